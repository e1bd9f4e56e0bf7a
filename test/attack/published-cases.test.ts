import {describe, expect, it} from "vitest";
import {openAttack, unknownAt} from "../../src/audit/attack.js";
import {tighten} from "../../src/audit/tighten.js";
import {choosePublished} from "../../loaders/protect/gauss.js";
import {protectSystem} from "../../loaders/protect/protect-system.js";
import type {System} from "../../loaders/protect/system.js";
import {rangesByAudit, systemOf, tableOf} from "../helpers/table-system.js";
import published from "./disclosure-cases.json";

type Table = {rows: string[]; cols: string[]; inner: number[][]};
type Counts = Record<string, number>;
type Rounding = {
  inner_column_major: {rows: string[]; cols: string[]; freq: number[]};
  expected: {roundBase: number; rounded?: number[]; inner_rounded?: number[]}[];
};
type Ends = Record<string, [number, number]>;

/** A published instance, by its id in `disclosure-cases.json`, whose cases each have a shape of their own. */
function instance<Shape>(id: string): Shape {
  const found: unknown = published.cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no case "${id}"`);
  return found as Shape;
}

const hiddenIds = ({cells}: System, hidden: readonly boolean[]): string[] =>
  cells.flatMap(({id}, at) => (hidden[at] ? [id] : []));

const isPrimary = ({cells}: System) => {
  const primary = new Set(cells.flatMap((cell) => (cell.primary ? [cell.id] : [])));
  return (id: string): boolean => primary.has(id);
};

describe("published instances: intervals", () => {
  it("Geurts 1992: a hidden 5 of a 3 x 2 table lies between 3 and 6", async () => {
    const {expected, suppressed} = instance<{expected: Ends; suppressed: string[]}>("geurts-1992-3x2");
    const {counts, sums} = tableOf(
      [
        [5, 2],
        [1, 2],
        [3, 3]
      ],
      {rows: ["1", "2", "3"], columns: ["1", "2"]}
    );
    const ranges = await rangesByAudit(systemOf(counts, sums), (id) => suppressed.includes(id));
    expect(ranges["1,1"]).toEqual(expected["1,1"]);
    expect(ranges).toEqual({"1,1": [3, 6], "1,2": [1, 4], "2,1": [0, 3], "2,2": [0, 3]});
  });

  it("sdcTable 4 x 4: two hidden in every row and column still give one away", async () => {
    const {table, suppressed} = instance<{table: Table; suppressed: string[]}>("sdctable-problemdata-4x4");
    const {counts, sums} = tableOf(table.inner, {rows: table.rows, columns: table.cols});
    const system = systemOf(counts, sums);
    expect((await rangesByAudit(system, (id) => suppressed.includes(id)))["w,b"]).toEqual([47, 47]);
    const withOne = [...suppressed, "x,d"];
    expect((await rangesByAudit(system, (id) => withOne.includes(id)))["w,b"]).toEqual([0, 78]);
    const withOther = [...suppressed, "x,b"];
    expect((await rangesByAudit(system, (id) => withOther.includes(id)))["w,b"]).not.toEqual([47, 47]);
    for (const cell of system.cells) cell.primary = suppressed.includes(cell.id);
    const {hidden} = await protectSystem(system, {width: 1});
    expect(hiddenIds(system, hidden).filter((id) => !suppressed.includes(id))).toEqual(["x,d"]);
  });

  it("tau-ARGUS #307: two small counts whose sum is small need a third hidden", async () => {
    const {inner, total, expected} = instance<{inner: Counts; total: number; expected: {intervals_lb1: Ends}}>(
      "tauargus-issue307-min-frequency"
    );
    const system = systemOf({...inner, total}, [["total", Object.keys(inner)]], {threshold: 10});
    expect(await rangesByAudit(system, isPrimary(system), {least: 1})).toEqual(expected.intervals_lb1);
    expect(choosePublished(system)).toEqual([true, false, false, true]);
    const {hidden} = await protectSystem(system, {width: 9});
    expect(hiddenIds(system, hidden)).toEqual(["A", "B", "C"]);
  });
});

describe("published instances: linked tables and single contributors", () => {
  it("sdcTable #136: tables safe alone give K away together; hiding N mends it", async () => {
    const {inner, hierarchies, expected} = instance<{
      inner: Counts;
      hierarchies: Record<string, string[]>[];
      expected: {primary: string[]; joint_attack: Ends; secondary_joint: string[]};
    }>("sdctable-issue136-linked");
    const sums = hierarchies.flatMap((hierarchy) => Object.entries(hierarchy));
    const counts: Record<string, number> = {...inner};
    for (const [whole, parts] of [...sums].reverse())
      counts[whole] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
    const system = systemOf(counts, sums, {threshold: 3});
    expect(system.cells.filter(({primary}) => primary).map(({id}) => id)).toEqual(expected.primary);
    expect(await rangesByAudit(system, isPrimary(system))).toEqual(expected.joint_attack);
    const {hidden, secondary} = await protectSystem(system, {width: 2});
    expect(hiddenIds(system, hidden)).toEqual([...expected.primary, ...expected.secondary_joint]);
    expect(secondary).toBe(1);
  });

  it("sdcTable #135: three ones in a sum of three are exact where zeros are always shown", async () => {
    const {table, expected} = instance<{
      table: Table;
      expected: {primary_count: number; exact_with_primary_only: number; after_protection_exact: number};
    }>("sdctable-issue135-three-ones");
    const {counts, sums} = tableOf(table.inner, {rows: table.rows, columns: table.cols});
    const system = systemOf(counts, sums, {threshold: 2});
    const alone = await rangesByAudit(system, isPrimary(system), {least: 1});
    expect(Object.keys(alone)).toHaveLength(expected.primary_count);
    expect(Object.values(alone).filter(([low, high]) => low === high)).toHaveLength(expected.exact_with_primary_only);
    const {hidden} = await protectSystem(system, {width: 1});
    const ids = hiddenIds(system, hidden);
    const after = await rangesByAudit(system, (id) => ids.includes(id));
    expect(Object.values(after).filter(([low, high]) => low === high)).toHaveLength(expected.after_protection_exact);
  });

  it("sdcTable singletons: two ones in a sum of four with a shown 2 are exact, and a wider rule hides more", async () => {
    const {inner} = instance<{inner: Counts}>("sdctable-singletons-1d");
    const system = systemOf({...inner, total: 4}, [["total", Object.keys(inner)]], {threshold: 1});
    expect(await rangesByAudit(system, isPrimary(system), {least: 1})).toEqual({a: [1, 1], c: [1, 1]});
    const {hidden} = await protectSystem(system, {width: 4});
    expect(hiddenIds(system, hidden)).toEqual(["a", "b", "c"]);
  });

  it("GaussSuppression z1: the same pattern for the same order of candidates", () => {
    const {table, expected} = instance<{table: Table; expected: {suppressed: string[]}}>("gausssuppression-z1");
    const {counts, sums} = tableOf(table.inner, {rows: table.rows, columns: table.cols});
    const ids = Object.keys(counts);
    const leaves = (id: string): string[] => {
      const [row, column] = id.split(",");
      return ids.filter((leaf) => {
        const [r, c] = leaf.split(",");
        return r !== "*" && c !== "*" && (row === "*" || row === r) && (column === "*" || column === c);
      });
    };
    const below = new Map(ids.map((id) => [id, new Set(leaves(id))]));
    const shares = (a: string, b: string): boolean => [...(below.get(a) ?? [])].some((leaf) => below.get(b)?.has(leaf));
    const tie = new Map(
      ids.map((id) => [
        id,
        ids.filter((other) => shares(id, other)).reduce((sum, other) => sum + (counts[other] ?? 0) + 1, 0)
      ])
    );
    const most = Math.max(...tie.values());
    const system = systemOf(counts, sums, {weight: (value, id) => value + 1 + (0.99 * (tie.get(id) ?? 0)) / most});
    for (const cell of system.cells) cell.primary = cell.value <= 3;
    const shown = choosePublished(system);
    expect(
      hiddenIds(
        system,
        shown.map((each) => !each)
      )
    ).toEqual(expected.suppressed);
  });
});

describe("published instances: totals and percentages", () => {
  it("gtsummary #1691: a total in a title gives the one hidden number", async () => {
    const {
      total_in_title: total,
      published: shown,
      expected
    } = instance<{total_in_title: number; published: {"18+": number}; expected: Ends}>("gtsummary-1691-title-total");
    const counts = {...shown, "<18": total - shown["18+"], total};
    const ranges = await rangesByAudit(systemOf(counts, [["total", ["18+", "<18"]]]), (id) => id === "<18");
    expect(ranges).toEqual(expected);
  });

  it("percentage: one decimal fixes every numerator below 1,000, none fixes every one below 100", () => {
    const {expected} = instance<{expected: Counts}>("percentage-inversion");
    expect([fixesAll(999, 1), fixesAll(1_001, 1), fixesAll(99, 0), fixesAll(101, 0)]).toEqual([
      true,
      false,
      true,
      false
    ]);
    expect(expected["1dp percentage fixes the numerator when denominator <"]).toBe(1000);
    expect(expected["0dp percentage fixes it when denominator <"]).toBe(100);
  });
});

/** Whether a rounded percentage of `size` people always tells how many they are. */
function fixesAll(size: number, decimals: number): boolean {
  const half = 0.5 * 10 ** -decimals;
  return Array.from({length: size + 1}, (_, count) => count).every((count) => {
    const attack = openAttack();
    const at = unknownAt(attack, "count");
    const printed = Number(((100 * count) / size).toFixed(decimals));
    attack.equations.push({
      terms: [[at, 100]],
      low: (printed - half) * size,
      high: (printed + half) * size - 1e-3,
      route: "percentage"
    });
    tighten(attack);
    const {low, high} = attack.unknowns[at] ?? {};
    return low === high;
  });
}

describe("published instances: rounding and noise, which this product does not use", () => {
  /** A number rounded to a multiple of `base` is at most one step from the truth. */
  const asRounded = (printed: readonly number[], truth: readonly number[], base: number): boolean =>
    printed.every((value, at) => Math.abs(value - (truth[at] ?? NaN)) <= base);

  it("SmallCountRounding exPSD: published roundings stay within one step of the truth", () => {
    const {inner_column_major: table, expected} = instance<Rounding>("smallcountrounding-exPSD");
    const byRow = table.rows.map((_, i) => table.freq.filter((__, k) => k % table.rows.length === i));
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const byColumn = table.cols.map((_, j) => sum(table.freq.slice(3 * j, 3 * j + 3)));
    const truth = [sum(table.freq), ...byRow.map(sum), ...byColumn];
    for (const each of expected) {
      if (each.rounded) {
        const [total, ...parts] = each.rounded;
        expect(sum(parts.slice(0, 3))).toBe(total);
        expect(sum(parts.slice(3))).toBe(total);
        expect(asRounded(each.rounded, truth, 5)).toBe(true);
      }
      if (each.inner_rounded) {
        expect(asRounded(each.inner_rounded, table.freq, each.roundBase)).toBe(true);
        const small = each.inner_rounded.filter(
          (value, k) => value !== table.freq[k] && value < each.roundBase && value > 0
        );
        expect(small).toEqual([]);
      }
    }
  });

  it("Handbook 5.5: rounding parts and totals apart does not add up, controlled rounding does", async () => {
    const {expected} = instance<{
      expected: Record<
        "conventional base 5" | "controlled base 5",
        {inner: number[][]; printed_row_totals: number[]; total: number}
      >;
    }>("handbook-rounding-3x2");
    const {counts, sums} = tableOf(expected["controlled base 5"].inner, {rows: ["A", "B", "C"], columns: ["M", "F"]});
    expect(counts["*,*"]).toBe(expected["controlled base 5"].total);
    const conventional = expected["conventional base 5"];
    expect(conventional.inner.flat().reduce((sum, value) => sum + value, 0)).not.toBe(
      conventional.printed_row_totals.reduce((sum, value) => sum + value, 0) + 5
    );
    expect(await rangesByAudit(systemOf(counts, sums), (id) => id === "A,M")).toEqual({"A,M": [5, 5]});
  });

  it("Handbook 5.4: the cell key of three record keys and its row of the table", () => {
    const {
      record_keys: keys,
      p_table: rows,
      expected
    } = instance<{
      record_keys: number[];
      p_table: number[][];
      expected: {sum: number; cell_key: number; count: number; perturbed: number};
    }>("handbook-cellkey-example");
    const total = keys.reduce((sum, key) => sum + key, 0);
    expect(total).toBeCloseTo(expected.sum, 10);
    const key = total % 1;
    expect(key).toBeCloseTo(expected.cell_key, 10);
    let passed = 0;
    const perturbed = rows
      .filter(([count]) => count === expected.count)
      .find(([, , share]) => (passed += share ?? 0) > key + 1e-9)?.[1];
    expect(perturbed).toBe(expected.perturbed);
  });
});

it("every published instance has a test", () => {
  const elsewhere = ["acro-198-margins", "rolling-window-identity", "bruteforce-property", "gate-mutation"];
  const here = [
    "geurts-1992-3x2",
    "sdctable-problemdata-4x4",
    "sdctable-issue136-linked",
    "sdctable-issue135-three-ones",
    "tauargus-issue307-min-frequency",
    "sdctable-singletons-1d",
    "gausssuppression-z1",
    "smallcountrounding-exPSD",
    "handbook-cellkey-example",
    "handbook-rounding-3x2",
    "gtsummary-1691-title-total",
    "percentage-inversion"
  ];
  expect(published.cases.map(({id}) => id).sort()).toEqual([...here, ...elsewhere].sort());
});
