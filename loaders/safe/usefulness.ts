import {cellKey, type Cell} from "../../src/registry/cell.js";
import {indicators} from "../../src/registry/index.js";
import {basePeriod} from "../../src/registry/periods.js";

/** How much of what an organisation counts can be read in a protected cube; each a share of 0 to 1. */
export type Usefulness = {
  /** Headlines of indicators, one a period, of which every count is shown; and how many there are. */
  headlines: number;
  ofHeadlines: number;
  /** People in counts shown, as a share of the people in all counts of the tables. */
  people: number;
};

/** The share of headlines and of people that a protected cube shows. `truth` has the count of each of its cells. */
export function usefulness(cells: readonly Cell[], truth: readonly Cell[]): Usefulness {
  const count = new Map(truth.map((cell) => [cellKey(cell), cell.count ?? 0]));
  const shown = new Set(cells.filter(({status}) => status === "published").map(cellKey));
  const people = (some: readonly Cell[]): number =>
    some.reduce((sum, cell) => sum + (count.get(cellKey(cell)) ?? 0), 0);
  const headlines = headlineCounts(cells);
  const whole = headlines.filter((keys) => keys.every((key) => shown.has(key)));
  return {
    headlines: whole.length / Math.max(1, headlines.length),
    ofHeadlines: headlines.length,
    people: people(cells.filter(({status}) => status === "published")) / Math.max(1, people(cells))
  };
}

/** The counts that each headline is made of: White and BME people of an indicator, and those they are out of. */
function headlineCounts(cells: readonly Cell[]): string[][] {
  const known = new Set(cells.map(cellKey));
  return indicators.flatMap(({populations, numerator, denominator}) =>
    cells.flatMap((cell) => {
      const whole =
        cell.breakdown === "overall" || (cell.breakdown === "board membership" && cell.level === "all members");
      const isHeadline = cell.measure === numerator.measure && cell.population === populations[0] && whole;
      if (!isHeadline || cell.group !== "BME") return [];
      const base = {...cell, measure: denominator.measure, period: basePeriod(numerator.measure, cell.period)};
      const keys = [cell, {...cell, group: "White"}, base, {...base, group: "White"}].map(cellKey);
      return keys.every((key) => known.has(key)) ? [[...new Set(keys)]] : [];
    })
  );
}
