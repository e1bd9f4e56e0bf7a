import {execFile, execFileSync} from "node:child_process";
import {cp, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {cookieOf, openPreview, type OpenedPreview} from "../helpers/preview.js";

let place = "";
beforeAll(async () => void (place = await mkdtemp(join(tmpdir(), "wres-site-"))));
afterAll(() => rm(place, {recursive: true, force: true}));

/** Builds the published site of a data folder into a folder of its own; resolves with where it is. */
async function buildSite(data: string, name: string): Promise<string> {
  const out = join(place, name);
  await promisify(execFile)("npm", ["run", "build", "--", "--data", data, "--out", out], {
    maxBuffer: 1 << 26,
    env: {...process.env, WRES_OUT: join(place, `${name}-data`), WRES_DIST: out}
  });
  return out;
}

/** How many counts are shown as hidden in a page. */
const hiddenMarks = (html: string): number => html.split("[c]").length - 1;

const raced = ["deep-dives/bank-staff", "deep-dives/black-staff"];

/** Asks a preview for pages over and over while some work is done; resolves with the fewest hidden marks it ever gave of any. */
async function askingMeanwhile(preview: OpenedPreview, work: Promise<unknown>): Promise<number> {
  const headers = {cookie: await cookieOf(preview)};
  let done = false;
  let fewest = Infinity;
  const end = () => (done = true);
  work.then(end, end);
  while (!done)
    for (const path of raced) {
      const html = await fetch(`${preview.url}${path}.html`, {headers}).then((answer) =>
        answer.ok ? answer.text() : null
      );
      if (html) fewest = Math.min(fewest, hiddenMarks(html));
    }
  return fewest;
}

const page = (dist: string, path: string): Promise<string> => readFile(join(dist, `${path}.html`), "utf8");

describe("a build after one number was changed, with a second organisation beside the first", () => {
  let dist = "";
  let fewestInPreview = Infinity;
  beforeAll(async () => {
    const system = join(place, "system");
    const data = join(system, "a-changed");
    await cp("data/example/leicestershire-partnership", data, {recursive: true});
    await cp("test/helpers/icb", join(system, "b-other"), {recursive: true});
    // The site as it stands is what was published last; then twenty answers of the 2019 survey are corrected.
    const dir = process.env.WRES_DIST ?? "dist";
    execFileSync("npm", ["run", "release", "--", "--data", data, "--dir", dir], {stdio: "pipe"});
    // Kept as releases were before they kept what they were made from: a correction shows as one. With it, the figures of
    // that year stay as first published, which test/attack/releases.test.ts asks.
    await rm(join(data, "released/private.json"));
    const file = join(data, "survey.csv");
    const survey = await readFile(file, "utf8");
    expect(survey).toContain("2019,5,substantive,White,429,1876");
    await writeFile(file, survey.replace("2019,5,substantive,White,429,1876", "2019,5,substantive,White,449,1876"));
    const preview = await openPreview({data: system});
    try {
      const building = buildSite(system, "changed-site");
      fewestInPreview = await askingMeanwhile(preview, building);
      dist = await building;
    } finally {
      await preview.close();
    }
  });

  it("takes nothing from a preview of true counts that was open and asked for pages meanwhile", async () => {
    expect(fewestInPreview).toBe(0);
    for (const path of raced) {
      const html = await page(dist, path);
      expect([path, hiddenMarks(html) > 5, html.includes("Analyst view")]).toEqual([path, true, false]);
    }
  });

  it("shows the change on every page that tells of it, and on none before", async () => {
    for (const path of ["indicators/harassment-from-patients-or-public", "report"]) {
      const html = await page(dist, path);
      expect([path, html.includes("449 of 1,876"), html.includes("429 of 1,876")]).toEqual([path, true, false]);
    }
    const names = await readdir(dist);
    expect(names).toContain("certificate.json");
    const changed = await page(dist, "what-changed");
    // The gap of indicator 5, 23.5% against 22.9%, becomes 23.5% against 23.9%.
    expect(changed.replace(/<[^>]+>/g, " ")).toMatch(/BME minus White\s+2019\s+\+0\.6\s+−0\.5\s+Corrected/);
    expect(await page(dist, "method/protection")).toContain("The last release was taken into account");
  });

  it("gives each organisation pages of its own, and a way between them that needs no script", async () => {
    const {document} = parseHTML(await page(dist, "deep-dives/bank-staff"));
    const other = document.querySelector(".organisation-picker a")?.getAttribute("href");
    expect(other).toBe("../organisations/northshire/deep-dives/bank-staff.html");
    const theirs = await page(dist, "organisations/northshire/indicators/board-representation");
    expect(theirs).toContain("<title>9. Board, Northshire");
    expect(parseHTML(theirs).document.querySelector(".organisation-picker a")?.getAttribute("href")).toBe(
      "../../../indicators/board-representation.html"
    );
    const overview = parseHTML(await page(dist, "organisations/northshire/index")).document.querySelector("main");
    const out = join(place, "report");
    execFileSync("npm", ["run", "report", "--", "--dir", dist, "--organisation", "northshire", "--out", out], {
      stdio: "pipe"
    });
    expect((await readdir(out)).sort()).toEqual(["wres-report-northshire.pdf", "wres-report-northshire.xlsx"]);
    // Worked out by hand in the organisation's README.
    expect(overview?.textContent).toContain("18.0%");
    expect(overview?.textContent).not.toContain("23.5%");
    // The organisation's own word for the group, in the questions of the standard too.
    expect(overview?.textContent).toContain("Are Ethnic minority staff found at every level of pay");
    expect(overview?.textContent).not.toMatch(/\bBME\b/);
  });
});

describe("the site of another organisation, written only from the data contract", () => {
  it("builds, says what it lacks, and shows its own figures", async () => {
    const dist = await buildSite("test/helpers/icb", "icb-site");
    const home = await page(dist, "index");
    expect(home).not.toContain("Leicestershire");
    const quality = await page(dist, "data-quality");
    expect(quality).toContain("not supplied");
    for (const path of [
      "deep-dives/bank-staff",
      "deep-dives/recruitment-funnel",
      "root-causes",
      "explore",
      "report",
      "actions"
    ])
      expect([path, (await page(dist, path)).includes("observablehq--error")]).toEqual([path, false]);

    // Worked out by hand in the organisation's README; what small numbers hide stays hidden.
    const report = parseHTML(await page(dist, "report")).document;
    const words = (report.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");
    for (const said of [
      "At March 2023 it had 400 substantive staff. For 28 of them, ethnicity is not known.",
      "Ethnic minority people are clearly under-represented in Non-clinical Bands 8a to VSM: 12, where 20 would be in proportion. They are 10.9% of staff there, compared with 18.0% of all substantive staff.",
      "No Ethnic minority or White staff entered the formal disciplinary process, so there is nothing to compare.",
      "White staff were 1.20 times as likely as Ethnic minority staff.",
      "The difference is +9.0 percentage points.",
      "The difference is +10.0 percentage points.",
      "The difference is −20.0 percentage points.",
      "there is one period of each indicator",
      "Bank staff.",
      "Commentary in the organisation’s own words."
    ])
      expect(words).toContain(said);
    expect(cellsOf(report, "Table 2.")).toMatchObject({
      "All substantive staff": ["18.0%", "72 of 400"],
      "Non-clinical Bands 8a to VSM": ["10.9% ▼ underrepresented", "12 of 110"]
    });
    expect(cellsOf(report, "Table 3.")["Number of White shortlisted applicants"]).toEqual(["18 of 90"]);
    expect(words).not.toContain("1.50 times as likely");
    expect(words).not.toContain("a larger share of the board");
  });
});

/** The cells of a table of a page, by the heading of their row; `caption` is how its caption begins. */
function cellsOf(document: Document, caption: string): Record<string, string[]> {
  const textOf = (element: Element | null): string => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const table = [...document.querySelectorAll("table")].find((each) =>
    textOf(each.querySelector("caption")).startsWith(caption)
  );
  return Object.fromEntries(
    [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [
      textOf(row.querySelector("th")),
      [...row.querySelectorAll("td")].map(textOf)
    ])
  );
}
