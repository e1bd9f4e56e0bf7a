import fc from "fast-check";
import type {Counts, Period} from "../../../src/stats/index.js";

/** The counts written as `16/1116`. */
export function counts(text: string): Counts {
  const [numerator = NaN, denominator = NaN] = text.split("/").map(Number);
  return {numerator, denominator};
}

/** Numbers as they are printed to so many decimal places; null stays null. */
export function printed(numbers: readonly (number | null)[], digits: number): (string | null)[] {
  return numbers.map((number) => number?.toFixed(digits) ?? null);
}

/** The year that begins on 1 April. */
export function year(start: number): Period {
  return {from: `${start}-04-01`, to: `${start + 1}-03-31`};
}

/** Any counts of at least one person. */
export const anyCounts: fc.Arbitrary<Counts> = fc
  .tuple(fc.integer({min: 1, max: 400}), fc.double({min: 0, max: 1, noNaN: true}))
  .map(([denominator, share]) => ({numerator: Math.round(share * denominator), denominator}));

/** Any counts with at least one event. */
export const anyEvents: fc.Arbitrary<Counts> = anyCounts.filter(({numerator}) => numerator > 0);
