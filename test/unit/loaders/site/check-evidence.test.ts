import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {checkEvidence} from "../../../../loaders/site/check-evidence.js";

let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "evidence-"));
  await mkdir(join(dist, "indicators"));
  await mkdir(join(dist, "root-causes"));
  await writeFile(join(dist, "index.html"), `<h2 id="nine">Nine</h2>`);
  await writeFile(
    join(dist, "indicators", "appointment.html"),
    `<div id="i2-candidates-white-bme" data-id="i2">x</div>`
  );
  await writeFile(join(dist, "root-causes", "index.html"), "<h1>Root causes</h1>");
});
afterAll(() => rm(dist, {recursive: true}));

const problemOf = async (...evidence: string[]): Promise<string> =>
  checkEvidence(
    dist,
    evidence.map((each, i) => ({id: `A${i + 1}`, evidence: each}))
  ).then(
    () => "",
    (error: unknown) => String(error)
  );

describe("checkEvidence(dist, actions)", () => {
  it.each([
    "indicators/appointment#i2-candidates-white-bme",
    "/indicators/appointment#i2-candidates-white-bme",
    "indicators/appointment.html#i2-candidates-white-bme",
    "indicators/appointment",
    "/indicators/appointment?v=1&population=bank#i2-candidates-white-bme",
    "root-causes/",
    "/",
    "/#nine",
    "indicators/appointment#",
    "https://www.england.nhs.uk/nowhere#at-all"
  ])("lets %s stand", async (evidence) => {
    expect(await problemOf(evidence)).toBe("");
  });

  it("names the action, the address and the remedy where a finding is no longer there", async () => {
    expect(await problemOf("indicators/appointment", "indicators/appointment#i2-bank-white-bme")).toBe(
      "Error: actions: 1 cites a finding that is not there.\n" +
        "A2: indicators/appointment#i2-bank-white-bme leads to a page without that finding.\n" +
        "Correct the column evidence, or leave it blank."
    );
  });

  it("names every action at once, a missing page apart from a missing finding", async () => {
    expect(await problemOf("indicators/gone", "root-causes/#x")).toBe(
      "Error: actions: 2 cite a finding that is not there.\n" +
        "A1: indicators/gone leads to a page that does not exist.\n" +
        "A2: root-causes/#x leads to a page without that finding.\n" +
        "Correct the column evidence, or leave it blank."
    );
  });

  it.each(["indicators/appointment#i2", "indicators/appointment#i2-candidates"])(
    "takes neither a part of an anchor nor another attribute for the finding: %s",
    async (evidence) => {
      expect(await problemOf(evidence)).toContain("leads to a page without that finding.");
    }
  );

  it("does not look outside the site", async () => {
    await writeFile(join(dist, "..", "evidence-outside.html"), "");
    expect(await problemOf("../evidence-outside")).toContain("A1: ../evidence-outside leads to a page that does not");
    await rm(join(dist, "..", "evidence-outside.html"));
  });

  it("has nothing to say where no action cites anything", async () => {
    expect(await problemOf()).toBe("");
  });
});
