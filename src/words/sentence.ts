import type {Indicator} from "../registry/define.js";
import {figureCounts} from "../figures/figure.js";
import type {Figure} from "../figures/figure-types.js";
import {chanceWords} from "./chance.js";
import {isCommon, withoutEvent} from "../stats/counts.js";
import {relativeLikelihood} from "../stats/relative-likelihood.js";
import {
  formatCount,
  formatCounts,
  formatGroup,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatRange,
  formatRatio,
  isInfinite
} from "./format.js";

/** The parts of an indicator that its sentences are made of. */
export type Wording = Pick<Indicator, "say" | "people" | "event" | "otherwise" | "compare">;

/** A finding in words: one sentence each, in the order in which they are read. */
export type Statement = {
  /** Which way it lies and how sure: "White applicants were more likely than BME applicants to ...". */
  finding: string;
  /** Both rates: "11.3% of White shortlisted applicants were appointed ..., compared with 10.0% of BME ...". */
  rates: string | null;
  /** The size: "White shortlisted applicants were 1.14 times as likely." */
  size: string | null;
  /** How sure the size is: "The range is 0.96 to 1.35." */
  range: string | null;
  /** The other side of an event that more than half have: "Put the other way, BME staff were 1.37 times as likely ...". */
  otherSide: string | null;
};

/** A statement as one paragraph. */
export function statementText({finding, rates, size, range, otherSide}: Statement): string {
  return [finding, rates, size, range, otherSide].filter((sentence) => sentence !== null).join(" ");
}

/**
 * A comparison in words, by fixed rules: direction and certainty from the verdict, then both rates, then the size
 * ("times as likely" for a ratio, percentage points for a difference), then its range. The rates are those of the
 * group named first and of the one it is set against. Hidden and impossible figures are said in words.
 */
export function stateComparison(
  figure: Figure,
  rates: readonly Figure[],
  wording: Wording,
  {labels = {}}: {labels?: Readonly<Record<string, string>>} = {}
): Statement {
  const name = (id: string): string => `${formatGroup(id, labels)} ${wording.people}`;
  const finding = eventless(figure, rates, wording, labels) ?? findingOf(figure, wording, labels);
  const people = (id: string): string => `${formatGroup(id, labels)} people`;
  const [of, to] = rates;
  if (figure.status !== "published") return {finding, ...nothingMore};
  if (figure.unit === "percent") return stateRate(figure, wording, {labels});
  return {
    finding,
    rates: of && to ? ratesSentence(of, to, wording, {name, people}) : null,
    size: sizeSentence(figure, of, to, wording, name),
    range: rangeSentence(figure),
    otherSide: figure.unit === "ratio" && of && to ? otherSideSentence(of, to, wording, name(to.group)) : null
  };
}

const nothingMore = {rates: null, size: null, range: null, otherSide: null};

/** One group's rate in words: "10.0% of BME staff ... . That is 186 of 1,861." A share of the workforce is said of people. */
export function stateRate(
  figure: Figure,
  {people, event, compare}: Pick<Wording, "people" | "event" | "compare">,
  {labels = {}}: {labels?: Readonly<Record<string, string>>} = {}
): Statement {
  const group = formatGroup(figure.group, labels);
  if (figure.status === "suppressed")
    return {finding: `The figure for ${group} ${people} is hidden to protect people in small groups.`, ...nothingMore};
  if (figure.value === null)
    return {finding: `There is no figure for ${group} ${people}: nobody was counted.`, ...nothingMore};
  const share = compare.statistic === "part-of-whole" || compare.statistic === "board-gap";
  const whole = figure.level === "all" ? people : figure.level;
  const finding = share
    ? `${group} people are ${formatPercent(figure.value)} of ${whole}.`
    : `${formatPercent(figure.value)} of ${group} ${people} ${event}.`;
  const counts = figureCounts(figure);
  return {
    ...nothingMore,
    finding,
    rates: counts ? `That is ${formatCounts(figure)}.` : null,
    range: rangeSentence(figure)
  };
}

/** Said where people of both groups were counted and the event happened to none of them; null elsewhere. */
function eventless(
  {status}: Figure,
  rates: readonly Figure[],
  {people, event}: Wording,
  labels: Readonly<Record<string, string>>
): string | null {
  const none =
    rates.length === 2 && rates.every(({numerator, denominator}) => numerator === 0 && (denominator ?? 0) > 0);
  if (status !== "not-applicable" || !none) return null;
  return `No ${rates.map(({group}) => formatGroup(group, labels)).join(" or ")} ${people} ${event}, so there is nothing to compare.`;
}

function findingOf(figure: Figure, {say, compare}: Wording, labels: Readonly<Record<string, string>>): string {
  if (figure.status === "suppressed") return "This comparison is hidden to protect people in small groups.";
  if (figure.status === "not-applicable")
    return "There is nothing to compare: nobody was counted in one of the groups.";
  const other = otherGroup(figure.group);
  const words = (text: string): string =>
    text.replaceAll("BME", formatGroup(other, labels)).replaceAll("White", formatGroup("White", labels));
  const above = isInfinite(figure) || (figure.value ?? compare.parity) > parityOf(figure);
  switch (figure.verdict?.state) {
    case "clear-gap":
    case "clear-small-gap":
      return words(above ? say.above : say.below);
    case "similar":
      return words(say.at);
    case "no-clear-gap":
      return `${unclear(words(say.at))} A larger gap is not ruled out.`;
    default:
      // A board is counted, not sampled: that its share is smaller is so, and only what made it so can be chance.
      return compare.statistic === "board-gap" && figure.value !== null && figure.value !== 0
        ? words(above ? say.above : say.below).replace(/\.$/, ", but with so few seats chance could do this.")
        : words(say.unknown);
  }
}

