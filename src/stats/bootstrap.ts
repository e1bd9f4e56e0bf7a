import {drawMultinomial} from "./binomial-draw.js";
import {checkCounts} from "./counts.js";
import {random} from "./random.js";
import type {Counts, Interval} from "./types.js";

/** Figures by name; null where a figure cannot be made. */
type Figures = Readonly<Record<string, number | null>>;

/**
 * Percentile intervals of any figures of two groups over strata: the people of each group are drawn again with
 * replacement, group sizes kept, and `figures` is made of every draw. Counts are drawn, not people, so that a draw costs
 * the same for any number of people. A figure that cannot be made in over 5 % of draws has no interval (null). The same
 * seed gives the same interval, and another seed a slightly different one: for trying things out in a notebook. Nothing
 * that the site says rests on it. Efron 1979, Bootstrap methods.
 */
export function bootstrap<S extends {of: Counts; to: Counts}>(
  strata: readonly S[],
  figures: (strata: S[]) => Figures,
  {seed = 1, replicates = 1000, level = 0.95} = {}
): Record<string, Interval | null> {
  const next = random(seed);
  const of = resampler(strata.map((stratum) => stratum.of));
  const to = resampler(strata.map((stratum) => stratum.to));
  const draws = new Map<string, number[]>(Object.keys(figures([...strata])).map((name) => [name, []]));
  for (let draw = 0; draw < replicates; draw++) {
    const [first, second] = [of(next), to(next)];
    const drawn = strata.map((stratum, s) => ({...stratum, of: first[s] ?? stratum.of, to: second[s] ?? stratum.to}));
    for (const [name, value] of Object.entries(figures(drawn))) if (value !== null) draws.get(name)?.push(value);
  }
  return Object.fromEntries(
    [...draws].map(([name, values]) => {
      if (values.length < 0.95 * replicates) return [name, null];
      const sorted = Float64Array.from(values).sort();
      return [name, {lower: quantile(sorted, (1 - level) / 2), upper: quantile(sorted, (1 + level) / 2)}];
    })
  );
}

/** Draws a group again: as many people as it has, each to the stratum and outcome of one of its people. */
function resampler(strata: readonly Counts[]): (next: () => number) => Counts[] {
  const people = strata.reduce((total, counts) => total + checkCounts(counts).denominator, 0);
  const shares = strata.flatMap(({numerator, denominator}) => [numerator / people, (denominator - numerator) / people]);
  return (next) => {
    const drawn = people === 0 ? shares.map(() => 0) : drawMultinomial(people, shares, next);
    return strata.map((_, s) => {
      const [events, others] = [drawn[2 * s] ?? 0, drawn[2 * s + 1] ?? 0];
      return {numerator: events, denominator: events + others};
    });
  };
}

function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (place - Math.floor(place)) * (above - below);
}
