import {group as groupOf} from "../../../registry/groups.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {usualFactor} from "../../../studies/reckoning/usual-study.js";
import {factorWords} from "../../../studies/words/factor-words.js";
import {otherGroup, type GapMeasure} from "../../../studies/reckoning/gap-measures.js";
import type {Naming} from "../../../studies/reckoning/mix-statement.js";
import {factorOffers} from "../../../studies/reckoning/offers.js";
import {none, usual, type Asked} from "./fields.js";
import type {GapsAsked} from "./gaps-asked.js";

/** One gap of an answer, chosen to be taken apart, and by what. */
export type WhyChoice = {
  measure: GapMeasure;
  period: string;
  /** The breakdowns that it can be taken apart by; empty where there are none in sight. */
  factors: readonly string[];
  factor: string | null;
  /** Whether rows of people are at hand that tell the two groups apart. */
  people: boolean;
  /** A sentence for each part of the address that had to give way. */
  notices: readonly string[];
};

/**
 * Settles which of an answer's gaps is taken apart, and by what: what the address names, else the breakdown of the
 * question, else the usual one. `people` also offers what only rows of people can tell.
 */
export function whyChoice(
  source: GapSource,
  {gaps, period, by}: GapsAsked,
  {why, whose}: Pick<Asked, "why" | "whose">,
  {naming, people}: {naming: Naming; people: boolean}
): WhyChoice {
  const named = gaps.find((each) => otherGroup(each) === whose);
  const measure = named ?? gaps[0];
  const inRows = people && rowsTellApart(measure);
  const factors = factorOffers(source, measure, {period, people: inRows}).first;
  const asked = why === usual || why === none ? null : why;
  const factor = usualFactor(factors, asked === null ? by : [asked, ...by]);
  const name = (id: string): string => factorWords(id, naming.organisation).one;
  const isOther = asked !== null && factor !== null && factor !== asked;
  return {
    measure,
    period,
    factors,
    factor,
    people: inRows,
    notices: [
      ...(whose !== usual && !named
        ? [
            `The answer has no gap for ${naming.label(whose)} people. Shown for ${naming.label(otherGroup(measure))} people.`
          ]
        : []),
      ...(isOther ? [`This gap cannot be taken apart by ${name(asked)}. Shown by ${name(factor)}.`] : [])
    ]
  };
}

/** Rows of people hold White, BME and the five groups; a finer group is in counted tables alone. */
function rowsTellApart(measure: GapMeasure): boolean {
  return groupOf(otherGroup(measure)).level !== "category";
}
