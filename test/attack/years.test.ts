import {describe, expect, it} from "vitest";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {protect} from "../../loaders/protect/protect.js";
import {protectSystem} from "../../loaders/protect/protect-system.js";
import {auditProtected, isSafe} from "../helpers/audit-protected.js";
import {madeUpEvents, madeUpInput, seeded, type Event} from "../helpers/made-up-organisation.js";
import {rangesByAudit, systemOf} from "../helpers/table-system.js";

const threshold = 4;
const directorates = Array.from({length: 8}, (_, k) => `d${k}`);

/** Three years of rare events in eight directorates, with two windows of two years, and totals. */
function rollingWindows(seed: number): {counts: Record<string, number>; sums: [string, string[]][]} {
  const random = seeded(seed);
  const counts: Record<string, number> = {};
  const sums: [string, string[]][] = [];
  const windows: Record<string, string[]> = {w12: ["y1", "y2"], w23: ["y2", "y3"]};
  for (const year of ["y1", "y2", "y3"])
    for (const d of directorates) counts[`${year},${d}`] = Math.floor(random() * 9);
  for (const [window, years] of Object.entries(windows))
    for (const d of directorates) {
      const parts = years.map((year) => `${year},${d}`);
      counts[`${window},${d}`] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
      sums.push([`${window},${d}`, parts]);
    }
  for (const table of ["y1", "y2", "y3", "w12", "w23"]) {
    const parts = directorates.map((d) => `${table},${d}`);
    counts[`${table},total`] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
    sums.push([`${table},total`, parts]);
  }
  return {counts, sums};
}

describe("rolling windows", () => {
  it("tables protected one by one give single years away when they are put together", async () => {
    const {counts, sums} = rollingWindows(3);
    const hidden = new Set<string>();
    for (const table of ["y1", "y2", "y3", "w12", "w23"]) {
      const own = Object.fromEntries(Object.entries(counts).filter(([id]) => id.startsWith(`${table},`)));
      const system = systemOf(
        own,
        sums.filter(([whole]) => whole === `${table},total`),
        {threshold}
      );
      const {hidden: shut} = await protectSystem(system, {width: 3});
      system.cells.forEach(({id}, at) => shut[at] && hidden.add(id));
    }
    const system = systemOf(counts, sums, {threshold});
    const ranges = await rangesByAudit(system, (id) => hidden.has(id));
    const exact = system.cells.filter(({id, primary}) => primary && ranges[id]?.[0] === ranges[id]?.[1]);
    expect(exact.length).toBeGreaterThanOrEqual(5);
  });

  it("protected together, none is found", async () => {
    const {counts, sums} = rollingWindows(3);
    const system = systemOf(counts, sums, {threshold});
    const {hidden, bounded} = await protectSystem(system, {width: 3});
    const shut = new Set(system.cells.flatMap(({id}, at) => (hidden[at] ? [id] : [])));
    const ranges = await rangesByAudit(system, (id) => shut.has(id));
    const narrow = system.cells.filter(
      ({id, primary}) => primary && (ranges[id]?.[1] ?? 0) - (ranges[id]?.[0] ?? 0) < 3
    );
    expect([narrow, bounded]).toEqual([[], []]);
  });

  it("a cube prints windows and not their years, and its windows do not give the years away", async () => {
    const made = await protect(madeUpInput(madeUpEvents({staff: 400})));
    const printed = new Set(made.cells.filter(({measure}) => measure === "investigated").map(({period}) => period));
    expect([...printed].sort()).toEqual(["2017/18 to 2018/19", "2018/19 to 2019/20"]);
    const years = made.report.truth.filter(
      ({measure, period}) => measure === "investigated" && !period.includes(" to ")
    );
    expect(years.some(({count}) => (count ?? 0) >= 1 && (count ?? 0) <= 5)).toBe(true);
    expect(isSafe(await auditProtected(made))).toBe(true);
  });
});

