import {pageAt} from "./pages.js";
import type {PageMaker} from "./writing/page-maker.js";
import {pageParameter, readSite, readView, today} from "./writing/static.js";

/**
 * Writes the page that Framework asks for to standard output: the one at `folder` and the page's name, by the table of
 * pages. Throws where the table has no such page, or writes it in Markdown.
 */
export async function door(folder = ""): Promise<void> {
  const address = `${folder}${pageParameter("page") ?? ""}`;
  const found = pageAt(address);
  if (!found?.page.subject) throw new Error(`${address}: pages.ts has no page of that address that a subject makes.`);
  // esbuild packs every subject's page for this import, each apart: a page reads its own alone.
  const {page} = (await import(`./subjects/${found.page.subject}/page.ts`)) as {page: PageMaker};
  if (found.page.forAnalysts && (await readSite()).site.profile !== "analyst")
    throw new Error(`${address}: only an analyst's site has this page.`);
  const request = {view: () => readView(), site: () => readSite(), today: today(), part: found.part};
  process.stdout.write(await page(request));
}
