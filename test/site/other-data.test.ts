import {execFileSync} from "node:child_process";
import {cp, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

let place = "";
beforeAll(async () => void (place = await mkdtemp(join(tmpdir(), "wres-site-"))));
afterAll(() => rm(place, {recursive: true, force: true}));

/** Builds the published site of a data folder into a folder of its own; returns where it is. */
function buildSite(data: string, name: string): string {
  const out = join(place, name);
  execFileSync("npm", ["run", "build", "--", "--data", data, "--out", out], {
    stdio: "pipe",
    env: {...process.env, WRES_OUT: join(place, `${name}-data`), WRES_DIST: out}
  });
  return out;
}

const page = (dist: string, path: string): Promise<string> => readFile(join(dist, `${path}.html`), "utf8");

describe("a build after one number was changed", () => {
  it("shows the change on every page that tells of it, and on none before", async () => {
    const data = join(place, "changed");
    await cp("data/example", data, {recursive: true});
    // One answer of the 2019 survey: 429 of 1,876 White respondents become 430.
    const file = join(data, "survey.csv");
    const survey = await readFile(file, "utf8");
    expect(survey).toContain("2019,5,substantive,White,429,1876");
    await writeFile(file, survey.replace("2019,5,substantive,White,429,1876", "2019,5,substantive,White,430,1876"));
    const dist = buildSite(data, "changed-site");
    for (const path of ["indicators/harassment-from-patients-or-public", "report"]) {
      const html = await page(dist, path);
      expect([path, html.includes("430 of 1,876"), html.includes("429 of 1,876")]).toEqual([path, true, false]);
    }
    const names = await readdir(dist);
    expect(names).toContain("certificate.json");
  });
});

describe("the site of another organisation, written only from the data contract", () => {
  it("builds, says what it lacks, and shows its own figures", async () => {
    const dist = buildSite("test/helpers/icb", "icb-site");
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
  });
});
