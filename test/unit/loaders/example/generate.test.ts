import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generate} from "../../../../loaders/example/generate.js";
import {readData} from "./example-files.js";

let folder = "";
let names: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wres-example-"));
  names = await generate(folder);
});
afterAll(() => {
  rmSync(folder, {recursive: true});
});

describe("generate(folder)", () => {
  it("writes the files of the data contract that are not kept by hand", () => {
    expect(readdirSync(folder).sort()).toEqual([
      "benchmarks.csv",
      "board.csv",
      "disciplinary.csv",
      "pay.csv",
      "population.csv",
      "published.csv",
      "recruitment.csv",
      "survey.csv",
      "training.csv",
      "workforce.csv"
    ]);
    expect([...names].sort()).toEqual(readdirSync(folder).sort());
  });
  it("writes the trust's folder again, byte for byte", () => {
    const changed = names.filter(
      (name) => readFileSync(join(folder, name), "utf8") !== readData(`example/leicestershire-partnership/${name}`)
    );
    expect(changed).toEqual([]);
  });
});
