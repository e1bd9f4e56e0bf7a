import {fileURLToPath} from "node:url";
import {escapeXml} from "../../src/words/escape.js";
import {formatPeriod} from "../../src/words/format.js";
import {ownerOf} from "../../src/address/organisation-address.js";
import {sourceWords} from "../../src/saving/source-words.js";
import {madePaths, menu} from "../../src/pages.js";
import {packedPages} from "./bundle-pages.js";
import {savableTables} from "./markdown-tables.js";
import {searchEntries} from "./search-entries.js";
import type {Profile, SiteOrganisation} from "../../src/figures/site.js";
import {sortPeriods} from "../../src/registry/periods.js";

/** The site's name, in full: browser tabs, the head of the menu and exports carry it. */
const siteTitle = "Workforce Race Equality Standard explorer";

const runLoader = fileURLToPath(new URL("run-loader.js", import.meta.url));

type PageFacts = {title: string | null; data: Readonly<Record<string, unknown>>; path: string};

/**
 * What Framework is told of the whole site; `observablehq.config.ts` is this and little more. `loaderOptions` are Node's
 * for every loader.
 */
export function siteConfig(
  profile: Profile,
  organisations: readonly SiteOrganisation[] = [],
  {loaderOptions = []}: {loaderOptions?: readonly string[]} = {}
) {
  return {
    title: siteTitle,
    // Closed but for the section of the page itself: a menu that a phone and a screen reader can take in.
    pages: menu({profile, labels: organisations[0]?.labels ?? {}, organisations}).map((each) => ({
      ...each,
      open: false
    })),
    dynamicPaths: madePaths({profile, organisations}),
    style: "style.css",
    globalStylesheets: [],
    head: head(organisations),
    header: header(profile),
    footer,
    toc: {show: true, label: "On this page"},
    interpreters: {".ts": [process.execPath, ...loaderOptions, runLoader, packedPages]},
    search: {index: () => searchEntries(organisations)},
    markdownIt: savableTables,
    pager: true,
    // Whole names in every address, so that a folder of files can be read without a server.
    preserveIndex: true,
    preserveExtension: true,
    // Only the 404 page needs to know: it is sent for addresses of any depth.
    base: process.env.WRES_BASE ?? "/"
  };
}

/** The head of every page. Whose data it shows, and as at which date, goes into all that is saved from it. */
function head(organisations: readonly SiteOrganisation[]): (page: PageFacts) => string {
  return ({data, path}) => {
    const owner = ownerOf(path.replace(/^\//, "").replace(/\.(?:html|md)$/, ""), organisations);
    const shown = owner ? [owner] : organisations;
    const date = formatPeriod(sortPeriods(shown.map(({dataDate}) => dataDate)).at(-1) ?? "");
    const description = typeof data.description === "string" ? data.description : defaultDescription;
    return `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<meta name="description" content="${escapeXml(description)}">
<meta name="data-source" content="${escapeXml(sourceWords(shown))}">
<meta name="data-date" content="${escapeXml(date)}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<script type="module" src="/writing/shell.js"></script>`;
  };
}

const defaultDescription =
  "How an NHS organisation stands on the nine indicators of the Workforce Race Equality Standard, with charts, tables and data.";

/**
 * The name of the site and the way to help, in the same place on every page (WCAG 3.2.6). Every page of an analyst's
 * site says what it is, since a screen can be photographed and a page printed.
 */
function header(profile: Profile): string {
  const warning = "Analyst view: not for publication";
  const banner = `<div class="analyst-banner" role="note" data-reminder="${warning}"><strong>${warning}.</strong> True counts, nothing hidden. Only this computer can open it.</div>`;
  return `<p class="site-name"><a href="/">${siteTitle}</a></p>
<p class="site-help"><a href="/help">Help</a></p>${profile === "analyst" ? `\n${banner}` : ""}`;
}

const footer = `<p>Built from anonymised extracts with open source software. Small numbers are withheld so that nobody can be recognised.</p>`;
