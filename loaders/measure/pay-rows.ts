import {cellKey, type Cell} from "../../src/registry/cell.js";
import type {FigureRow} from "../../src/figures/figure-row.js";
import {groupWords} from "../../src/figures/group-words.js";
import {notOnFullPay} from "../../src/registry/pay-rules.js";
import type {TrueGap} from "./pay-gaps.js";

/** How each figure of a gap is made, as the method pages name it. */
const methods: Readonly<Record<TrueGap["statistic"], string>> = {
  mean: "gap of means, delta method",
  median: "gap of medians, Price-Bonett",
  mix: "part of the gap of means: mix of pay bands, Kitagawa",
  within: "part of the gap of means: within pay bands, Kitagawa"
};

const blank = {p: null, verdict: null, lower: null, upper: null, status: "published"} as const;

/**
 * The figures of pay as rows beside those of the indicators: every gap in per cent, who is paid a bonus, and who stands in
 * each quarter of hourly pay. `indicator` is `pay`; numerator and denominator of a gap are the people of its two groups.
 */
export function payRows(
  gaps: readonly TrueGap[],
  cells: readonly Cell[],
  labels: Readonly<Record<string, string>>
): FigureRow[] {
  const label = (group: string): string => groupWords(group, labels);
  const count = new Map(cells.map((cell) => [cellKey(cell), cell.count]));
  const share = (cell: Cell, whole: Cell, method: string): FigureRow => {
    const denominator = count.get(cellKey(whole)) ?? null;
    const {organisation, population, period, breakdown, level, group, count: numerator} = cell;
    const value = numerator === null || !denominator ? null : (100 * numerator) / denominator;
    return {
      ...blank,
      ...{indicator: "pay", organisation, population, period, breakdown, level, group: label(group)},
      ...{numerator, denominator, value, unit: "percent", method}
    };
  };
  return [
    ...gaps.map(({of, to, measure, statistic, group, organisation, population, period, breakdown, level, ...gap}) => ({
      ...blank,
      ...{indicator: "pay", organisation, population, period, breakdown, level, group: `${label(group)}, ${measure}`},
      ...{numerator: of.people, denominator: to.people, unit: "percent"},
      ...{value: gap.value, lower: gap.lower, upper: gap.upper, method: methods[statistic]}
    })),
    ...cells
      .filter(({measure, breakdown}) => measure === "paid a bonus" && breakdown === "overall")
      .map((cell) => share(cell, {...cell, measure: "paid"}, "share of the group who were paid a bonus")),
    ...cells
      .filter(
        ({measure, breakdown, breakdown2, level}) =>
          measure === "paid" && breakdown === "pay quarter" && breakdown2 === "" && level !== notOnFullPay
      )
      .map((cell) => share(cell, {...cell, group: "all"}, "share of the quarter who are of the group"))
  ];
}
