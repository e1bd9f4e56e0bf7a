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

/** What a command of the project prints, as JSON. */
async function printedBy(...command: string[]): Promise<unknown> {
  const {stdout} = await promisify(execFile)("npm", ["run", "--silent", ...command], {maxBuffer: 1 << 28});
  return JSON.parse(stdout);
}

/** The figures of both shipped organisations, as the command prints them. */
let rows: Computed[] = [];
beforeAll(async () => {
  rows = (await printedBy("figures", "--", "--json")) as Computed[];
});

describe("figures of the shipped example", () => {
  it("say on every row whose they are, the trust's first", () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...figureColumns]);
    expect([...new Set(rows.map(({organisation}) => organisation))]).toEqual(["lpt", "blmk-icb"]);
  });
});

describe("figures of the trust against the printed report", () => {
  let printed: Printed[] = [];
  let computed = new Map<string, Computed>();

  beforeAll(async () => {
    printed = csvParse(
      await readFile("data/example/leicestershire-partnership/published.csv", "utf8")
    ) as unknown as Printed[];
    computed = new Map(
      rows.filter(({organisation}) => organisation === "lpt").map((row) => [`${keyOf(row)}|${String(row.unit)}`, row])
    );
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

describe("figures of the integrated care board against the printed report", () => {
  it("come out as printed, but for the four that the report prints wrong, each with its reason", async () => {
    type Row = Record<"organisation" | "indicator" | "printed" | "computed" | "outcome" | "reason", unknown>;
    const folder = "data/example/nhs-bedfordshire-luton-milton-keynes";
    const own = (await printedBy("reconcile", "--", "--json", "--data", folder)) as Row[];
    expect(own.filter(({organisation}) => organisation === "blmk-icb")).toHaveLength(29);
    const wrong = own.filter(({outcome}) => outcome !== "equal" && outcome !== "rounding");
    expect(wrong.map(({indicator, printed, computed, reason}) => [indicator, printed, computed, reason])).toEqual([
      [
        1,
        "83.0 (288 of 398)",
        "72.4 (288 of 398)",
        "288 of 398 is 72.4%, not 83.0%. The groups printed of the same people then make 107.1%, more than everyone."
      ],
      [
        1,
        "39 (31 of 84)",
        "37 (31 of 84)",
        "31 of 84 is 37%, not 39%. The other denominator gives the printed value: 31 of the 80 whose ethnicity is known, without those who did not disclose it."
      ],
      [4, "0.52", "0.57", "It was made with 26.97% for BME, which is printed too, where the extracts give 24.24%."],
      [4, "26.97", "24.24 (24 of 99)", "24 is 26.97% of another whole: of 89, where the extracts count 99."]
    ]);
    // 32% less 24% in the report; 31.6% less 24.1% is 7.5.
    expect(own.filter(({outcome}) => outcome === "rounding").map(({printed, reason}) => [printed, reason])).toEqual([
      ["8", "It is the difference of two rounded percentages, 32 and 24."]
    ]);
  });
});