describe("a release set against another", () => {
  const events = madeUpEvents({staff: 260});
  const snapshots = (event: Event): boolean => event.measure === "headcount";

  it("of the same year with one record corrected: what was hidden stays hidden, and both together give nothing away", async () => {
    const first = await protect(madeUpInput(events.filter(snapshots)));
    const corrected = events
      .filter(snapshots)
      .map((event, at) =>
        at === 11 ? {...event, person: {...event.person, ethnicity: event.person.ethnicity === "A" ? "H" : "A"}} : event
      );
    const {truth: made, nestings} = first.report;
    const second = await protect(madeUpInput(corrected), {
      kept: {cells: first.cells, truth: made, nestings, pay: {gaps: [], magnitudes: []}}
    });
    const before = new Map(first.cells.map((cell) => [cellKey(cell), cell]));
    const opened = second.cells.filter(
      (cell) => cell.status === "published" && before.get(cellKey(cell))?.status === "suppressed"
    );
    expect(opened).toEqual([]);
    expect(isSafe(await auditProtected(second))).toBe(true);
    const changed = second.cells.filter(
      (cell) => cell.count !== null && before.get(cellKey(cell))?.count !== cell.count
    );
    // The corrected record would be spelled out by the difference: that time stays as first published, and says so.
    expect(changed).toEqual([]);
    expect(second.record.stays).toEqual([`headcount|substantive|${corrected[11]?.period ?? ""}`]);
    // A reader with both releases has every sum of each, and the same small counts in both.
    const truth = new Map(second.report.truth.map((cell) => [cellKey(cell), cell.count]));
    const small = first.cells.filter((cell) => cell.status === "suppressed" && (truth.get(cellKey(cell)) ?? 0) > 0);
    expect(small.every((cell) => second.cells.find((each) => cellKey(each) === cellKey(cell))?.count === null)).toBe(
      true
    );
  });

  it("leaves a table out where the earlier release leaves no way to print it, and names what it gives away for good", async () => {
    const cells = (bme: number, address: Place = band): Cell[] =>
      [
        ["known", 40 + bme],
        ["White", 40],
        ["BME", bme]
      ].map(([group, count]) => ({
        ...address,
        group: String(group),
        count: Number(count),
        status: "published"
      }));
    type Place = Omit<Cell, "group" | "count" | "status">;
    const band = {
      organisation: "made-up",
      measure: "headcount",
      population: "substantive",
      period: "2020-03-31",
      breakdown: "pay band",
      level: "Clinical Band 5",
      breakdown2: "",
      level2: ""
    } as const;
    const input = madeUpInput([]);
    const second = (address: Place) =>
      protect(
        {...input, measures: {...input.measures, cells: cells(5, address)}},
        {kept: {cells: cells(6, address), truth: [], nestings: [], pay: {gaps: [], magnitudes: []}}}
      );
    const {cells: printed, record} = await second(band);
    expect([printed, record.leftOut]).toEqual([[], ["headcount|substantive|pay band|"]]);
    await expect(second({...band, breakdown: "overall", level: "all"})).rejects.toThrow(
      /earlier release gives away 1 small counts.*overall\|all\|\|\|BME/
    );
  });

  it("counts what an earlier release showed as known, even where it is shown no more", async () => {
    const made = await protect(madeUpInput(events.filter(snapshots)));
    const small = new Set(made.report.truth.filter(({count}) => (count ?? 0) >= 1 && (count ?? 0) <= 5).map(cellKey));
    // A hidden count whose place has another hidden one: shown earlier, the other gives it away by subtraction.
    const given = made.cells.filter(
      (cell) => cell.status === "suppressed" && !small.has(cellKey(cell)) && cell.breakdown !== "overall"
    );
    const truth = new Map(made.report.truth.map((cell) => [cellKey(cell), cell]));
    const released = given.flatMap((cell) => truth.get(cellKey(cell)) ?? []);
    expect(released.length).toBeGreaterThan(0);
    const audit = await auditProtected({...made, report: {...made.report, released}});
    expect(audit.unsafe.length).toBeGreaterThan(0);
    expect(audit.contradictions).toEqual([]);
  });

  it("of the next year: the difference of two snapshots gives no hidden count away", async () => {
    const made = await protect(madeUpInput(events.filter(snapshots)));
    expect(new Set(made.cells.map(({period}) => period)).size).toBe(2);
    expect(isSafe(await auditProtected(made))).toBe(true);
  });
});
