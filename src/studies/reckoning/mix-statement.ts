import {capitalise, formatPercent, formatPeriod, formatPoints, lowerFirst} from "../../words/format.js";
import {wordList} from "../../words/lists.js";
import type {SiteOrganisation} from "../../figures/site.js";
import {factorWords} from "../words/factor-words.js";
import {coversAll, type GapStudy, type Part} from "./gap-study.js";
import {mixFinding, type MixFinding} from "./mix-finding.js";

/** Who is called what: the organisation's labels and breakdowns. */
export type Naming = {label: (group: string) => string; organisation: Pick<SiteOrganisation, "breakdowns">};

/** A decomposition in words: the finding, then what it rests on, sentence by sentence. */
export type MixStatement = {
  finding: string;
  /** Both rates and the gap, then its two parts with their ranges. */
  sentences: string[];
  /** What was left out, and how that was counted. */
  limits: string[];
};

/** The words of a decomposition, by fixed rules; no cause is claimed. */
export function mixStatement(study: GapStudy, naming: Naming): MixStatement {
  const {mix, within, effects, gap} = study;
  const factor = factorList(study, naming);
  const factors = wordList(study.crossing.factors.map((id) => factorWords(id, naming.organisation).many));
  // Rates and finding are of the places that are counted: where those are not all, each sentence says so.
  const scope = coversAll(study) ? "" : `In the ${factors} that can be counted here, `;
  const scoped = (sentence: string): string => (scope ? scope + lowerFirst(sentence) : sentence);
  const opposite = (part: Part): boolean => part.value * (gap.value ?? 0) < 0;
  return {
    finding: scoped(findingWords(mixFinding(study), study, factor)),
    sentences: [
      scoped(ratesSentence(study, naming)),
      `That is a gap of ${unsigned(gap.value ?? 0)}.`,
      opposite(mix)
        ? `Mix works the other way, by ${signed(mix.value)}: the two groups are spread differently over ${factors}.`
        : `Of it, ${signed(mix.value)} are mix: the two groups are spread differently over ${factors}.`,
      ...rangeOf(mix),
      ...(effects.length < 2
        ? []
        : effects.map(
            ({factor: id, value}) =>
              `Of the mix, ${signed(value)} go with ${factorWords(id, naming.organisation).one} by itself.`
          )),
      opposite(within)
        ? `Within works the other way, by ${signed(within.value)}: people alike in ${factor} fare differently.`
        : `And ${signed(within.value)} are within: people alike in ${factor} fare differently.`,
      ...rangeOf(within),
      ...shareSentences(study)
    ],
    limits: limitSentences(study, naming)
  };
}

/** The factors of a study as a sentence names them: `staff group and pay band`. */
export function factorList({crossing}: Pick<GapStudy, "crossing">, {organisation}: Naming): string {
  return wordList(crossing.factors.map((id) => factorWords(id, organisation).one));
}

function findingWords(finding: MixFinding, {crossing: {measure}, mix, gap: whole}: GapStudy, factor: string): string {
  const gap = capitalise(measure.noun);
  switch (finding) {
    case "part":
      return `Part of ${measure.noun} goes with ${factor}, and part of it is found among people alike in ${factor}.`;
    case "mix":
      return `${gap} goes with ${factor}: among people alike in ${factor}, no clear gap is left.`;
    case "within":
      return `${gap} does not clearly go with ${factor}: it is found among people alike in ${factor}.`;
    case "masked":
      return mix.value * (whole.value ?? 0) < 0
        ? `Differences in ${factor} hide a part of ${measure.noun}: among people alike in ${factor} it is larger.`
        : `Among people alike in ${factor}, ${measure.noun} lies the other way.`;
    case "no-gap":
      return `For ${measure.noun}, the two rates do not clearly differ, so there is little to take apart.`;
    case "unsure":
      return `There are too few people to say whether ${measure.noun} goes with ${factor}.`;
  }
}

function ratesSentence({crossing, covered}: GapStudy, {label}: Naming): string {
  const {measure, period} = crossing;
  const rate = ({numerator, denominator}: GapStudy["covered"]["of"]): string =>
    formatPercent((100 * numerator) / denominator);
  return `In ${formatPeriod(period)}, ${rate(covered.of)} of ${label(measure.of)} ${measure.people} ${measure.event}, compared with ${rate(covered.to)} of ${label(measure.to)} ${measure.people}.`;
}

function shareSentences({share}: GapStudy): string[] {
  if (!share) return [];
  const percent = (value: number): string => formatPercent(100 * value, {digits: 0});
  const sentence = `Mix is ${percent(share.value)} of the gap.`;
  if (!share.interval || share.interval.lower < 0) return [sentence];
  const {lower, upper} = share.interval;
  return [sentence, `The range of that share is ${percent(lower)} ${upper >= 1 ? "or more" : `to ${percent(upper)}`}.`];
}

/** What is not in the figures: hidden and uncounted places, people in none of them, places of one group only. */
export function limitSentences(study: GapStudy, naming: Naming): string[] {
  const {crossing, coverage, oneSided} = study;
  const {hidden, uncounted, measure} = crossing;
  const [of, to] = [naming.label(measure.of), naming.label(measure.to)];
  const percent = (value: number): string => formatPercent(100 * value, {digits: 0});
  return [
    ...(hidden.length > 0 ? [`Hidden to protect people, and left out here: ${wordList(hidden)}.`] : []),
    ...(uncounted.length > 0
      ? [`Left out, since more people had the event than are counted there: ${wordList(uncounted)}.`]
      : []),
    ...(coversAll(study) === false && coverage
      ? [
          `The places counted here hold ${percent(coverage.of)} of ${of} and ${percent(coverage.to)} of ${to} ${measure.people}.`
        ]
      : []),
    ...(coverage === null
      ? [`How many of all ${measure.people} that is cannot be said: a total is hidden or missing.`]
      : []),
    ...(oneSided.length > 0
      ? [`Only one of the two groups is found in ${wordList(oneSided)}: that counts as mix.`]
      : [])
  ];
}

/** Signed points in words. */
function signed(value: number): string {
  return formatPoints(100 * value, {words: true});
}

function unsigned(value: number): string {
  return formatPoints(100 * Math.abs(value), {words: true}).replace("+", "");
}

function rangeOf({interval}: Part): string[] {
  if (!interval) return [];
  return [
    `The range is ${formatPoints(100 * interval.lower)} to ${formatPoints(100 * interval.upper)} percentage points.`
  ];
}
