import {mkdtemp, readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Cell} from "../../../../src/registry/cell.js";
import {benchProtection} from "../../../../loaders/bench/bench-protection.js";
import {patternHash} from "../../../../loaders/protect/pattern-hash.js";
import {proposeMerges} from "../../../../loaders/protect/propose-merges.js";
import {tableOf, tableShares} from "../../../../loaders/protect/table-shares.js";
import {protect} from "../../../../loaders/protect/protect.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";
import {madeUpEvents, madeUpInput} from "../../../helpers/made-up-organisation.js";

const hide = (cell: Cell): Cell => ({...cell, count: null, status: "suppressed"});
const cells = cellsAt({White: 30, BME: 9, Asian: 0});
const [white, bme, asian] = cells as [Cell, Cell, Cell];

describe("patternHash(cells)", () => {
  it("tells which counts are shown, not what they are nor in which order they come", () => {
    const hash = patternHash(cells);
    expect(patternHash([asian, {...bme, count: 8}, white])).toBe(hash);
    expect(patternHash([white, hide(bme), asian])).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("tableShares(cells, truth)", () => {
  it("counts shown and hidden, and the share of non-zero counts hidden", () => {
    const truth = (cell: Cell): number | null => ({White: 30, BME: 9, Asian: 0})[cell.group] ?? null;
    expect(tableShares([white, hide(bme), hide(asian)], truth)).toEqual([
      {table: tableOf(white), published: 1, suppressed: 2, notApplicable: 0, hidden: 0.5}
    ]);
  });

  it("is 0 for a table of nobody", () => {
    expect(tableShares([asian], () => 0)[0]?.hidden).toBe(0);
  });
});

describe("proposeMerges(cells, shares, options)", () => {
  const level = (name: string, breakdown: string): Cell[] =>
    cellsAt({BME: 2, White: 3}, {breakdown, level: name}).map(hide);
  const advice = (own: Cell[]): string[] => {
    const truth = (cell: Cell): number => (cell.level === "Large" ? 90 : 2);
    return proposeMerges(own, tableShares(own, truth), {mostHidden: 0.5, truth});
  };

  it("joins the senior bands, small levels, or detailed groups", () => {
    expect(advice(level("Clinical Band 8d", "pay band"))[0]).toContain("Bands 8c to VSM together");
    const three = ["Large", "Small", "Tiny"].flatMap((name) => level(name, "directorate"));
    expect(advice(three)[0]).toMatch(/Read the smallest together: Small, Tiny\.$/);
    expect(advice(cellsAt({BME: 2}).map(hide))[0]).toContain("Show White and BME only");
  });

  it("proposes nothing where most is shown", () => {
    expect(advice(cells)).toEqual([]);
  });
});

describe("protect(data, {privateFolder})", () => {
  it("hides small counts and keeps the true ones for the audit alone", async () => {
    const privateFolder = await mkdtemp(join(tmpdir(), "wres-private-"));
    const made = await protect(madeUpInput(madeUpEvents({staff: 120})), {privateFolder});
    const small = made.cells.filter(({count}) => count !== null && count >= 1 && count <= 5);
    expect(small).toEqual([]);
    expect(made.cells.every(({count, status}) => (count === null) === (status === "suppressed"))).toBe(true);
    const shipped = JSON.stringify([made.cells, made.record]);
    for (const word of ["primary", "secondary", "truth"]) expect(shipped).not.toContain(word);
    const report = JSON.parse(await readFile(join(privateFolder, "made-up.json"), "utf8")) as {
      truth: Cell[];
      record: unknown;
    };
    expect(report.truth.some(({count}) => (count ?? 0) === 1)).toBe(true);
    expect(report.record).toEqual(made.record);
  });

  it("leaves out optional tables that would be mostly hidden, and says so", async () => {
    const {record, cells: shown} = await protect(madeUpInput(madeUpEvents({staff: 120})));
    expect(record.leftOut).toContain("investigated|substantive|directorate|");
    expect(shown.some((cell) => record.leftOut.includes(tableOf(cell)))).toBe(false);
    const sum = record.tables.reduce((total, {published, suppressed}) => total + published + suppressed, 0);
    expect(sum).toBe(shown.length);
  });
});

describe("benchProtection(input)", () => {
  it("times protection and audit, and counts what was hidden", async () => {
    const bench = await benchProtection(madeUpInput(madeUpEvents({staff: 120})));
    expect(bench.cells).toBeGreaterThan(bench.primary + bench.secondary);
    expect(bench.ratio).toBeCloseTo((bench.protectSeconds + bench.auditSeconds) / bench.auditSeconds, 10);
    expect(bench.valueHidden).toBeGreaterThan(0);
    expect(bench.valueHidden).toBeLessThan(1);
  });
});