/**
 * The finding of a figure that is clear only by itself, where others are looked at with it: that no difference is clear,
 * and that it would be taken alone.
 */
export function heldBackFinding(
  {group, level}: Pick<Figure, "group" | "level">,
  {say}: Wording,
  labels: Readonly<Record<string, string>> = {}
): string {
  const other = otherGroup(group);
  const at = say.at.replaceAll("BME", formatGroup(other, labels)).replaceAll("White", formatGroup("White", labels));
  return `${unclear(at).replace("these posts", `posts in ${level}`)} Taken alone it would be called clear; among all that is looked at here it could be chance.`;
}

/** The group that a comparison is about: the one that is neither White people nor the workforce. */
function otherGroup(group: string): string {
  return group.split(/\/| minus /).find((id) => id !== "White" && !id.startsWith("workforce")) ?? "BME";
}

/** What is not shown to differ is not said to be alike: "were not clearly more or less likely", never "similarly likely". */
function unclear(at: string): string {
  return at
    .replace(/^(.*?) were similarly likely to (.*)\.$/, "No clear difference was found in how likely $1 were to $2.")
    .replace(
      /^(.*?) hold about the same share of (.*?) as of (.*)\.$/,
      "$1 do not clearly hold another share of $2 than of $3."
    );
}

function parityOf({unit}: Figure): number {
  return unit === "ratio" ? 1 : 0;
}

type Naming = {name: (id: string) => string; people: (id: string) => string};

function ratesSentence(of: Figure, to: Figure, {event, compare}: Wording, {name, people}: Naming): string | null {
  if (of.value === null || to.value === null) return null;
  if (compare.statistic === "part-of-whole") {
    const level = of.level === "all" ? "this part of the workforce" : of.level;
    return `${people(of.group)} are ${formatPercent(of.value)} of ${level}, compared with ${formatPercent(to.value)} of the whole workforce.`;
  }
  if (compare.statistic === "board-gap" && of.numerator !== null && of.denominator !== null)
    return `They hold ${formatCount(of.numerator)} of ${formatCount(of.denominator)} seats. That is ${formatPercent(of.value)} of the board, compared with ${formatPercent(to.value)} of the workforce. In proportion they would hold ${formatCount((to.value / 100) * of.denominator)}.`;
  if (compare.statistic === "board-gap")
    return `${people(of.group)} are ${formatPercent(of.value)} of the board, compared with ${formatPercent(to.value)} of the workforce.`;
  return `${formatPercent(of.value)} of ${name(of.group)} ${event}, compared with ${formatPercent(to.value)} of ${name(to.group)}.`;
}

function sizeSentence(
  figure: Figure,
  of: Figure | undefined,
  to: Figure | undefined,
  {event}: Wording,
  name: (id: string) => string
): string | null {
  if (isInfinite(figure)) {
    if (!of || !to || of.numerator === null || of.denominator === null) return null;
    return `No ${name(to.group)} ${event}, so there is no ratio. For ${name(of.group)} it was ${formatCount(of.numerator)} of ${formatCount(of.denominator)}.`;
  }
  if (figure.value === null) return null;
  if (figure.unit === "ratio") {
    const [first, second] = figure.group.split("/");
    if (!first || !second) return null;
    return `${name(first)} were ${formatRatio(figure.value)} times as likely as ${name(second)}.`;
  }
  if (figure.unit === "percentage points") return `The difference is ${formatPoints(figure.value, {words: true})}.`;
  return null;
}

/**
 * The other side of an event that more than half have: how many times as likely those named second are to go without. A
 * ratio near 1 of people who have it can be a large one of people who have not. Null elsewhere.
 */
function otherSideSentence(of: Figure, to: Figure, {otherwise}: Wording, second: string): string | null {
  const [a, b] = [figureCounts(of), figureCounts(to)];
  if (!a || !b || otherwise === undefined || !isCommon(a, b)) return null;
  const {value} = relativeLikelihood(withoutEvent(b), withoutEvent(a));
  return value === null
    ? null
    : `Put the other way, ${second} were ${formatRatio(value)} times as likely to be among those who ${otherwise}.`;
}

function rangeSentence(figure: Figure): string | null {
  const range = formatRange(figure);
  if (range === "") return null;
  const said = `The range is ${range}${figure.unit === "percentage points" ? " percentage points" : ""}.`;
  return figure.midP === undefined
    ? said
    : `${said} By the exact test for small counts, a difference like this ${chanceWords(figure.midP)}.`;
}

/**
 * How a figure compares with the one a period before: "It was 1.97 in 2018/19." A percentage's change is said in
 * percentage points, and a change that rounds to nothing as no change. Null where either is not shown; `comparable`
 * is false across a break in the series or between overlapping periods, and is then said.
 */
export function stateChange(figure: Figure, previous: Figure | null, {comparable = true} = {}): string | null {
  if (!previous || figure.value === null || previous.value === null) return null;
  const when = formatPeriod(previous.period);
  if (!comparable) return `Not compared with ${when}: the two periods overlap or were counted differently.`;
  const was = `${formatNumber(previous.value, figure.unit)}${figure.unit === "percentage points" ? " percentage points" : ""}`;
  if (formatNumber(figure.value, figure.unit) === formatNumber(previous.value, figure.unit))
    return `The same as in ${when}.`;
  if (figure.unit !== "percent") return `It was ${was} in ${when}.`;
  const change = figure.value - previous.value;
  return `${change > 0 ? "Up" : "Down"} ${formatPoints(Math.abs(change), {words: true}).replace("+", "")} from ${was} in ${when}.`;
}
