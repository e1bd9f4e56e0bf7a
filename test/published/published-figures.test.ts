import {execFile} from "node:child_process";
import {readFile} from "node:fs/promises";
import {promisify} from "node:util";
import {beforeAll, describe, expect, it} from "vitest";
import {figureColumns} from "../../src/figures/figure-row.js";
import {csvParse} from "d3-dsv";

type Printed = Record<
  | "indicator"
  | "population"
  | "period"
  | "breakdown"
  | "level"
  | "group"
  | "numerator"
  | "denominator"
  | "value"
  | "unit"
  | "derivable",
  string
>;
type Computed = Record<string, string | number | null>;

const join = ["indicator", "population", "period", "breakdown", "level", "group"] as const;
const keyOf = (row: Record<string, unknown>): string => join.map((column) => String(row[column])).join("|");

/** True where a computed value rounds to the printed one at the printed number of decimals. */
function equalAsPrinted(computed: number, printed: string): boolean {
  const decimals = printed.split(".")[1]?.length ?? 0;
  return Math.abs(computed - Number(printed)) <= 0.5 * 10 ** -decimals + 1e-9;
}

describe("figures of the trust against the printed report", () => {
  let printed: Printed[] = [];
  let computed = new Map<string, Computed>();

  beforeAll(async () => {
    printed = csvParse(await readFile("data/example/leicestershire-partnership/published.csv", "utf8")) as unknown as Printed[];
    const {stdout} = await promisify(execFile)("npm", ["run", "--silent", "figures", "--", "--json"], {
      maxBuffer: 1 << 28
    });
    const rows = JSON.parse(stdout) as Computed[];
    expect(Object.keys(rows[0] ?? {})).toEqual([...figureColumns]);
    computed = new Map(rows.map((row) => [`${keyOf(row)}|${String(row.unit)}`, row]));
  });

  it("reproduces every derivable row, digit for digit", () => {
    const derivable = printed.filter((row) => row.derivable === "yes");
    const wrong = derivable.filter((row) => {
      const found = computed.get(`${keyOf(row)}|${row.unit}`);
      if (typeof found?.value !== "number" || !equalAsPrinted(found.value, row.value)) return true;
      return (
        row.numerator !== "" &&
        (found.numerator !== Number(row.numerator) || found.denominator !== Number(row.denominator))
      );
    });
    console.log(`published figures reproduced: ${derivable.length - wrong.length} of ${derivable.length}`);
    expect(wrong.map((row) => ({...row, found: computed.get(`${keyOf(row)}|${row.unit}`)}))).toEqual([]);
    expect(derivable.length).toBeGreaterThanOrEqual(200);
  });

  it("gives another figure for the bank row that contradicts itself: 464 of 1,007, as its printed percentage says", () => {
    const row = printed.find(({derivable}) => derivable === "contradicts itself");
    expect(row && computed.get(`${keyOf(row)}|percent`)).toMatchObject({numerator: 464, denominator: 1007});
  });
});
