import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {writeReportFiles} from "../../../../loaders/site/write-report-files.js";

const report = `<!doctype html><html><body><h1>A report</h1>
<p class="buttons"><a class="button" href="./report.pdf">This report as a PDF</a> <a class="button button-quiet" href="./report.xlsx">All its tables for Excel</a></p>
<table><caption>Table 1. Staff</caption><thead><tr><th scope="col">Group</th></tr></thead><tbody><tr><th scope="row">BME</th></tr></tbody></table>
</body></html>`;

describe("writeReportFiles(dist), on a machine without a browser", () => {
  let dist: string;
  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), "wres-report-"));
    await mkdir(join(dist, "organisations/other"), {recursive: true});
    for (const page of ["report.html", "organisations/other/report.html"]) await writeFile(join(dist, page), report);
    await writeFile(join(dist, "index.html"), report);
    vi.stubEnv("CHROME_PATH", join(dist, "no-browser"));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await rm(dist, {recursive: true, force: true});
  });

  it("writes every organisation's workbook, says that there is no PDF and what to do, and offers none", async () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await writeReportFiles(dist);
    const files = (await readdir(dist, {recursive: true})).filter((file) => /report\.(?:xlsx|pdf)$/.test(file));
    expect(files.sort()).toEqual(["organisations/other/report.xlsx", "report.xlsx"]);
    expect(said.mock.calls.join("")).toMatch(/no browser was found, so the site has no report\.pdf.*CHROME_PATH/);
    for (const page of ["report.html", "organisations/other/report.html"]) {
      const html = await readFile(join(dist, page), "utf8");
      expect(html).not.toContain("report.pdf");
      expect(html).toContain("report.xlsx");
    }
    expect(await readFile(join(dist, "index.html"), "utf8")).toBe(report);
  });
});
