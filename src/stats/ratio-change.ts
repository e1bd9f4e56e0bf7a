import {checkCounts} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {checkApart, type Period} from "./periods.js";
import type {Counts, Estimate} from "./types.js";

/** Two groups compared in one period. */
export type PeriodRatio = {period: Period; of: Counts; to: Counts};

const method = "ratio of ratios, log interval";

/**
 * How a relative likelihood changed: the later ratio over the earlier one, 0 upwards, 1 for no change. For flows
 * (recruitment, discipline, training) and surveys; never for staff in post, who are mostly the same people. Throws on
 * overlapping periods. Not applicable where any of the four counts of events is 0. Altman & Bland 2003, Interaction
 * revisited: the difference between two estimates.
 */
export function ratioChange(earlier: PeriodRatio, later: PeriodRatio, {level = 0.95} = {}): Estimate {
  checkApart([earlier.period, later.period]);
  const groups = [later.of, later.to, earlier.of, earlier.to].map(checkCounts);
  if (groups.some(({denominator}) => denominator === 0))
    return notApplicable(method, "nobody in one of the groups in one of the periods");
  if (groups.some(({numerator}) => numerator === 0))
    return notApplicable(method, "no events in one of the groups in one of the periods");
  const log = ({numerator, denominator}: Counts) => Math.log(numerator / denominator);
  const change = log(later.of) - log(later.to) - log(earlier.of) + log(earlier.to);
  const variance = groups.reduce((sum, counts) => sum + 1 / counts.numerator - 1 / counts.denominator, 0);
  const error = Math.sqrt(variance);
  const reach = criticalValue(level) * error;
  return estimate({
    value: Math.exp(change),
    lower: Math.exp(change - reach),
    upper: Math.exp(change + reach),
    p: change === 0 ? 1 : twoSided(change / error),
    method
  });
}
