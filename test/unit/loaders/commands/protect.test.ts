import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {run} from "../../../../loaders/commands/protect.js";
import {confirmedHeader} from "../../../../loaders/own-words/confirmed-words.js";
import {organisationFolder} from "../../../helpers/folder.js";

const folderWith = async (commentary: string): Promise<string> => {
  const row = {snapshot: "2020-03-31", category: "clinical"};
  const folder = await organisationFolder({
    workforce: [
      {...row, pay_band: "Band 5", ethnicity: "White", count: 61},
      {...row, pay_band: "Band 5", ethnicity: "BME", count: 33},
      {...row, pay_band: "Band 8c", ethnicity: "White", count: 38},
      {...row, pay_band: "Band 8c", ethnicity: "BME", count: 4}
    ]
  });
  await mkdir(join(folder, "commentary"));
  await writeFile(join(folder, "commentary", "indicator-1.md"), commentary);
  return folder;
};

describe("npm run protect", () => {
  let printed = "";
  beforeEach(() => {
    printed = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => ((printed += String(text)), true));
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  const dry = async (folder: string, ...args: string[]): Promise<string> => {
    printed = "";
    process.exitCode = undefined;
    await run(["--data", folder, ...args]);
    return printed;
  };

  it("says that a folder may be published whose own words tell of nothing hidden", async () => {
    const said = await dry(
      await folderWith("## All staff\n\nOf 42 staff in Clinical Band 8c, some are BME; 37 BME staff work here.\n")
    );
    expect(said).toContain("Safe to publish");
    expect(process.exitCode).toBeUndefined();
  });

  it("names file, line, the hidden count and what may be said, where a sentence gives one away", async () => {
    const said = await dry(await folderWith("# Bands\n\nOnly four BME staff are in Clinical Band 8c.\n"));
    expect(said).toContain("NOT safe to publish");
    expect(said).toContain(
      'commentary/indicator-1.md, line 3: "Only four BME staff are in Clinical Band 8c." gives away'
    );
    expect(said).toContain("BME, Clinical Band 8c, headcount, March 2020");
    expect(said).toContain("Leave the number out, or");
    expect(process.exitCode).toBe(1);
  });

  it("asks about a sentence that may, and takes the answer", async () => {
    const commentary = "Four people in Clinical Band 8c asked for this.\n";
    const folder = await folderWith(commentary);
    const said = await dry(folder);
    expect(said).toContain("may give away");
    const [row = ""] = said.split(`${confirmedHeader}\n`)[1]?.split("\n") ?? [];
    expect(row).toContain("ROLE,WHY");
    const answer = row.replace("ROLE", "Head of EDI").replace("WHY", "they asked; it is not who they are");
    const report = JSON.parse(await dry(folder, "--json")) as {verdict: string; unsafe: string[]};
    expect([report.verdict, report.unsafe[0]?.split(": ")[0]]).toEqual(["unsafe", "commentary/indicator-1.md, line 1"]);
    await writeFile(join(folder, "confirmed-words.csv"), `${confirmedHeader}\n${answer}\n`);
    expect(await dry(folder)).toContain("Safe to publish");
  });
});
