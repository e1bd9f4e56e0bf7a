import {mkdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {parseHTML} from "linkedom";
import {toXlsx} from "../../src/lib/xlsx.js";
import {root} from "../settings.js";
import {openBrowser} from "../site/find-browser.js";
import {serve} from "../site/serve.js";
import {tablesOf} from "../site/page-tables.js";

export const usage = "report [-- --dir DIST] [--out DIR]";

/**
 * Makes the annual report as files from the finished site: a tagged PDF with contents and page numbers, printed by a
 * browser, and a workbook of every table of the page.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {dir: {type: "string", default: "dist"}, out: {type: "string", default: "report"}}
  });
  const dist = resolve(root, values.dir);
  const page = join(dist, "report.html");
  if (!(await stat(page).catch(() => null)))
    throw new Error(`${page}: there is no finished site to make the report from. Run npm run build first.`);
  const out = resolve(root, values.out);
  await mkdir(out, {recursive: true});
  await writeFile(join(out, "wres-report.pdf"), await printReport(dist));
  await writeFile(join(out, "wres-report.xlsx"), await workbookOf(await readFile(page, "utf8")));
  process.stdout.write(`${join(out, "wres-report.pdf")}\n${join(out, "wres-report.xlsx")}\n`);
}

/** The report page as PDF: light, A4, tagged for screen readers, with an outline of its headings and page numbers. */
async function printReport(dist: string): Promise<Buffer> {
  const [site, browser] = await Promise.all([serve(dist), openBrowser()]);
  try {
    const page = await browser.newPage({colorScheme: "light"});
    await page.goto(new URL("report.html", site.url).href, {waitUntil: "load"});
    const title = await page.title();
    return await page.pdf({
      format: "A4",
      tagged: true,
      outline: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: `<div style="font: 8px sans-serif; width: 100%; padding: 0 12mm; display: flex; justify-content: space-between"><span>${escapeHtml(title)}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
      margin: {top: "14mm", bottom: "16mm", left: "12mm", right: "12mm"}
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Every table of the report, one a sheet, with cover, contents and notes. */
async function workbookOf(html: string): Promise<Uint8Array> {
  const {document} = parseHTML(html);
  const heading = document.querySelector("h1")?.textContent.trim() ?? "Workforce Race Equality Standard report";
  const version = /Data version (\w+)/.exec(document.body.textContent)?.[1] ?? "";
  return toXlsx(tablesOf(document), {
    title: heading,
    about: [
      "All tables of the annual report on the Workforce Race Equality Standard.",
      `Data version: ${version}`,
      "Made from anonymised extracts. Small numbers are withheld so that nobody can be recognised."
    ],
    notes: [
      "[c] withheld to protect people",
      "[x] not available",
      "[z] not applicable",
      "[low] rounds to zero, but is not zero"
    ]
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
