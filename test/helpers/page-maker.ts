import {resolve} from "node:path";
import {parseHTML} from "linkedom";
import {viewOf, type SiteTables} from "../../src/figures/view.js";
import {ownPages, pageAt} from "../../src/pages.js";
import type {PageMaker} from "../../src/writing/page-maker.js";

/** What makes the page at an address of the table of pages. Throws where none does. */
export async function pageMaker(address: string): Promise<PageMaker> {
  const subject = pageAt(address)?.page.subject;
  if (!subject) throw new Error(`${address}: no subject makes this page`);
  const {page} = (await import(/* @vite-ignore */ resolve(`src/subjects/${subject}/page.ts`))) as {page: PageMaker};
  return page;
}

/** The text of every page of a site's first organisation, by address. */
export async function madePages(tables: SiteTables): Promise<Map<string, string>> {
  const view = viewOf(tables);
  const pages = new Map<string, string>();
  for (const address of ownPages) {
    const make = await pageMaker(address);
    const made = await make({
      view: () => Promise.resolve(view),
      site: () => Promise.resolve(tables),
      today: "2024-01-31",
      part: pageAt(address)?.part
    });
    pages.set(address, parseHTML(`<html><body>${made}</body></html>`).document.body.textContent);
  }
  return pages;
}
