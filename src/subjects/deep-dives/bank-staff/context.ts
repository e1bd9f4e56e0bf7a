import {countingOf, type Counting} from "../../../figures/counting.js";
import {sharedSnapshot} from "../shared/both-workforces.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {View} from "../../../figures/view.js";

/** What every part of the page is made from. */
export type Context = {
  view: View;
  figures: readonly Figure[];
  counting: Counting;
  /** The snapshot that staff and bank both have; undefined where no bank staff were supplied. */
  snapshot: string | undefined;
  bme: string;
  organisation: string;
  denominator: "known" | "all";
};

/** The context of a view. */
export function contextOf(view: View): Context {
  const counting = countingOf(view);
  return {
    view,
    figures: view.figures({breakdowns: []}),
    counting,
    snapshot: sharedSnapshot(counting),
    bme: view.label("BME"),
    organisation: view.organisation.id,
    denominator: view.organisation.denominator
  };
}
