import type {Counts} from "./types.js";

/** The two groups of one slice. */
type Pair = {of: Counts; to: Counts};

/**
 * A function from the counts of a slice to its ratio drawn towards the common one of all `slices`, 0 upwards: the less
 * that slices truly differ, and the fewer people one has, the further. On the scale of the logarithm, each slice by its
 * one-step score estimate, whose variance is that under no difference, so that slices without events count too; the
 * true variance between slices is fitted by moments. Slices that share people make that fit a rough one. DerSimonian &
 * Laird 1986; Efron & Morris 1975, Data analysis using Stein's estimator.
 */
export function shrinkRatios(slices: readonly Pair[]): (slice: Pair) => number {
  const steps = slices.map(oneStep);
  const all = steps.reduce((sum, {weight}) => sum + weight, 0);
  const mean = all === 0 ? 0 : steps.reduce((sum, {log, weight}) => sum + weight * log, 0) / all;
  const apart = steps.reduce((sum, {log, weight}) => sum + weight * (log - mean) ** 2, 0);
  const squares = steps.reduce((sum, {weight}) => sum + weight ** 2, 0);
  const scale = all === 0 ? 0 : all - squares / all;
  const between = scale === 0 ? 0 : Math.max(0, (apart - (steps.length - 1)) / scale);
  return (slice) => {
    const {log, weight} = oneStep(slice);
    const own = weight === 0 ? 0 : between / (between + 1 / weight);
    return Math.exp(mean + own * (log - mean));
  };
}

/** The one-step score estimate of a log ratio from no difference, and the information it rests on. */
function oneStep({of, to}: Pair): {log: number; weight: number} {
  const people = of.denominator + to.denominator;
  const events = of.numerator + to.numerator;
  const pooled = events / people;
  const base = (of.denominator * to.denominator * pooled) / people;
  if (!(base > 0) || pooled === 1) return {log: 0, weight: 0};
  return {log: (of.numerator - of.denominator * pooled) / base, weight: base / (1 - pooled)};
}
