import type {Cell, Measure, Population} from "../../../registry/cell.js";
import {basePeriod} from "../../../registry/periods.js";
import {everywhere, type Place} from "../../../figures/cell-index.js";
import type {CountedPeople} from "../../../database/people-queries.js";
import type {Catalogue} from "../catalogue.js";
import type {Question} from "./question.js";
import {wholeGroups} from "./source.js";

const keyOf = (row: Omit<CountedPeople, "people" | "group">, group: string): string =>
  [row.measure, row.population, row.period, row.breakdown, row.level, row.breakdown2, row.level2, group].join("|");

const placeOf = ({breakdown, level, breakdown2, level2}: Place): string =>
  [breakdown, level, breakdown2, level2].join("|");

/** A measure with the populations and periods that it is needed of. */
export type Series = {measure: Measure; populations: readonly Population[]; periods: readonly string[]};

/**
 * Counted people as cells, zeros included: wherever an indicator's people or its cases stand, every group that the
 * extract tells apart has both counts, 0 where nobody was counted. True counts, so every cell is published.
 */
export function completeCounts(
  counted: readonly CountedPeople[],
  catalogue: Catalogue,
  {
    question: {indicator},
    series,
    groups
  }: {question: Pick<Question, "indicator">; series: readonly Series[]; groups: readonly string[]}
): Cell[] {
  const {id: organisation} = catalogue.view.organisation;
  const people = new Map(counted.map((row) => [keyOf(row, row.group), row.people]));
  const cells = new Map<string, Cell>();
  for (const {measure, populations, periods} of series) {
    for (const population of populations) {
      const known = wholeGroups(catalogue, indicator, population);
      for (const period of periods) {
        const places = new Map<string, Place>([[placeOf(everywhere), everywhere]]);
        for (const row of counted)
          if (row.population === population && meets(indicator.numerator.measure, row.period, period))
            places.set(placeOf(row), row);
        for (const {breakdown, level, breakdown2, level2} of places.values()) {
          for (const group of groups.filter((each) => known.has(each))) {
            const address = {measure, population, period, breakdown, level, breakdown2, level2};
            const key = keyOf(address, group);
            cells.set(key, {organisation, ...address, group, count: people.get(key) ?? 0, status: "published"});
          }
        }
      }
    }
  }
  return [...cells.values()];
}

/** True where two periods belong together: the same, or one is the workforce that the other's cases are a part of. */
function meets(measure: Cell["measure"], a: string, b: string): boolean {
  return a === b || basePeriod(measure, a) === b || a === basePeriod(measure, b);
}
