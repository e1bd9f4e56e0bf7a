import {funnel, funnelLimits} from "../../stats/funnel.js";
import type {Counts} from "../../stats/types.js";
import type {Answer} from "./answer.js";

/** The rate that units are set against and the limits of chance around it, in per cent, by the size of a unit. */
export type FunnelShape = {
  overall: number;
  limits: readonly {denominator: number; lower95: number; upper95: number; lower998: number; upper998: number}[];
};

/** How many sizes the limits are drawn at, beside the sizes of the units themselves. */
const steps = 30;

/** The funnel around the rate of all the rows together that are shown; null where fewer than three are. */
export function funnelShape({rows}: Answer): FunnelShape | null {
  const units = rows.flatMap(({figure: {numerator, denominator, value}}): Counts[] =>
    numerator === null || denominator === null || value === null ? [] : [{numerator, denominator}]
  );
  const made = funnel(units);
  if (!made || units.length < 3) return null;
  const largest = Math.max(...units.map(({denominator}) => denominator)) * 1.06;
  const between = Array.from({length: steps}, (_, i) => Math.max(1, Math.round(largest * ((i + 1) / steps) ** 2)));
  const sizes = [...new Set([...between, ...units.map(({denominator}) => denominator)])].sort((a, b) => a - b);
  const limits = sizes.map((denominator) => {
    const [wide, wider] = [0.95, 0.998].map((level) => funnelLimits(denominator, made.target, {level}));
    const percent = (share: number | undefined): number => (share ?? 0) * 100;
    return {denominator, lower95: percent(wide?.lower), upper95: percent(wide?.upper), lower998: percent(wider?.lower), upper998: percent(wider?.upper)};
  });
  return {overall: made.target * 100, limits};
}
