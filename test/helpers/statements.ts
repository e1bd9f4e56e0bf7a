import {parseHTML} from "linkedom";
import type {SiteTables, View} from "../../src/figures/view.js";
import {pageAt} from "../../src/pages.js";
import {pageMaker} from "./page-maker.js";

/** Pages that state no figure: definitions, specimens, and the notebook's own words. */
const withoutFigures = ["data-dictionary", "explorations", "gallery", "glossary", "method", "notebook", "protection"];

/** Whether the page at an address is written from figures, by the table of pages. */
export function isOfFigures(address: string): boolean {
  return !withoutFigures.includes(pageAt(address)?.page.subject ?? "");
}

/** A page as it is made for the first organisation of the site. */
export async function madePage(address: string, view: View, tables: SiteTables): Promise<string> {
  const make = await pageMaker(address);
  return make({
    view: () => Promise.resolve(view),
    site: () => Promise.resolve(tables),
    today: "2021-01-01",
    indicator: pageAt(address)?.indicator
  });
}

/** Text that is not a statement of the site: the organisation's own words, tables, drawings, code. */
const notOurs =
  "blockquote, .commentary, .action, table, svg, script, style, pre, code, option, button, .anchor, .term-meaning";

/** Names of pages, which a statement may say although they hold a word that it may not. */
const pageNames = /\broot causes\b/gi;

/** The statements of a page: its headings and every block of text, without what is not the site's own. */
export function statementsOf(markdown: string, {verbatim}: {verbatim: readonly string[]}): string[] {
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("#")) return [line.replace(/^#+ /, "")];
    if (!line.startsWith("<")) return [];
    const {document} = parseHTML(`<!doctype html><html><body>${line}</body></html>`);
    for (const term of document.querySelectorAll("button.term")) term.replaceWith(term.textContent ?? "");
    for (const node of document.querySelectorAll(notOurs)) node.remove();
    return [...document.querySelectorAll("p, li, dd, figcaption, summary")]
      .filter((node) => node.querySelector("p, li, dd") === null)
      .map((node) => (node.textContent ?? "").replaceAll(/\s+/g, " ").trim())
      .map((text) =>
        verbatim
          .reduce((rest, words) => rest.replaceAll(words, ""), text)
          .replaceAll(pageNames, "")
          .trim()
      )
      .filter((text) => text !== "");
  });
}
