import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {collect} from "../../loaders/publish/collect.js";
import {drawExtracts} from "./strangers/extracts.js";
import {writeFolder} from "./strangers/folder.js";
import {shapeOf, type Shape} from "./strangers/shape.js";

const shapes = Array.from({length: 200}, (_, k) => shapeOf(k + 1));

describe("made-up organisations", () => {
  it("are the same for the same seed, and others for another", () => {
    const small = shapeOf(4, {size: "small"});
    expect(drawExtracts(small)).toEqual(drawExtracts(shapeOf(4, {size: "small"})));
    expect(drawExtracts(small)).not.toEqual(drawExtracts(shapeOf(5, {size: "small"})));
  });

  it("are of every kind that a stranger could bring", () => {
    const kinds: Record<string, (shape: Shape) => boolean> = {
      "under 150 staff": ({staff}) => staff < 150,
      "over 15,000 staff": ({staff}) => staff > 15_000,
      "threshold 3": ({threshold}) => threshold === 3,
      "threshold 10": ({threshold}) => threshold === 10,
      "BME and White alone": ({ethnicity}) => ethnicity === "pair",
      "recorded in different detail": ({ethnicity}) => ethnicity === "mixed",
      "counted by band group": ({bands, bandGroups}) => bands === "band group" && bandGroups !== null,
      "band groups that leave some out": ({bandGroups}) =>
        bandGroups?.some(({name}) => name === "Clinical Bands 5 to 6") ?? false,
      "band groups that share a band": ({bandGroups}) =>
        bandGroups?.some(({name}) => name === "Clinical Bands 2 to 6") ?? false,
      "site, directorate and team": ({columns}) =>
        (["site", "directorate", "team"] as const).every((each) => columns.includes(each)),
      "a profession made of staff groups": ({columns}) =>
        columns.includes("profession") && columns.includes("staff_group"),
      "medical and bank": ({medical, bank}) => medical && bank,
      "a workforce alone": ({files}) => !Object.values(files).some((there) => there),
      "printed figures": ({files}) => files.published,
      "shares of everybody": ({denominator}) => denominator === "all"
    };
    for (const file of ["recruitment", "disciplinary", "training", "survey", "board"] as const) {
      kinds[`with ${file}`] = ({files}) => files[file];
      kinds[`without ${file}`] = ({files}) => !files[file];
    }
    const missing = Object.entries(kinds).flatMap(([name, holds]) => (shapes.some(holds) ? [] : [name]));
    expect(missing).toEqual([]);
  });

  it("are read without an error", async () => {
    const folder = await mkdtemp(join(tmpdir(), "stranger-"));
    try {
      for (let seed = 1; seed <= 4; seed++) {
        const shape = shapeOf(seed, {size: "small"});
        await writeFolder(join(folder, shape.id), shape);
        const {measures} = await collect(join(folder, shape.id));
        expect(measures.findings.filter(({level}) => level === "error")).toEqual([]);
        expect(measures.cells.length).toBeGreaterThan(100);
      }
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});
