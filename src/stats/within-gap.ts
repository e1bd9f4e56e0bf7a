import {estimate, notApplicable} from "./estimate.js";
import {stratifiedDifference} from "./stratified-score.js";
import type {Counts, Estimate} from "./types.js";

/** The two groups in one place, and how much the place weighs in what is left within places. */
export type WeightedPlace = {of: Counts; to: Counts; weight: number};

/**
 * What is left of a gap among people of the same place: the sum of weights times differences within places, -1 to 1, as
 * `kitagawa` and `dasGupta` make it, with an interval and a p-value. The interval is the stratified score interval of the
 * weighted difference, corrected for skewness, and holds besides how unsure the weights are, since places are sampled
 * too: a quarter of the variance of the differences over the people of each group, less what sampling alone makes those
 * differ. Places of one group only have no difference and add nothing. Not applicable where no place has both groups.
 */
export function withinGap(places: readonly WeightedPlace[], {level = 0.95} = {}): Estimate {
  const both = places.filter(({of, to, weight}) => of.denominator > 0 && to.denominator > 0 && weight > 0);
  const whole = both.reduce((sum, {weight}) => sum + weight, 0);
  if (whole === 0) return notApplicable("stratified score interval of what is left within", "no place has both groups");
  const spread = (spreadOfWeights(places, "of") + spreadOfWeights(places, "to")) / (2 * whole) ** 2;
  const {value, lower, upper, p} = stratifiedDifference(both, {level, spread});
  const scaled = (end: number | null): number => (end ?? 0) * whole;
  return estimate({
    value: scaled(value),
    lower: scaled(lower),
    upper: scaled(upper),
    p,
    method: "stratified score interval of what is left within, skewness-corrected, with the spread of the weights"
  });
}

/** The variance that one group's spread over places gives the mean of the differences within them. */
function spreadOfWeights(places: readonly WeightedPlace[], side: "of" | "to"): number {
  const people = places.reduce((sum, place) => sum + place[side].denominator, 0);
  let [mean, square, chance] = [0, 0, 0];
  for (const {of, to, [side]: own} of places) {
    if (of.denominator === 0 || to.denominator === 0) continue;
    const share = own.denominator / people;
    const [p1, p2] = [of.numerator / of.denominator, to.numerator / to.denominator];
    mean += share * (p1 - p2);
    square += share * (p1 - p2) ** 2;
    chance += share * ((p1 * (1 - p1)) / of.denominator + (p2 * (1 - p2)) / to.denominator);
  }
  return Math.max(0, square - mean ** 2 - chance) / people;
}
