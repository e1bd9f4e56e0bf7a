import {readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Browser} from "playwright-core";
import {reportFiles} from "../../src/subjects/report/report-files.js";
import {openBrowser} from "../machine/find-browser.js";
import {startProgress} from "../machine/progress.js";
import {printReport} from "./print-report.js";
import {reportWorkbook} from "./report-workbook.js";

/**
 * Puts every organisation's annual report beside its page, as a tagged PDF and as a workbook: what a reader downloads.
 * Without a browser on this machine there is no PDF, and no page offers one; the warning says how to have it.
 */
export async function writeReportFiles(dist: string): Promise<void> {
  const pages = (await readdir(dist, {recursive: true})).filter((file) =>
    /^(?:organisations\/[^/]+\/)?report\.html$/.test(file)
  );
  const progress = startProgress("Writing the annual report as PDF and workbook");
  const browser = await openBrowser().catch(() => null);
  try {
    if (!browser) process.stderr.write(withoutBrowser);
    for (const page of pages) await writeFiles(dist, page, browser);
  } finally {
    progress.end();
    await browser?.close();
  }
}

async function writeFiles(dist: string, page: string, browser: Browser | null): Promise<void> {
  const folder = join(dist, dirname(page));
  const html = await readFile(join(dist, page), "utf8");
  await writeFile(join(folder, reportFiles.workbook), await reportWorkbook(html));
  if (browser) await writeFile(join(folder, reportFiles.pdf), await printReport(dist, page, {browser}));
  else await writeFile(join(dist, page), html.replace(offered, ""));
}

/** The button for the PDF, as the page has it. */
const offered = new RegExp(`<a class="button" href="\\./${reportFiles.pdf}">[^<]*</a>`);

const withoutBrowser = `Warning: no browser was found, so the site has no ${reportFiles.pdf}, and its report page no button for it. Install Chromium or name one with CHROME_PATH, and build again.
`;
