import {checkCounts} from "./counts.js";
import {criticalValue} from "./distributions.js";
import type {Counts, Interval} from "./types.js";

/** Figures by name; null where a figure cannot be made. */
type Figures = Readonly<Record<string, number | null>>;

/**
 * Intervals of any smooth figures of two groups over strata, without chance: each figure is made again with every person
 * left out in turn (once for all who share stratum and outcome), and its spread over them gives the standard error. The
 * same counts always give the same interval. A little too wide rather than too narrow. Null for a figure that cannot be
 * made, with everybody or with one person fewer, and where a group has fewer than two people. Quenouille 1956; Efron &
 * Stein 1981, The jackknife estimate of variance.
 */
export function jackknife<S extends {of: Counts; to: Counts}>(
  strata: readonly S[],
  figures: (strata: S[]) => Figures,
  {level = 0.95} = {}
): Record<string, Interval | null> {
  const whole = figures([...strata]);
  const names = Object.keys(whole);
  const variances = new Map<string, number | null>(names.map((name) => [name, 0]));
  for (const side of ["of", "to"] as const) {
    const people = strata.reduce((sum, stratum) => sum + checkCounts(stratum[side]).denominator, 0);
    const without = strata.flatMap((stratum, s) =>
      leaveOut(stratum[side]).map(({many, left}) => ({
        many,
        made: figures(strata.map((each, at) => (at === s ? {...each, [side]: left} : each)))
      }))
    );
    for (const name of names) {
      const made = without.map((each) => ({many: each.many, value: each.made[name] ?? null}));
      const before = variances.get(name) ?? null;
      if (before === null || people < 2 || made.some(({value}) => value === null)) variances.set(name, null);
      else {
        const mean = made.reduce((sum, {many, value}) => sum + many * (value ?? 0), 0) / people;
        const spread = made.reduce((sum, {many, value}) => sum + many * ((value ?? 0) - mean) ** 2, 0);
        variances.set(name, before + (spread * (people - 1)) / people);
      }
    }
  }
  const z = criticalValue(level);
  return Object.fromEntries(
    names.map((name) => {
      const [value, variance] = [whole[name] ?? null, variances.get(name) ?? null];
      if (value === null || variance === null) return [name, null];
      const reach = z * Math.sqrt(variance);
      return [name, {lower: value - reach, upper: value + reach}];
    })
  );
}

/** The counts less one person with the event, and less one without, with how many such people there are. */
function leaveOut({numerator, denominator}: Counts): {many: number; left: Counts}[] {
  return [
    {many: numerator, left: {numerator: numerator - 1, denominator: denominator - 1}},
    {many: denominator - numerator, left: {numerator, denominator: denominator - 1}}
  ].filter(({many}) => many > 0);
}
