import {mkdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {root} from "../settings.js";
import {printReport} from "../site/print-report.js";
import {reportWorkbook} from "../site/report-workbook.js";

export const usage = "report [-- --dir DIST] [--out DIR]";

/** Makes the annual report as files from the finished site: a tagged PDF, and a workbook of every table of the page. */
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
  const [pdf, workbook] = [join(out, "wres-report.pdf"), join(out, "wres-report.xlsx")];
  await mkdir(out, {recursive: true});
  await writeFile(pdf, await printReport(dist));
  await writeFile(workbook, await reportWorkbook(await readFile(page, "utf8")));
  process.stdout.write(`${pdf}\n${workbook}\n`);
}
