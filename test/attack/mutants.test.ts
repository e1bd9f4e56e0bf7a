import {beforeAll, describe, expect, it} from "vitest";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {protect, type Protected} from "../../loaders/protect/protect.js";
import {auditProtected, isSafe} from "../helpers/audit-protected.js";
import {madeUpEvents, madeUpInput} from "../helpers/made-up-organisation.js";

let made: Protected;
let trueCount: (cell: Cell) => number;

beforeAll(async () => {
  // One snapshot with its training: small enough to audit once for every hidden count.
  const events = madeUpEvents({staff: 260}).filter(
    ({measure, period}) => measure === "trained" || period === "2020-03-31"
  );
  made = await protect(madeUpInput(events));
  const truth = new Map(made.report.truth.map((cell) => [cellKey(cell), cell.count ?? 0]));
  trueCount = (cell) => truth.get(cellKey(cell)) ?? NaN;
});

/** The cube with one hidden count shown. */
const showing = (shown: Cell): Cell[] =>
  made.cells.map((cell) => (cell === shown ? {...cell, count: trueCount(cell), status: "published"} : cell));

describe("the audit of a protected cube", () => {
  it("passes it as it is: every hidden small count leaves at least five values", async () => {
    const audit = await auditProtected(made);
    expect([audit.unsafe, audit.shownSmall, audit.contradictions]).toEqual([[], [], []]);
    expect(audit.narrowest).toBe(5);
    expect(audit.small).toBeGreaterThan(50);
  });

  it("fails when any one hidden count is shown, small or not", async () => {
    const hidden = made.cells.filter(({status}) => status === "suppressed");
    const survivors: string[] = [];
    for (const cell of hidden) if (isSafe(await auditProtected(made, showing(cell)))) survivors.push(cellKey(cell));
    expect(hidden.length).toBeGreaterThan(60);
    expect(survivors).toEqual([]);
  });

  it("calls a small count that is shown by its address", async () => {
    const small = made.cells.find((cell) => cell.status === "suppressed" && trueCount(cell) === 2);
    const audit = await auditProtected(made, showing(small as Cell));
    expect(audit.shownSmall).toContain(cellKey(small as Cell));
  });

  it("reports a shown count that is not the true one as a contradiction", async () => {
    const shown = made.cells.find(({status, count}) => status === "published" && (count ?? 0) > 20) as Cell;
    const wrong = made.cells.map((cell) => (cell === shown ? {...cell, count: (cell.count ?? 0) + 1} : cell));
    expect((await auditProtected(made, wrong)).contradictions).toContain(cellKey(shown));
  });

  it("never puts a value into what it reports", async () => {
    const audit = await auditProtected(made, showing(made.cells.find(({status}) => status === "suppressed") as Cell));
    const addresses = new Set(made.report.truth.map(cellKey));
    for (const {address} of audit.unsafe) expect(addresses.has(address.split("~")[0] ?? "")).toBe(true);
    expect(Object.keys(audit.unsafe[0] ?? {address: "", values: 0})).toEqual(["address", "values"]);
  });
});
