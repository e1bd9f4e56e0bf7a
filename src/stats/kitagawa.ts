import {checkCounts} from "./counts.js";
import type {Counts, Stratum} from "./types.js";

/** One stratum's part in a gap, all 0 to 1 or differences of such; a rate is null where its group is absent. */
export type StratumPart = {
  label: string;
  /** Where each group is: the share of its people who are in this stratum. */
  ofShare: number;
  toShare: number;
  ofRate: number | null;
  toRate: number | null;
  /** What this stratum adds to the gap because the groups differ in how many of them are here. */
  mix: number;
  /** What this stratum adds to the gap because the groups fare differently here. */
  within: number;
};

/** A gap of two rates split in two. `mix + within = gap`. */
export type Decomposition = {
  gap: number;
  mix: number;
  within: number;
  strata: StratumPart[];
  /**
   * The rate `to` would have if its people were spread as those of `of`; null where `to` is absent from a stratum of
   * theirs.
   */
  toAtOfMix: number | null;
  /** Labels of the strata that only one group is in: their part of the gap is all counted as mix. */
  oneSided: string[];
};

/** How many people of each group are in a stratum, and what they have together: events, or pay. */
export type Amounts = {label: string; of: {people: number; sum: number}; to: {people: number; sum: number}};

/**
 * The rate of `of` minus that of `to`, split into mix (the groups work in different places) and within (they fare
 * differently in the same place), with average weights. Null where nobody is in a group. Mix is a description, not an
 * excuse: it may itself be the inequity. Kitagawa 1955, Components of a difference between two rates.
 */
export function kitagawa(strata: readonly Stratum[]): Decomposition | null {
  const amount = (counts: Counts): {people: number; sum: number} => {
    const {numerator, denominator} = checkCounts(counts);
    return {people: denominator, sum: numerator};
  };
  return kitagawaOfMeans(strata.map(({label, of, to}) => ({label, of: amount(of), to: amount(to)})));
}

/** The same of two means, in the unit of what they are means of: the mean of `of` minus that of `to`. */
export function kitagawaOfMeans(strata: readonly Amounts[]): Decomposition | null {
  const ofTotal = sum(strata.map(({of}) => of.people));
  const toTotal = sum(strata.map(({to}) => to.people));
  if (ofTotal === 0 || toTotal === 0) return null;
  const parts = strata.map(({label, of, to}): StratumPart => {
    const [ofShare, toShare] = [of.people / ofTotal, to.people / toTotal];
    const [ofRate, toRate] = [meanOf(of), meanOf(to)];
    // A group that is absent here is given the other's rate, so that nothing counts as faring differently.
    const [r1, r2] = [ofRate ?? toRate ?? 0, toRate ?? ofRate ?? 0];
    const mix = ((ofShare - toShare) * (r1 + r2)) / 2;
    return {label, ofShare, toShare, ofRate, toRate, mix, within: ((r1 - r2) * (ofShare + toShare)) / 2};
  });
  const present = parts.filter(({ofShare}) => ofShare > 0);
  return {
    gap: sum(strata.map(({of}) => of.sum)) / ofTotal - sum(strata.map(({to}) => to.sum)) / toTotal,
    mix: sum(parts.map(({mix}) => mix)),
    within: sum(parts.map(({within}) => within)),
    strata: parts,
    toAtOfMix: present.some(({toRate}) => toRate === null)
      ? null
      : sum(present.map(({ofShare, toRate}) => ofShare * (toRate ?? 0))),
    oneSided: parts.filter(({ofRate, toRate}) => (ofRate === null) !== (toRate === null)).map(({label}) => label)
  };
}

function meanOf({people, sum: all}: {people: number; sum: number}): number | null {
  return people === 0 ? null : all / people;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
