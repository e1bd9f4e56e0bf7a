import {resolve} from "node:path";
import {pageAt} from "../../src/pages.js";
import type {PageMaker} from "../../src/writing/page-maker.js";

/** What makes the page at an address of the table of pages. Throws where none does. */
export async function pageMaker(address: string): Promise<PageMaker> {
  const subject = pageAt(address)?.page.subject;
  if (!subject) throw new Error(`${address}: no subject makes this page`);
  const {page} = (await import(/* @vite-ignore */ resolve(`src/subjects/${subject}/page.ts`))) as {page: PageMaker};
  return page;
}
