import {basePeriod} from "../../../registry/periods.js";
import {peopleByLevel, type Filter} from "../../../database/people-queries.js";
import type {Query} from "../../../database/queries.js";
import type {Catalogue} from "../catalogue.js";
import type {Question} from "./question.js";
import {countOf, hasRows} from "./source.js";

/** How many people stand at each level of a breakdown; a level whose count is hidden is not there. */
export type LevelCounts = ReadonlyMap<string, number>;

/** The query that counts the people a filter would leave, under the other filters; null where no row-level table is. */
export function levelCountsQuery(
  catalogue: Catalogue,
  question: Question,
  breakdown: string
): Query<{level: string; people: number}> | null {
  const {indicator, populations, filters} = question;
  if (!hasRows(catalogue, indicator)) return null;
  const count = countOf(indicator.denominator.measure);
  const others = Object.entries(filters)
    .filter(([id]) => id !== breakdown)
    .map(([id, levels]): Filter => ({by: catalogue.dimension(id), levels}));
  const {id} = catalogue.view.organisation;
  return peopleByLevel(
    id,
    {count, populations, periods: countedPeriods(question)},
    {by: catalogue.dimension(breakdown), filters: others}
  );
}

/** The same from the cube, for a site without rows, where no other filter stands. */
export function cubeLevelCounts({view}: Catalogue, question: Question, breakdown: string): LevelCounts {
  const {indicator, populations} = question;
  const periods = countedPeriods(question);
  const counts = new Map<string, number>();
  const hidden = new Set<string>();
  for (const cell of view.cells) {
    if (cell.measure !== indicator.denominator.measure || cell.breakdown !== breakdown || cell.breakdown2 !== "")
      continue;
    if (
      cell.group !== view.organisation.denominator ||
      !populations.includes(cell.population) ||
      !periods.includes(cell.period)
    )
      continue;
    if (cell.count === null) hidden.add(cell.level);
    else counts.set(cell.level, (counts.get(cell.level) ?? 0) + cell.count);
  }
  return new Map([...counts].filter(([level]) => !hidden.has(level)));
}

/** The periods whose people are counted: of a trend, the last. */
function countedPeriods({indicator, periods, trend}: Question): string[] {
  const shown = trend ? periods.slice(-1) : periods;
  const {numerator, denominator} = indicator;
  return [
    ...new Set(
      shown.map((period) => (denominator.measure === "headcount" ? basePeriod(numerator.measure, period) : period))
    )
  ];
}
