import {mkdir, readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {root} from "../machine/settings.js";
import {printReport} from "../site/print-report.js";
import {reportWorkbook} from "../site/report-workbook.js";

export const usage = "report [-- --dir DIST] [--out DIR] [--organisation ID]";

/**
 * Makes the annual report as files from the finished site: a tagged PDF, and a workbook of every table of the page. Of
 * several organisations, the first one's, or that of the one named by its id.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {
      dir: {type: "string", default: "dist"},
      out: {type: "string", default: "report"},
      organisation: {type: "string"}
    }
  });
  const dist = resolve(root, values.dir);
  const {organisation} = values;
  const page = await reportIn(dist, organisation);
  const out = resolve(root, values.out);
  const name = organisation === undefined ? "wres-report" : `wres-report-${organisation}`;
  const [pdf, workbook] = [join(out, `${name}.pdf`), join(out, `${name}.xlsx`)];
  await mkdir(out, {recursive: true});
  await writeFile(pdf, await printReport(dist, page));
  await writeFile(workbook, await reportWorkbook(await readFile(join(dist, page), "utf8")));
  process.stdout.write(`${pdf}\n${workbook}\n`);
}

/** The report's page in a finished site. Throws where there is no such site, or none of the organisation named. */
async function reportIn(dist: string, organisation: string | undefined): Promise<string> {
  const exists = (page: string) => stat(join(dist, page)).catch(() => null);
  if (!(await exists("report.html")))
    throw new Error(`${dist}: there is no finished site to make the report from. Run npm run build first.`);
  const page = organisation === undefined ? "report.html" : `organisations/${organisation}/report.html`;
  if (await exists(page)) return page;
  const others = await readdir(join(dist, "organisations")).catch((): string[] => []);
  throw new Error(
    `--organisation: found "${organisation ?? ""}". ${others.length > 0 ? `Beside the first, the site has ${others.join(", ")}.` : "The site holds one organisation only: leave this out."}`
  );
}
