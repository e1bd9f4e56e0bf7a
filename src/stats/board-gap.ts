import {binomialInterval, binomialMidP} from "./binomial-mid-p.js";
import {checkCounts} from "./counts.js";
import {estimate, notApplicable} from "./estimate.js";
import type {Counts, Estimate} from "./types.js";

/** A board's gap, and `onePerson`: how far one member more or less moves it, 0 to 1; null where the board is empty. */
export type BoardGap = Estimate & {onePerson: number | null};

const method = "exact binomial mid-p at the workforce share";

/**
 * A group's share of the board minus its share of the workforce, -1 to 1, with the exact mid-p interval and test of the
 * board at the workforce share, which is taken as fixed. Not applicable where the board or the workforce is empty.
 * Non-executives are not in the workforce, so show both denominators. Never tested over years: mostly the same people.
 */
export function boardGap(board: Counts, workforce: Counts, {level = 0.95} = {}): BoardGap {
  checkCounts(workforce);
  const interval = binomialInterval(board, {level});
  if (!interval) return {...notApplicable(method, "nobody on the board"), onePerson: null};
  const onePerson = 1 / board.denominator;
  if (workforce.denominator === 0) return {...notApplicable(method, "nobody in the workforce"), onePerson};
  const share = workforce.numerator / workforce.denominator;
  return {
    ...estimate({
      value: board.numerator / board.denominator - share,
      lower: interval.lower - share,
      upper: interval.upper - share,
      p: binomialMidP(board, share),
      method
    }),
    onePerson
  };
}
