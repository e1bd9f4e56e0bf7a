import {minimumDetectable, type Detectable} from "../../stats/minimum-detectable.js";
import {rate} from "../../stats/counts.js";
import {gapPeriods, wholeOf, type GapSource} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** The differences that the figures of a gap could have shown, with what they did show. All rates 0 to 1. */
export type SmallestShown = {
  measure: GapMeasure;
  period: string;
  /** BME people (or those of another group set against White people) and White people counted, and their rates. */
  people: {bme: number; white: number};
  rates: {bme: number; white: number};
  /** BME people's rates that differ just enough from White people's; null on a side where none would show. */
  above: Detectable | null;
  below: Detectable | null;
};

/** What a period's figures of a gap (the latest unless given) could have shown with 80 % power; null where a count is hidden or missing. */
export function smallestShown(
  source: GapSource,
  measure: GapMeasure,
  period = gapPeriods(source, measure).at(-1)
): SmallestShown | null {
  const whole = period === undefined ? null : wholeOf(source, measure, period);
  if (period === undefined || !whole) return null;
  const [bme, white] = measure.of === "White" ? [whole.to, whole.of] : [whole.of, whole.to];
  const rates = {bme: rate(bme), white: rate(white)};
  if (rates.bme === null || rates.white === null) return null;
  return {
    measure,
    period,
    people: {bme: bme.denominator, white: white.denominator},
    rates: {bme: rates.bme, white: rates.white},
    ...minimumDetectable({n1: bme.denominator, n2: white.denominator, p2: rates.white})
  };
}
