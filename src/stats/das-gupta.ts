import {checkCounts, rate} from "./counts.js";
import type {Counts} from "./types.js";

/** The people who share one level of every factor: `levels` in the order of the factors. */
export type CrossedCell = {levels: readonly string[]; of: Counts; to: Counts};

/**
 * A gap of two rates split into one effect a factor and what is left within cells. `sum of effects + within = gap`, and
 * `within` is the sum over cells of `weights` (in their order) times the difference of the two rates there.
 */
export type FactorDecomposition = {
  gap: number;
  effects: {factor: string; effect: number}[];
  within: number;
  weights: number[];
};

/**
 * The rate of `of` minus that of `to`, split between the mix by each factor (staff group, band, ...) and the difference
 * within cells of all factors crossed, whatever the order of the factors; with one factor it is Kitagawa's. A cell that
 * only one group is in has no difference within. Null where nobody is in a group. Das Gupta 1978, A general method of
 * decomposing a difference between two rates into several components; 1993 for crossed factors.
 */
export function dasGupta(
  cells: readonly CrossedCell[],
  {factors}: {factors: readonly string[]}
): FactorDecomposition | null {
  const addresses = new Set(cells.map(({levels}) => JSON.stringify(levels)));
  if (addresses.size < cells.length || cells.some(({levels}) => levels.length !== factors.length))
    throw new RangeError(
      `stats: dasGupta needs one cell for each crossing of ${factors.join(" and ")}, found ${cells.length} cells with ` +
        `${addresses.size} different addresses. Sum the counts of each crossing first.`
    );
  const of = population(cells, "of", factors.length);
  const to = population(cells, "to", factors.length);
  if (!of || !to) return null;

  /**
   * The rate with the players in `set` (bits: one a factor, the last the rates within) taken from `of`, the rest from
   * `to`.
   */
  const rateWith = (set: number) =>
    cells.reduce((total, _, cell) => {
      let product = (set >> factors.length) & 1 ? rateIn(of, to, cell) : rateIn(to, of, cell);
      for (let f = 0; f < factors.length; f++) product *= ((set >> f) & 1 ? of : to).shares[cell]?.[f] ?? 0;
      return total + product;
    }, 0);
  const effects = averageOverOrders(factors.length + 1, rateWith);
  return {
    gap: of.rate - to.rate,
    effects: factors.map((factor, f) => ({factor, effect: effects[f] ?? 0})),
    within: effects[factors.length] ?? 0,
    weights: cells.map((_, cell) =>
      averageOverSets(factors.length, (set) => {
        let product = 1;
        for (let f = 0; f < factors.length; f++) product *= ((set >> f) & 1 ? of : to).shares[cell]?.[f] ?? 0;
        return product;
      })
    )
  };
}

/** The mean worth of the sets of players that stand before one more, over every order of them all. */
function averageOverSets(players: number, worth: (set: number) => number): number {
  const all = averageOverOrders(players + 1, (set) => ((set >> players) & 1 ? worth(set & ((1 << players) - 1)) : 0));
  return all[players] ?? 0;
}

type Population = {rate: number; rates: (number | null)[]; shares: number[][]};

function rateIn(own: Population, other: Population, cell: number): number {
  return own.rates[cell] ?? other.rates[cell] ?? 0;
}

/** One group's rates by cell, and the share of each cell written as a product of one part a factor. */
function population(cells: readonly CrossedCell[], side: "of" | "to", factors: number): Population | null {
  const counts = cells.map((cell) => checkCounts(cell[side]));
  const total = counts.reduce((sum, {denominator}) => sum + denominator, 0);
  if (total === 0) return null;
  const address = (levels: readonly string[], set: number) =>
    JSON.stringify([set, ...levels.filter((_, f) => (set >> f) & 1)]);
  const people = new Map<string, number>();
  cells.forEach(({levels}, cell) => {
    for (let set = 0; set < 1 << factors; set++) {
      const key = address(levels, set);
      people.set(key, (people.get(key) ?? 0) + (counts[cell]?.denominator ?? 0));
    }
  });
  const shares = cells.map(({levels}, cell) =>
    counts[cell]?.denominator === 0
      ? Array<number>(factors).fill(0)
      : averageOverOrders(factors, (set) => Math.log((people.get(address(levels, set)) ?? 0) / total)).map(Math.exp)
  );
  return {rate: counts.reduce((sum, {numerator}) => sum + numerator, 0) / total, rates: counts.map(rate), shares};
}

/**
 * What each of `players` adds to `worth` (of a set, as bits), averaged over every order in which they could be added.
 * The parts add up to worth(all) - worth(none).
 */
function averageOverOrders(players: number, worth: (set: number) => number): number[] {
  const worths = Array.from({length: 1 << players}, (_, set) => worth(set));
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const size = (set: number): number => (set === 0 ? 0 : (set & 1) + size(set >> 1));
  return Array.from({length: players}, (_, player) =>
    worths.reduce((total, without, set) => {
      if ((set >> player) & 1) return total;
      const weight = (factorial(size(set)) * factorial(players - size(set) - 1)) / factorial(players);
      return total + weight * ((worths[set | (1 << player)] ?? 0) - without);
    }, 0)
  );
}
