import {ownMenu} from "./own-menu.js";

/** A repair of Framework's page template: the text it must find, and the text that takes its place. */
type Repair = {find: string; put: string; when?: (html: string) => boolean};

const withSidebar = (html: string) => html.includes(`<nav id="observablehq-sidebar">`);
const withSearch = (html: string) => html.includes(`<div id="observablehq-search">`);
const withContents = (html: string) => html.includes(`<aside id="observablehq-toc"`);
const withPager = (html: string) => html.includes(`<footer id="observablehq-footer">\n<nav>`);

const emptyContents = /\n<aside id="observablehq-toc"[^>]*>\s*<nav>\s*<\/nav>\s*<\/aside>/;

const close = `<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>`;
const backdrop = `<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>`;

/**
 * What the template of Framework 1.13.4 lacks for WCAG 2.2 AA: language, zoom, a skip link, names for its landmarks and
 * controls, a list that holds only items, and a menu switch that stands inside a landmark.
 */
const repairs: readonly Repair[] = [
  {find: "<html>", put: `<html lang="en-GB">`},
  {find: ", maximum-scale=1", put: ""},
  {find: "<body>", put: `<body>\n<a class="skip-link" href="#observablehq-main">Skip to main content</a>`},
  {find: `<main id="observablehq-main"`, put: `<main id="observablehq-main" tabindex="-1"`},
  {
    find: `<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">\n${backdrop}`,
    put: `<div id="site-menu" role="region" aria-label="Menu switch"><input id="observablehq-sidebar-toggle" type="checkbox" aria-label="Menu"></div>`,
    when: withSidebar
  },
  {
    find: `<nav id="observablehq-sidebar">`,
    put: `<nav id="observablehq-sidebar" aria-label="Site">`,
    when: withSidebar
  },
  {find: `    ${close}\n`, put: "", when: withSidebar},
  {
    find: `<input type="search" placeholder="Search">`,
    put: `<input type="search" placeholder="Search" aria-label="Search this site">`,
    when: withSearch
  },
  {
    find: `<div id="observablehq-search-results">`,
    put: `<div id="observablehq-search-results" role="region" aria-label="Search results">`,
    when: withSearch
  },
  {find: `h2[id]">\n<nav>`, put: `h2[id]">\n<nav aria-label="On this page">`, when: withContents},
  {
    find: `<footer id="observablehq-footer">\n<nav>`,
    put: `<footer id="observablehq-footer">\n<nav aria-label="Previous and next page">`,
    when: withPager
  }
];

/** A built page with the template's faults put right, and the menu of its organisation. Throws if the template is not the one that these repairs are for. */
export function repairPage(html: string, file: string): string {
  const page = html.replace(emptyContents, "");
  const repaired = repairs
    .filter(({when = () => true}) => when(page))
    .reduce((text, {find, put}) => {
      if (!text.includes(find))
        throw new Error(
          `${file}: Framework's page template has changed: it no longer holds ${find}. Adapt repair-page.ts.`
        );
      return text.replace(find, () => put);
    }, page);
  return ownMenu(repaired, file);
}
