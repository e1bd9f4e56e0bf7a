/**
 * A count out of a count: `numerator` of the `denominator` people have the event. Whole, and 0 <= numerator <=
 * denominator.
 */
export type Counts = {numerator: number; denominator: number};

/**
 * The two ends of an interval, in the unit of its figure. `upper` is Infinity only for a ratio without a finite end.
 */
export type Interval = {lower: number; upper: number};

/**
 * A figure with its uncertainty. Proportions are 0 to 1, differences of proportions -1 to 1, ratios 0 upwards. Not
 * applicable: value, lower, upper and p are null and `note` says why. A ratio with events in its first group only has
 * value null, a finite `lower`, `upper` Infinity and a `note`: it is worded, never printed as a number.
 */
export type Estimate = {
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** Two-sided p-value against no difference; null for a figure that compares nothing. */
  p: number | null;
  /**
   * Two-sided Fisher mid-p, beside `p` where an expected count is under 5 or the two would judge differently at 0.05;
   * null otherwise. Where it is 0.05 or more no gap is called clear.
   */
  fisher: number | null;
  /**
   * The same comparison from its other side, where the event is commoner than a half: how many times as likely the second
   * group is as the first *not* to have it, so that it lies above 1 where `value` does. Null for a rarer event, and for a
   * figure that is no ratio of two rates. A gap that is small on the one side can be large on the other: a verdict looks
   * at both.
   */
  otherSide: Pick<Estimate, "value" | "lower" | "upper"> | null;
  method: string;
  note: string | null;
};

/** One stratum of a comparison (a staff group, a band): the counts of the two groups compared within it. */
export type Stratum = {label: string; of: Counts; to: Counts};
