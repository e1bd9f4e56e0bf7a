import {criticalValue} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import type {Estimate} from "./types.js";

/** Answers of one weight: how many people gave them, and how many of these said yes. */
export type WeightedAnswers = {weight: number; yes: number; answers: number};

/**
 * A weighted share of a survey, its design effect, and where it would lie if nobody (everybody) who did not answer would
 * have said yes; those are null where the number asked was not supplied.
 */
export type SurveyRate = Estimate & {designEffect: number | null; least: number | null; most: number | null};

const method = "weighted share, Wilson score interval at the effective number of answers";

/**
 * A share, 0 to 1, of answers that carry weights, with Wilson's 1927 interval at as many answers as they are worth: the
 * square of the sum of weights over the sum of their squares (Kish 1965, Survey sampling: the design effect is answers
 * over that). A range of a survey is about who happened to answer, not about those who would not; `asked` people gives
 * bounds for that, which no range holds. Not applicable without answers, or where all weights are 0.
 */
export function surveyRate(
  groups: readonly WeightedAnswers[],
  {asked, level = 0.95}: {asked?: number; level?: number} = {}
): SurveyRate {
  for (const {weight, yes, answers} of groups)
    if (!(weight >= 0) || !(yes >= 0 && yes <= answers))
      throw new RangeError(
        `stats: answers need a weight from 0 and no more yes than answers, found weight ${weight}, ${yes} of ${answers}.`
      );
  const sum = (worth: (each: WeightedAnswers) => number) => groups.reduce((all, each) => all + worth(each), 0);
  const answers = sum((each) => each.answers);
  const weights = sum((each) => each.weight * each.answers);
  if (asked !== undefined && asked < answers)
    throw new RangeError(`stats: no fewer can be asked than answered, found ${asked} asked and ${answers} answers.`);
  if (weights === 0) return {...notApplicable(method, "no answers"), designEffect: null, least: null, most: null};
  const share = sum((each) => each.weight * each.yes) / weights;
  const worth = weights ** 2 / sum((each) => each.weight ** 2 * each.answers);
  const z = criticalValue(level);
  const centre = share * worth + (z * z) / 2;
  const reach = z * Math.sqrt(worth * share * (1 - share) + (z * z) / 4);
  const responded = asked === undefined ? null : answers / asked;
  return {
    ...estimate({
      value: share,
      lower: share === 0 ? 0 : (centre - reach) / (worth + z * z),
      upper: share === 1 ? 1 : (centre + reach) / (worth + z * z),
      method
    }),
    designEffect: answers / worth,
    least: responded === null ? null : share * responded,
    most: responded === null ? null : share * responded + 1 - responded
  };
}
