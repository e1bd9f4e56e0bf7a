import {group as groupOf} from "../../../registry/groups.js";
import type {Indicator} from "../../../registry/define.js";
import type {View} from "../../../figures/view.js";
import {formatPeriod} from "../../../words/format.js";
import {
  forGroup,
  forPopulation,
  gapMeasures,
  otherGroup,
  type GapMeasure
} from "../../../studies/reckoning/gap-measures.js";
import type {Catalogue} from "../catalogue.js";
import {comparatorLabel} from "./comparators.js";
import {auto, usual, type Asked} from "./fields.js";
import type {Question} from "./question.js";
import {hasGap, settle, type Settled} from "./settle.js";

/** The gaps between two groups that an answer is about, one for each group set against White people. */
export type GapsAsked = {
  gaps: readonly [GapMeasure, ...GapMeasure[]];
  period: string;
  /** The breakdowns of the question, which a gap is best taken apart by. */
  by: readonly string[];
};

/** Why an answer holds no gap between two groups that can be taken apart, and the nearest question whose answer does. */
export type NoGaps = {reasons: readonly string[]; nearest: Nearest | null};

/** Another question, by its gap in words and as it is asked. */
export type Nearest = {words: string; asked: Asked};

/** Something about a question that keeps its gap from being taken apart, and the change that would put it right. */
type Hindrance = {reason: string; change: Partial<Asked>};

/** The gaps of a settled question: of one indicator, period and kind of staff, over everyone; else why there are none. */
export function gapsAsked(catalogue: Catalogue, settled: Settled): GapsAsked | NoGaps {
  const {question} = settled;
  const {indicator, periods, populations, groups, by} = question;
  const base = gapMeasures.find((measure) => measure.indicator === indicator);
  if (!base) return {reasons: [shareWords(indicator)], nearest: null};
  const hindrances = hindrancesOf(catalogue, question);
  const [population] = populations;
  const period = periods.at(-1);
  const [first, ...others] = groups
    .filter(isSetAgainstWhite)
    .map((group) => forGroup(base, group, catalogue.view.label(group)));
  if (hindrances.length > 0 || population === undefined || period === undefined || !first)
    return {reasons: hindrances.map(({reason}) => reason), nearest: nearestOf(catalogue, settled, hindrances)};
  const of = (measure: GapMeasure): GapMeasure => forPopulation(measure, population);
  return {gaps: [of(first), ...others.map(of)], period, by};
}

/** A group beside White people, not one of them. */
function isSetAgainstWhite(id: string): boolean {
  return id !== "White" && groupOf(id).parent !== "White";
}

function shareWords({number}: Indicator): string {
  return `Indicator ${number} is about shares of one whole: what one group has more of, the others have less of. So there are no two rates to take apart.`;
}

function hindrancesOf(catalogue: Catalogue, question: Question): Hindrance[] {
  const {trend, periods, populations, filters, compare, groups} = question;
  const hindrances: (Hindrance | false)[] = [
    trend && {
      reason: "A gap is taken apart in one period at a time, and this answer shows several.",
      change: {period: periods.at(-1) ?? ""}
    },
    populations.length > 1 && {
      reason: "A gap is taken apart for one kind of staff at a time, and this answer shows several.",
      change: {population: populations[0] ?? ""}
    },
    Object.keys(filters).length > 0 && {
      reason: "A gap is taken apart over everyone, and this answer shows only the people of a filter.",
      change: {only: {}}
    },
    !isPairwise(question) && {
      reason: `Only a gap with ${catalogue.view.label("White")} people can be taken apart. This answer compares with ${comparatorLabel(catalogue, question, compare)}.`,
      change: {compare: usual}
    },
    !groups.some(isSetAgainstWhite) && {
      reason: `This answer shows ${catalogue.view.label("White")} people alone, and a gap needs another group beside them.`,
      change: {groups: []}
    }
  ];
  return hindrances.filter((each) => each !== false);
}

/** True where each group is set against White people. */
function isPairwise({indicator, compare}: Question): boolean {
  return compare.kind === "white" || (compare.kind === "elsewhere" && hasGap({indicator, compare}));
}

/** Whom a gap is between: `BME and White staff`. */
export function gapPeople({label}: Pick<View, "label">, measure: GapMeasure): string {
  return `${label(otherGroup(measure))} and ${label("White")} ${measure.people}`;
}

/** A gap in words: `BME and White staff who accessed non-mandatory training, 2019/20`. */
export function gapWords(view: Pick<View, "label">, measure: GapMeasure, period: string): string {
  return `${gapPeople(view, measure)} who ${measure.event}, ${formatPeriod(period)}`;
}

/** The question with every hindrance put right; null where even that has no gap, or the data settle it otherwise. */
function nearestOf(catalogue: Catalogue, {asked}: Settled, hindrances: readonly Hindrance[]): Nearest | null {
  const change = hindrances.reduce<Partial<Asked>>((all, each) => ({...all, ...each.change}), {view: auto});
  const settled = settle(catalogue, {...asked, ...change});
  if (!settled || settled.notices.length > 0) return null;
  const found = gapsAsked(catalogue, settled);
  return "reasons" in found
    ? null
    : {words: gapWords(catalogue.view, found.gaps[0], found.period), asked: settled.asked};
}
