import {countingOf, type At, type Counting} from "../../../figures/counting.js";
import {countsOf} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {View} from "../../../figures/view.js";
import type {Counts} from "../../../stats/types.js";

/** What every part of the page is made from. */
export type Context = {
  view: View;
  figures: readonly Figure[];
  counting: Counting;
  /** Snapshots of substantive staff, oldest first. */
  snapshots: readonly string[];
  /** The latest snapshot. */
  snapshot: string;
  bme: string;
};

/** The context of a view; null where there are no staff in post. */
export function contextOf(view: View): Context | null {
  const counting = countingOf(view);
  const snapshots = counting.periods("headcount", "substantive");
  const snapshot = snapshots.at(-1);
  if (snapshot === undefined) return null;
  const figures = view.figures({indicators: [1], breakdowns: ["pay band", "band group"], populations: ["substantive"]});
  return {view, figures, counting, snapshots, snapshot, bme: view.label("BME")};
}

/** How many BME staff of how many at a level, or in all; null where a count is hidden, missing, or of nobody. */
export function bmeOf(
  {counting, view}: Context,
  period: string,
  place: Pick<At, "breakdown" | "level"> = {}
): Counts | null {
  const at = {population: "substantive", period, ...place} as const;
  return countsOf({
    numerator: counting.cell("headcount", {...at, group: "BME"}),
    denominator: counting.cell("headcount", {...at, group: view.organisation.denominator})
  });
}

/** The levels of a breakdown in reading order; empty where the organisation has none. */
export function levelsIn({view}: Context, breakdown: string): readonly string[] {
  return view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
}

/** True where a level's count of BME staff, or its headcount, is hidden. */
export function isHidden({counting, view}: Context, period: string, breakdown: string, level: string): boolean {
  return ["BME", view.organisation.denominator].some(
    (group) =>
      counting.cell("headcount", {population: "substantive", period, group, breakdown, level})?.status === "suppressed"
  );
}
