import {funnel, funnelLimits, type FunnelPlace} from "../stats/funnel.js";
import type {Counts} from "../stats/types.js";
import type {Figure} from "./figure-types.js";

/**
 * The rate that units are set against and the limits of chance around it, in per cent, by the size of a unit; and where
 * each unit lies, null for one whose figure is not shown.
 */
export type FunnelShape = {
  overall: number;
  /** True where the limits allow for a real spread between units; false where they assume that there is none. */
  spread: boolean;
  limits: readonly {denominator: number; lower95: number; upper95: number; lower998: number; upper998: number}[];
  places: readonly (FunnelPlace | null)[];
};

/** How many sizes the limits are drawn at, beside the sizes of the units themselves. */
const steps = 30;

/** The funnel around the rate of all the figures together that are shown; null where fewer than three are. */
export function funnelShape(figures: readonly Figure[]): FunnelShape | null {
  const counts = figures.map(({numerator, denominator, value}): Counts | null =>
    numerator === null || denominator === null || value === null ? null : {numerator, denominator}
  );
  const units = counts.filter((unit) => unit !== null);
  const made = funnel(units);
  if (!made || units.length < 3) return null;
  const largest = Math.max(...units.map(({denominator}) => denominator)) * 1.06;
  const between = Array.from({length: steps}, (_, i) => Math.max(1, Math.round(largest * ((i + 1) / steps) ** 2)));
  const sizes = [...new Set([...between, ...units.map(({denominator}) => denominator)])].sort((a, b) => a - b);
  const limits = sizes.map((denominator) => {
    const [wide, wider] = [0.95, 0.998].map((level) =>
      funnelLimits(denominator, made.target, {level, spread: made.spread ?? 0})
    );
    const percent = (share: number | undefined): number => (share ?? 0) * 100;
    return {
      denominator,
      lower95: percent(wide?.lower),
      upper95: percent(wide?.upper),
      lower998: percent(wider?.lower),
      upper998: percent(wider?.upper)
    };
  });
  const places = counts.map((unit) => (unit ? (made.points[units.indexOf(unit)]?.place ?? null) : null));
  return {overall: made.target * 100, spread: made.spread !== null, limits, places};
}
