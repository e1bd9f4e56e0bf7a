import {gapMeasures, type GapMeasure} from "./gap-measures.js";

/** The order in which gaps are looked for until one can be taken apart. */
const gapsFirst: readonly string[] = ["training", "appointment", "disciplinary"];

/** The order in which factors are, for one gap. */
export const factorsFirst: readonly string[] = ["staff group", "career tier", "category", "directorate"];

/** Every gap, the ones to look at first in front. */
export function gapsInOrder(): GapMeasure[] {
  const rank = ({id}: GapMeasure): number => (gapsFirst.includes(id) ? gapsFirst.indexOf(id) : gapsFirst.length);
  return [...gapMeasures].sort((a, b) => rank(a) - rank(b));
}

/** The factor to begin with: the first that is wanted, else the usual one, else the first there is; null for none. */
export function usualFactor(factors: readonly string[], wanted: readonly string[] = []): string | null {
  return [...wanted, ...factorsFirst].find((each) => factors.includes(each)) ?? factors[0] ?? null;
}
