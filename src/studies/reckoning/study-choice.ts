import type {GapSource} from "./crossing.js";
import {forGroup, otherGroup, type GapMeasure} from "./gap-measures.js";
import {factorOffers, groupOffers, type gapOffers} from "./offers.js";
import {usual} from "./study-address.js";

/** A gap to take apart, with a sentence for what the data could not give as it was asked. */
export type StudyChoice = {measure: GapMeasure; period: string; factors: string[]; notices: readonly string[]};

/** What can be asked of the page of root causes. */
type Offered = {source: GapSource; offers: ReturnType<typeof gapOffers>; people: boolean};

/** The nearest choice that the data can answer; what is left as usual is as the page was made. */
export function settleStudy(
  {source, offers, people}: Offered,
  {gap, whose, year, by, and}: Readonly<Record<"gap" | "whose" | "year" | "by" | "and", string>>,
  {initial, label}: {initial: StudyChoice; label: (group: string) => string}
): StudyChoice {
  const offer = offers.find(({measure}) => measure.id === (gap === usual ? initial.measure.id : gap)) ?? offers[0];
  if (!offer) return initial;
  const {measure: base, periods} = offer;
  const period = periods.includes(year) ? year : (periods.at(-1) ?? "");
  const hasGroup = whose !== usual && groupOffers(source, base, {period, people}).includes(whose);
  const measure = hasGroup ? forGroup(base, whose, label(whose)) : base;
  const {first, second} = factorOffers(source, measure, {period, people});
  const wanted = by === usual ? initial.factors[0] : by;
  const factor = first.find((each) => each === wanted) ?? first[0] ?? "";
  return {
    measure,
    period,
    factors: [factor, ...second(factor).filter((each) => each === and)],
    notices:
      whose === usual || hasGroup
        ? []
        : [`This gap cannot be taken apart for ${label(whose)} people. Shown for ${label(otherGroup(measure))} people.`]
  };
}
