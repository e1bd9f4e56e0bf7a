import type {GapSource} from "../../../studies/reckoning/crossing.js";
import type {GapMeasure} from "../../../studies/reckoning/gap-measures.js";
import {gapsInOrder} from "../../../studies/reckoning/usual-study.js";
import type {Catalogue} from "../catalogue.js";
import {auto, latest, none, usual, type Asked} from "./fields.js";
import {gapsAsked, gapWords, type Nearest} from "./gaps-asked.js";
import {settle, type Settled} from "./settle.js";
import {whyChoice} from "./why-choice.js";

/**
 * The nearest question whose gap can be taken apart by some factor, where that of a settled question cannot: the same for
 * White and BME people, then for other staff, then of another period, then of another indicator. Null for none.
 */
export function nearestStudy(
  catalogue: Catalogue,
  source: GapSource,
  {asked, question}: Settled,
  {people}: {people: boolean}
): Nearest | null {
  const same: Asked = {
    ...asked,
    ...{by: none, and: none, only: {}, ethnicity: "two", groups: [], compare: usual, view: auto, whose: usual}
  };
  const {indicator, populations} = question;
  const [population = "substantive"] = populations;
  const periods = catalogue.periods(indicator, population).toReversed();
  const candidates: Asked[] = [
    same,
    ...indicator.populations.map((each) => ({...same, population: each, period: latest})),
    ...periods.map((period) => ({...same, period})),
    ...gapsInOrder().flatMap((measure) => ofIndicator(same, measure))
  ];
  for (const candidate of candidates) {
    const settled = settle(catalogue, candidate);
    if (!settled || settled.notices.length > 0) continue;
    const found = gapsAsked(catalogue, settled);
    if ("reasons" in found) continue;
    const choice = whyChoice(source, found, settled.asked, {naming: catalogue.view, people});
    if (choice.factor !== null)
      return {words: gapWords(catalogue.view, choice.measure, choice.period), asked: settled.asked};
  }
  return null;
}

function ofIndicator(same: Asked, {indicator, population}: GapMeasure): Asked[] {
  return indicator ? [{...same, indicator: String(indicator.number), population, period: latest}] : [];
}
