import type {Counts} from "./types.js";

/**
 * The counts, checked. Throws where they cannot be counts of people: not whole, below 0, or a numerator above its
 * denominator. A hidden count is no number and must not come this far.
 */
export function checkCounts(counts: Counts): Counts {
  const {numerator, denominator} = counts;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator))
    throw new RangeError(
      `stats: counts must be whole numbers, found ${numerator}/${denominator}. Give people, not rates.`
    );
  if (numerator < 0 || numerator > denominator)
    throw new RangeError(
      `stats: a numerator must lie between 0 and its denominator, found ${numerator}/${denominator}. Check the two counts.`
    );
  return counts;
}

/** The counts of two groups together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator};
}

/** The counts of everybody in `whole` who is not in `part`. Throws where `part` cannot be within `whole`. */
export function subtractCounts(whole: Counts, part: Counts): Counts {
  checkCounts(whole);
  checkCounts(part);
  const rest = {numerator: whole.numerator - part.numerator, denominator: whole.denominator - part.denominator};
  if (rest.numerator < 0 || rest.numerator > rest.denominator)
    throw new RangeError(
      `stats: ${part.numerator}/${part.denominator} is not part of ${whole.numerator}/${whole.denominator}. ` +
        `Give a part and the whole that holds it.`
    );
  return rest;
}

/** The same people, counting those without the event. */
export function withoutEvent({numerator, denominator}: Counts): Counts {
  return {numerator: denominator - numerator, denominator};
}

/** Whether more than half, but not all, of the people of both groups have the event: then the gap has another side to it. */
export function isCommon(of: Counts, to: Counts): boolean {
  const {numerator, denominator} = addCounts(of, to);
  return numerator > denominator / 2 && numerator < denominator;
}

/** The proportion, 0 to 1; null where nobody is counted. */
export function rate({numerator, denominator}: Counts): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
