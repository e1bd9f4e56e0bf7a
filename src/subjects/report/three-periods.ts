import {sortPeriods} from "../../registry/periods.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";

/** A view whose figures are of the last three periods of each indicator and population, which a page has room for. */
export function lastThree(view: View): View {
  return {...view, figures: (wanted) => threePeriods(view.figures(wanted))};
}

/** The figures of the last three periods of each indicator and population. */
export function threePeriods(figures: readonly Figure[]): Figure[] {
  const key = ({indicator, population}: Figure): string => `${indicator}|${population}`;
  const periods = new Map<string, Set<string>>();
  for (const figure of figures) periods.set(key(figure), (periods.get(key(figure)) ?? new Set()).add(figure.period));
  const last = new Map([...periods].map(([id, found]) => [id, new Set(sortPeriods(found).slice(-3))] as const));
  return figures.filter((figure) => last.get(key(figure))?.has(figure.period));
}
