import type {Counts} from "../../../stats/types.js";

/** The year by which “A Model Employer” (NHS England, January 2019) wants every band from 8a up to match the workforce. */
export const nationalGoalYear = 2028;

/** A group at a level, and in the whole workforce, on 31 March of a year. */
export type YearCounts = {year: number; level: Counts; whole: Counts};

/** One year of a path: shares 0 to 1, and people at that year's headcount (the latest one for the years ahead). */
export type PathYear = {
  year: number;
  frozen: {share: number; people: number};
  moving: {share: number; people: number};
  /** Where the level really is; null for the years ahead. */
  actual: Counts | null;
};

/** A yearly path from where a level was to the workforce's share. */
export type Path = {
  startYear: number;
  goalYear: number;
  /** The goal with the workforce's share of the first year, and with that of the latest. */
  frozenGoal: number;
  movingGoal: number;
  years: PathYear[];
};

/**
 * The path to parity, year by year: share in year t = share at the start + (goal − share at the start) × (t − start
 * year) ÷ (goal year − start year). The goal is the share of the whole workforce, `frozen` as it was in the first year
 * or `moving` as it is in the latest. People are the share times the level's headcount in that year, the latest for the
 * years ahead, to the nearest person. Null where the level is empty in its first or latest year. The goal is ten years
 * on where the national year is past.
 */
export function pathToParity(series: readonly YearCounts[], {goalYear = nationalGoalYear} = {}): Path | null {
  const sorted = [...series].sort((a, b) => a.year - b.year);
  const [start] = sorted;
  const latest = sorted.at(-1);
  if (!start || !latest || [start, latest].some(({level, whole}) => level.denominator * whole.denominator === 0))
    return null;
  const end = goalYear > latest.year ? goalYear : latest.year + 10;
  const from = start.level.numerator / start.level.denominator;
  const frozenGoal = start.whole.numerator / start.whole.denominator;
  const movingGoal = latest.whole.numerator / latest.whole.denominator;
  const years = Array.from({length: end - start.year + 1}, (_, i): PathYear => {
    const year = start.year + i;
    const actual = sorted.find((each) => each.year === year)?.level ?? null;
    const headcount = actual?.denominator ?? latest.level.denominator;
    const at = (goal: number) => {
      const share = from + ((goal - from) * i) / (end - start.year);
      return {share, people: Math.round(share * headcount)};
    };
    return {year, frozen: at(frozenGoal), moving: at(movingGoal), actual};
  });
  return {startYear: start.year, goalYear: end, frozenGoal, movingGoal, years};
}
