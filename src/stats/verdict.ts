import {subtractCounts} from "./counts.js";
import {relativeLikelihood} from "./relative-likelihood.js";
import {asRatioTo} from "./representation-ratio.js";
import type {Counts, Estimate} from "./types.js";

/** The five verdict states, from a clear gap to similar. */
export type VerdictState = "clear-gap" | "clear-small-gap" | "possible-gap" | "no-clear-gap" | "similar";

/** Which way a difference lies for the people it is about: against them, for them, or neither. */
export type Direction = "adverse" | "favourable" | "none";

/** Size and certainty of a difference, in fixed words; `symbol` and `label` always go together, colour only after. */
export type Verdict = {state: VerdictState; symbol: string; label: string; direction: Direction};

/** The symbol and the words of every state. */
export const verdictWords: Readonly<Record<VerdictState, {symbol: string; label: string}>> = {
  "clear-gap": {symbol: "▲", label: "Clear gap"},
  "clear-small-gap": {symbol: "△", label: "Clear but small gap"},
  "possible-gap": {symbol: "?", label: "Possible gap, not enough data"},
  "no-clear-gap": {symbol: "○", label: "No clear gap, larger gap not ruled out"},
  similar: {symbol: "●", label: "Similar"}
};

/**
 * `adverse` is the side of parity that is against people; `band` the ratios called small, ends included; `parity` no
 * gap.
 */
export type VerdictOptions = {
  adverse: "above" | "below";
  band?: readonly [number, number];
  parity?: number;
  /** Of the interval that is judged, where the verdict makes it itself. */
  level?: number;
};

/** The numbers of an estimate that a verdict rests on. */
type Judged = Pick<Estimate, "value" | "lower" | "upper"> & Partial<Pick<Estimate, "fisher" | "otherSide">>;

/** The exact mid-p at and above which nothing is called clear. */
const alpha = 0.05;

/** The four-fifths rule. */
const fourFifths = [0.8, 1.25] as const;

/**
 * The verdict on a ratio and its interval; null where the ratio is not applicable. The interval says whether a gap is
 * certain (it leaves parity out, and the exact mid-p, where the estimate carries one, is under 0.05), the band whether it
 * is large, as the numbers are printed: to two decimals. Of an event commoner than a half both sides are looked at, having it
 * and not having it: a gap is small, or two groups similar, only where they are on both. An infinite ratio (value null,
 * upper Infinity) lies outside every band. The direction is `none` where no gap is claimed (no clear gap, similar).
 */
export function verdict(
  {value, lower, upper, fisher = null, otherSide = null}: Judged,
  {adverse, band = fourFifths, parity = 1}: VerdictOptions
): Verdict | null {
  if (lower === null || upper === null || (value === null && upper !== Infinity)) return null;
  const point = value ?? Infinity;
  const inBand = (ratio: number) => printed(ratio) >= band[0] && printed(ratio) <= band[1];
  const within = (end: "value" | "lower" | "upper", ratio: number) =>
    inBand(ratio) && (!otherSide || otherSide.lower === null || inBand(otherSide[end] ?? Infinity));
  const clear = (lower > parity || upper < parity) && !(fisher !== null && fisher >= alpha);
  const state = clear
    ? within("value", point)
      ? "clear-small-gap"
      : "clear-gap"
    : !within("value", point)
      ? "possible-gap"
      : within("lower", lower) && within("upper", upper)
        ? "similar"
        : "no-clear-gap";
  const claimed = state !== "similar" && state !== "no-clear-gap";
  const against = point > parity === (adverse === "above");
  return {state, ...verdictWords[state], direction: !claimed ? "none" : against ? "adverse" : "favourable"};
}

/** A ratio as it is printed, to two decimals: what prints as 1.25 is judged as 1.25. */
function printed(ratio: number): number {
  return Math.round(Number((ratio * 100).toPrecision(12))) / 100;
}

/**
 * The verdict on a difference of two proportions, made on their ratio. The ratio's interval carries the N/(N-1) of
 * `rateDifference`, so the verdict and the printed interval in points agree on what is clear. Null where neither group
 * has an event.
 */
export function differenceVerdict(of: Counts, to: Counts, options: VerdictOptions): Verdict | null {
  return verdict(relativeLikelihood(of, to, {nMinus1: true, level: options.level ?? 0.95}), options);
}

/** The verdict on a part of a whole (`partOfWhole`), made on the ratio of the part to the rest. */
export function partVerdict(part: Counts, whole: Counts, options: VerdictOptions): Verdict | null {
  return differenceVerdict(part, subtractCounts(whole, part), options);
}

/** The verdict on a difference from a fixed proportion (`boardGap`, `proportionAgainst`), made on the ratio to it. */
export function constantVerdict(
  difference: Pick<Estimate, "value" | "lower" | "upper">,
  constant: number,
  options: VerdictOptions
): Verdict | null {
  return constant > 0 ? verdict(asRatioTo(constant, difference), options) : null;
}
