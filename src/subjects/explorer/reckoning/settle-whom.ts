import type {Population} from "../../../registry/cell.js";
import {periodLabel, sortPeriods, wresYear} from "../../../registry/periods.js";
import {samePeriod} from "./comparators.js";
import {both, latest, trend} from "./fields.js";

/** Takes a sentence on a part of a question that had to give way. */
export type Note = (sentence: string) => void;

const populationWords: Readonly<Record<string, string>> = {
  substantive: "substantive staff",
  bank: "bank staff",
  both: "substantive and bank staff",
  candidates: "applicants",
  board: "the board"
};

/** Those of the populations that there are figures of which are asked for; `name` begins the sentence that says so where there are none. */
export function settlePopulations(
  all: readonly Population[],
  wanted: string,
  {name, note}: {name: string; note: Note}
): Population[] {
  if (wanted === both && all.length > 1) return [...all];
  const found = all.filter((each) => each === wanted);
  if (found.length > 0) return found;
  const nearest = all.slice(0, 1);
  if (wanted === "bank" || wanted === both)
    note(
      `${name} has no figures for ${populationWords[wanted] ?? wanted}. Showing ${populationWords[nearest[0] ?? ""] ?? ""}.`
    );
  return nearest;
}

/** The period asked for, or all of a trend, of the periods that each population has; else the nearest. */
export function settlePeriods(each: readonly (readonly string[])[], wanted: string, note: Note): string[] {
  if (wanted === trend) return sortPeriods(new Set(each.flat()));
  const [first = []] = each;
  const last = first.at(-1) ?? "";
  const same = wanted === latest ? last : samePeriod(first, wanted);
  if (same !== undefined) return onePeriod(each, same);
  const nearest = first.reduce(
    (best, period) => (distance(period, wanted) < distance(best, wanted) ? period : best),
    last
  );
  note(`There are no figures for ${periodLabel(wanted)}. Showing ${periodLabel(nearest)}.`);
  return onePeriod(each, nearest);
}

const distance = (a: string, b: string): number => Math.abs(wresYear(a) - wresYear(b));

/** The period of each population that belongs to the same year, that of the first population last. */
function onePeriod(each: readonly (readonly string[])[], period: string): string[] {
  const [, ...others] = each;
  const found = others.flatMap((periods) => samePeriod(periods, period) ?? []).filter((other) => other !== period);
  return [...new Set(found), period];
}
