import {binomialInterval, binomialMidP} from "../../../stats/binomial-mid-p.js";
import {asRatioTo, representationRatio} from "../../../stats/representation-ratio.js";
import {verdict} from "../../../stats/verdict.js";
import type {Counts, Estimate} from "../../../stats/types.js";
import {countsOf, type Address, type CellPair} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {estimateFigure} from "../../../figures/estimate-figure.js";

/**
 * A group's share of a workforce over its share of residents: 1 is in proportion, below 1 the group is
 * under-represented. Residents are a census, so they have no range. `exact` is for boards and other small bodies.
 */
export function againstResidents(
  address: Address,
  pair: CellPair,
  residents: number | undefined,
  {exact = false} = {}
): Figure {
  const counts = countsOf(pair);
  const usable = residents !== undefined && residents > 0 && residents < 1;
  const estimate =
    counts && usable ? (exact ? exactRatio(counts, residents) : representationRatio(counts, residents)) : null;
  return estimateFigure({...address, group: `${address.group}/residents`}, "ratio", estimate, {
    cells: [pair.numerator, pair.denominator],
    verdict: estimate && verdict(estimate, {adverse: "below"}),
    people: counts
  });
}

/** How many people of a group there would be at the residents' share, to the nearest person. */
export function peopleAtShare(denominator: number, residents: number): number {
  return Math.round(denominator * residents);
}

function exactRatio(counts: Counts, constant: number): Estimate {
  const interval = binomialInterval(counts);
  const apart = (share: number | undefined): number | null => (share === undefined ? null : share - constant);
  return {
    ...asRatioTo(constant, {
      value: apart(counts.numerator / counts.denominator),
      lower: apart(interval?.lower),
      upper: apart(interval?.upper)
    }),
    p: binomialMidP(counts, constant),
    fisher: null,
    method: "exact binomial mid-p at the residents' share",
    note: null
  };
}
