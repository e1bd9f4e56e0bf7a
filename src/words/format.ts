import {groupLabel, groups} from "../registry/groups.js";
import {periodLabel} from "../registry/periods.js";
import type {Figure, Unit} from "../figures/figure-types.js";
import {shorthand, type ShorthandCode} from "./shorthand.js";

const minus = "\u2212";

/** Rounds half away from zero in decimal, as a person would: 23.45 (stored as 23.4499...) gives "23.5". */
function fixed(value: number, digits: number): string {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(12));
  const text = (Math.round(scaled) / 10 ** digits).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

// Made once: each `toLocaleString` makes one anew, which takes longer than all else that a cell of a table needs.
const thousands = new Intl.NumberFormat("en-GB");

/**
 * A whole number of people with thousands separated: `3,005`.
 *
 * @example
 * formatCount(5452) // "5,452"
 */
export function formatCount(count: number): string {
  return thousands.format(Math.round(count));
}

/**
 * A number of things in words, of a noun that takes an s.
 *
 * @example
 * countOf(5452, "row") // "5,452 rows"
 */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/**
 * A level in per cent: `23.5%` for 23.467. A value above 0 that would print as 0 prints as `[low]`.
 *
 * @example
 * formatPercent(23.45) // "23.5%"
 */
export function formatPercent(value: number, {digits = 1} = {}): string {
  const text = fixed(value, digits);
  return value !== 0 && Number(text.replace(minus, "-")) === 0 ? shorthand.low.symbol : `${text}%`;
}

/**
 * A relative likelihood: `1.14`.
 *
 * @example
 * formatRatio(1.1353) // "1.14"
 */
export function formatRatio(value: number, {digits = 2} = {}): string {
  return fixed(value, digits);
}

/** A difference of two percentages, always signed: `+14.2` or `−14.0`; with `words`, followed by its unit. */
export function formatPoints(value: number, {digits = 1, words = false} = {}): string {
  const text = fixed(value, digits);
  const signed = value > 0 && Number(text) !== 0 ? `+${text}` : text;
  if (!words) return signed;
  return `${signed} percentage ${text.replace(minus, "") === fixed(1, digits) ? "point" : "points"}`;
}

/** A number in the words of its unit. */
export function formatNumber(value: number, unit: Unit): string {
  if (unit === "percent") return formatPercent(value);
  return unit === "ratio" ? formatRatio(value) : formatPoints(value);
}

/** True for a ratio whose second group has no events: there is a lower bound but no number to print. */
export function isInfinite(figure: Pick<Figure, "value" | "upper" | "status">): boolean {
  return figure.status === "published" && figure.value === null && figure.upper === Infinity;
}

/** Why a figure has no number: `c` hidden, `z` cannot exist, `x` missing; null where there is one, or an infinite ratio. */
export function missingCode(figure: Pick<Figure, "value" | "upper" | "status">): ShorthandCode | null {
  if (figure.status === "suppressed") return "c";
  if (figure.status === "not-applicable") return "z";
  return figure.value === null && !isInfinite(figure) ? "x" : null;
}

/** The figure as printed: a number, `[c]`, `[z]` or `[x]`, or words for an infinite ratio. Never NaN, never 0 for hidden. */
export function formatValue(figure: Pick<Figure, "value" | "upper" | "status" | "unit">): string {
  const code = missingCode(figure);
  if (code) return shorthand[code].symbol;
  return figure.value === null ? "none to compare with" : formatNumber(figure.value, figure.unit);
}

/**
 * One end of a range, as `formatNumber`, with more digits where fewer would put it on the line that means no difference
 * (1 for a ratio, 0 for points): a range from 1.004 does not hold 1, and must not print as if it did.
 */
function formatEnd(value: number, unit: Unit): string {
  if (unit === "percent") return `${fixed(value, 1)}%`;
  const [parity, digits] = unit === "ratio" ? [1, 2] : [0, 1];
  const format = (more: number): string =>
    unit === "ratio" ? formatRatio(value, {digits: digits + more}) : formatPoints(value, {digits: digits + more});
  const tells = [0, 1, 2, 3].find((more) => Number(fixed(value, digits + more).replace(minus, "-")) !== parity);
  return format(value === parity ? 0 : (tells ?? 0));
}

/** The 95 % interval as words, `0.96 to 1.35` or `2.45 or more`; empty where there is none or the figure is not shown. */
export function formatRange(figure: Pick<Figure, "lower" | "upper" | "unit" | "status">): string {
  const {lower, upper, unit} = figure;
  if (figure.status !== "published" || lower === null || upper === null) return "";
  return formatEnds(lower, upper, unit);
}

/** Both ends of a range: `0.96 to 1.35`, `2.45 or more`. */
export function formatEnds(lower: number, upper: number, unit: Unit): string {
  return upper === Infinity
    ? `${formatEnd(lower, unit)} or more`
    : `${formatEnd(lower, unit)} to ${formatEnd(upper, unit)}`;
}

/** The counts behind a rate: `341 of 3,005`; `[c]` or `[z]` where they are not shown. */
export function formatCounts(figure: Pick<Figure, "numerator" | "denominator" | "status">): string {
  if (figure.status === "suppressed") return shorthand.c.symbol;
  if (figure.status === "not-applicable") return shorthand.z.symbol;
  if (figure.numerator === null || figure.denominator === null) return "";
  return `${formatCount(figure.numerator)} of ${formatCount(figure.denominator)}`;
}

/**
 * A period as an axis or a heading names it: `March 2020`, `2019/20`; a survey by its year alone.
 *
 * @example
 * formatPeriod("2020-03-31") // "March 2020"
 */
export function formatPeriod(period: string): string {
  return /^\d{4}$/.test(period) ? period : periodLabel(period);
}

/**
 * The name of a group or of a comparison: `White`, `White compared with BME`, `BME compared with the workforce`.
 * `labels` are the organisation's own words; an id that is not a group's is left as it is.
 */
export function formatGroup(id: string, labels: Readonly<Record<string, string>> = {}): string {
  return id
    .replace(/ minus workforce .*/, "/the workforce")
    .split(/\/| minus /)
    .map((each) => labels[each] ?? (isGroup(each) ? groupLabel(each) : each))
    .join(" compared with ");
}

function isGroup(id: string): boolean {
  return groups.some((group) => group.id === id);
}

/** Text with its first letter raised, for a heading made of a phrase. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text with its first letter lowered, for a sentence that follows on another's beginning. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
