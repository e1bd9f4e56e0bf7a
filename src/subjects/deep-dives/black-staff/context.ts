import type {Figure} from "../../../figures/figure-types.js";
import {countingOf, type Counting} from "../../../figures/counting.js";
import type {View} from "../../../figures/view.js";

/** What every part of the page is made from: one group's figures, and its name in the organisation's words. */
export type Context = {
  view: View;
  figures: readonly Figure[];
  counting: Counting;
  group: "Black";
  /** `Black British`, or whatever the organisation says. */
  name: string;
  /** The note that the survey extract has on this group's answers to an indicator at a period; null where it has none. */
  note(indicator: number, population: string, period?: string): string | null;
};

/** The context of a view. */
export function contextOf(view: View): Context {
  const group = "Black";
  return {
    view,
    figures: view.figures({breakdowns: ["band group", "category", "staff group"]}),
    counting: countingOf(view),
    group,
    name: view.label(group),
    note: (indicator, population, period) =>
      view.organisation.surveyNotes.find(
        (each) =>
          each.indicator === indicator &&
          each.population === population &&
          each.group === group &&
          (period === undefined || each.period === period)
      )?.note ?? null
  };
}
