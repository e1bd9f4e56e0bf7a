import {getDocumentProxy} from "unpdf";
import type {Browser, Page} from "playwright-core";
import {openBrowser} from "../machine/find-browser.js";
import {escapeXml} from "../../src/words/escape.js";
import {serve} from "./serve.js";

/**
 * The report page of a finished site, at `path` in it, as PDF: light, A4, tagged for screen readers, with an outline of its headings, a
 * page number on every page, and in its contents the page that every part begins on. It is printed twice: only the first
 * print tells on which page a part begins, and the places for the numbers are as wide empty as filled. A `browser` that is
 * given stays open.
 */
export async function printReport(
  dist: string,
  path = "report.html",
  {browser: opened}: {browser?: Browser} = {}
): Promise<Uint8Array> {
  const [site, browser] = await Promise.all([serve(dist), opened ?? openBrowser()]);
  const page = await browser.newPage({colorScheme: "light"});
  try {
    await page.goto(new URL(path, site.url).href, {waitUntil: "load"});
    // The file is known by the report's own name, not by the site's.
    await page.evaluate(() => void (document.title = document.querySelector("h1")?.textContent.trim() ?? ""));
    const first = await print(page);
    await page.evaluate(
      (pages) => {
        for (const place of document.querySelectorAll<HTMLElement>("[data-heading]"))
          place.textContent = String(pages[(place.dataset.heading ?? "").replaceAll(/\s/g, "")] ?? "");
      },
      await pagesOf(first)
    );
    return await print(page);
  } finally {
    await (opened ? page : browser).close();
    await site.close();
  }
}

async function print(page: Page): Promise<Uint8Array> {
  const title = await page.title();
  return page.pdf({
    format: "A4",
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: `<div style="font: 8px sans-serif; width: 100%; padding: 0 15mm; display: flex; justify-content: space-between"><span>${escapeXml(title)}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
    margin: {top: "15mm", bottom: "18mm", left: "15mm", right: "15mm"}
  });
}

/** A heading of the outline once: Chromium writes one twice that it first set at the foot of a page and then on the next. */
function saidOnce(title: string): string {
  const half = title.slice(0, title.length / 2);
  return half + half === title ? half : title;
}

type OutlineItem = {title: string; dest: string | unknown[] | null; items: OutlineItem[]};

/**
 * The page, from 1, that each heading of a PDF's outline leads to; of headings alike, the first one's. Spaces are left
 * out of the headings, since the outline has none where a line ends.
 */
export async function pagesOf(pdf: Uint8Array): Promise<Record<string, number>> {
  // A copy: reading takes the bytes away from whoever had them.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Record<string, number> = {};
  const read = async (items: readonly OutlineItem[]): Promise<void> => {
    for (const {title, dest, items: below} of items) {
      const target = typeof dest === "string" ? await document.getDestination(dest) : dest;
      const [reference] = target ?? [];
      if (reference)
        pages[saidOnce(title.replaceAll(/\s/g, ""))] ??=
          1 + (await document.getPageIndex(reference as {num: number; gen: number}));
      await read(below);
    }
  };
  await read(((await document.getOutline()) ?? []) as OutlineItem[]);
  return pages;
}
