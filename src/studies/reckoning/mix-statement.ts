import {formatEnds, formatPercent, formatPeriod, formatPoints, lowerFirst} from "../../words/format.js";
import {wordList} from "../../words/lists.js";
import type {Estimate} from "../../stats/types.js";
import type {SiteOrganisation} from "../../figures/site.js";
import {factorWords} from "../words/factor-words.js";
import {coversAll, type GapStudy, type Part} from "./gap-study.js";

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
    finding: scoped(findingWords(study, factor)),
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

/**
 * How much of a gap goes with a factor and how much remains, by size: never by whether a range happens to hold 0, since
 * that would turn on a person or two.
 */
function findingWords({gap, share, ...study}: GapStudy, factor: string): string {
  const {measure} = study.crossing;
  if (!clearGap(gap))
    return `For ${measure.noun}, the two rates do not clearly differ, so there is little to take apart.`;
  const alike = `among people alike in ${factor}`;
  const remain = withinWords(study.within);
  if (share !== null)
    return `${shareWords(share)} of ${measure.noun} goes with ${factor}; ${remain} ${remains(study.within)} ${alike}.`;
  return study.mix.value * (gap.value ?? 0) < 0
    ? `Differences in ${factor} hide a part of ${measure.noun}: ${alike} it is larger, at ${remain}.`
    : `All of ${measure.noun} goes with ${factor}, and more: ${alike} ${remain} ${remains(study.within)} the other way.`;
}

/** Whether the two rates as counted clearly differ. */
export function clearGap({lower, upper}: Pick<Estimate, "lower" | "upper">): boolean {
  return lower !== null && upper !== null && (lower > 0 || upper < 0);
}

/** What is left within, with its range: `2.6 percentage points (−0.1 to 5.5)`, the range in the direction of the value. */
export function withinWords({value, interval}: Part): string {
  const size = unsigned(value);
  if (!interval) return size;
  const ends = value < 0 ? [-interval.upper, -interval.lower] : [interval.lower, interval.upper];
  const [lower, upper] = ends.map((end) => formatPoints(100 * end).replace("+", ""));
  return `${size} (${lower} to ${upper})`;
}

function remains({value}: Part): string {
  return /^1(?:\.0+)? /.test(unsigned(value)) ? "remains" : "remain";
}

const fractions: readonly (readonly [number, string])[] = [
  [0, "Almost none"],
  [0.1, "About a tenth"],
  [0.2, "About a fifth"],
  [0.25, "About a quarter"],
  [1 / 3, "About a third"],
  [0.4, "About two fifths"],
  [0.5, "About half"],
  [0.6, "About three fifths"],
  [2 / 3, "About two thirds"],
  [0.75, "About three quarters"],
  [0.8, "About four fifths"],
  [0.9, "About nine tenths"],
  [1, "Almost all"]
];

/** A share of 0 to 1 as the nearest plain fraction: `About two thirds`. */
export function shareWords(share: number): string {
  return fractions.reduce((best, each) => (Math.abs(each[0] - share) < Math.abs(best[0] - share) ? each : best))[1];
}

function ratesSentence({crossing, covered}: GapStudy, {label}: Naming): string {
  const {measure, period} = crossing;
  const rate = ({numerator, denominator}: GapStudy["covered"]["of"]): string =>
    formatPercent((100 * numerator) / denominator);
  return `In ${formatPeriod(period)}, ${rate(covered.of)} of ${label(measure.of)} ${measure.people} ${measure.event}, compared with ${rate(covered.to)} of ${label(measure.to)} ${measure.people}.`;
}

function shareSentences({share}: GapStudy): string[] {
  return share === null ? [] : [`Mix is ${formatPercent(100 * share, {digits: 0})} of the gap.`];
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
    `The range is ${formatEnds(100 * interval.lower, 100 * interval.upper, "percentage points")} percentage points.`
  ];
}
