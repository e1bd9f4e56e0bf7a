import {cp, mkdtemp, readFile, rename} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, describe, expect, it, vi} from "vitest";
import {run} from "../../../../loaders/commands/check.js";
import {organisationFolder} from "../../../helpers/folder.js";

const cases = fileURLToPath(new URL("../../../cases", import.meta.url));

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

/** What the command prints, and whether it ends as a failure. */
async function say(...args: string[]): Promise<{text: string; failed: boolean}> {
  const pieces: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => pieces.push(String(text)) > 0);
  process.exitCode = 0;
  await run(args);
  vi.restoreAllMocks();
  const failed = process.exitCode === 1;
  process.exitCode = 0;
  return {text: pieces.join(""), failed};
}

async function copyOf(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wres check ä-"));
  await cp(join(cases, name), folder, {recursive: true});
  return folder;
}

describe("check", () => {
  it("says what it understood before what is wrong, and the map to paste after it", async () => {
    const {text, failed} = await say(join(cases, "05-esr-locum"));
    expect(failed).toBe(true);
    expect(text).toMatch(/What I understood[\s\S]*What I found[\s\S]*To paste into organisation\.json/);
    expect(text).toContain("workforce from workforce.csv (14 rows): 10 of 14 rows used");
    expect(text).toContain('"Pay Grade" is pay_band');
    expect(text).toContain('words of employment: "Permanent" is substantive (8), "Locum" is substantive (4)');
    expect(text).toContain("people in 2023-03-31: 1,013 (301 BME, 712 White)");
  });

  it("says the same as JSON", async () => {
    const {text} = await say(join(cases, "05-esr-locum"), "--json");
    const said = JSON.parse(text) as {errors: number; organisations: {map: unknown; understood: {files: unknown[]}}[]};
    expect(said.errors).toBe(2);
    expect(said.organisations[0]?.understood.files).toHaveLength(1);
    expect(said.organisations[0]?.map).toMatchObject({
      values: {"workforce.status": {"Career Break": "leave out", "Out on External Secondment - Paid": "leave out"}}
    });
  });

  it.each(["05-esr-locum", "16-pay-grades"])(
    "writes settings beside the old ones that end the errors of %s",
    async (name) => {
      const folder = await copyOf(name);
      const before = await readFile(join(folder, "organisation.json"), "utf8");
      const first = await say(folder, "--fix");
      expect(first.failed).toBe(true);
      expect(first.text).toContain(join(folder, "organisation.suggested.json"));
      expect(await readFile(join(folder, "organisation.json"), "utf8")).toBe(before);
      await rename(join(folder, "organisation.suggested.json"), join(folder, "organisation.json"));
      expect((await say(folder)).failed).toBe(false);
    }
  );

  it("finds columns of ours under headers that nobody knows, and band groups in pay bands", async () => {
    const rows = [
      {when: "2020-03-31", origin: "A", "pay step": "Clinical Bands 6 to 7", side: "clinical"},
      {when: "2020-03-31", origin: "N", "pay step": "Band 5", side: "clinical"}
    ];
    const folder = await organisationFolder({
      workforce: [
        {ethnicity: "A", ...rows[0]},
        {ethnicity: "N", ...rows[1]}
      ]
    });
    const {text} = await say(folder, "--json");
    const said = JSON.parse(text) as {organisations: {map: {columns: unknown}}[]};
    expect(said.organisations[0]?.map.columns).toEqual({workforce: {when: "snapshot", side: "category"}});
    const bands = await organisationFolder({
      workforce: [{snapshot: "2020-03-31", ethnicity: "A", category: "clinical", pay_band: "Clinical bands 6-7"}]
    });
    const found = JSON.parse((await say(bands, "--json")).text) as {organisations: {map: {bandGroups: unknown}}[]};
    expect(found.organisations[0]?.map.bandGroups).toEqual([
      {name: "Clinical bands 6-7", category: "clinical", bands: ["Band 6", "Band 7"]}
    ]);
  });
});
