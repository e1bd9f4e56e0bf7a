import {indicator as indicatorOf} from "../../registry/index.js";
import {sortPeriods} from "../../registry/periods.js";
import {changeBetween} from "../change.js";
import type {Figure} from "../figure-types.js";
import {findingId} from "../finding-id.js";
import {capitalise} from "../format.js";
import type {Action} from "../view.js";

/** What a measure did since an action's baseline. */
export type ActionVerdict =
  "moving towards parity" | "moving away from parity" | "no clear change" | "cannot be tested";

/** An action's measure, recomputed from the figures of this build. */
export type MeasuredAction = {
  /** The figure now; null where the measure names no finding of this site. */
  now: Figure | null;
  /** The baseline's number as the action states it, and its period where it names one. */
  baseline: {value: number | null; period: string | null};
  target: number | null;
  verdict: ActionVerdict;
  /** Why the verdict is what it is, as a sentence. */
  why: string;
};

/** The finding that an action names: its `measure`, or the anchor of its `evidence`. Null where it names none. */
export function measuredFinding({measure, evidence}: Pick<Action, "measure" | "evidence">): string | null {
  return measure?.trim() || evidence?.split("#")[1]?.trim() || null;
}

/** Reads `1.97 (2018/19)`, `1.97` or `2018/19`: a number, a period, or both. */
export function parseBaseline(text: string | null): {value: number | null; period: string | null} {
  const period = /(\d{4}\/\d{2}(?: to \d{4}\/\d{2})?|\d{4}-\d{2}-\d{2})/.exec(text ?? "")?.[1] ?? null;
  const rest = (text ?? "").replace(period ?? "", "").replace("−", "-");
  const surveyYear = /\(\s*(20\d{2})\s*\)/.exec(rest)?.[1] ?? null;
  const number = /-?\d+(?:\.\d+)?/.exec(rest.replace(/\(\s*20\d{2}\s*\)/, ""))?.[0];
  return {value: number === undefined ? null : Number(number), period: period ?? surveyYear};
}

/** An action's measure, baseline and target set against the figures of this build; null where it names no measure. */
export function measureAction(action: Action, figures: readonly Figure[]): MeasuredAction | null {
  const id = measuredFinding(action);
  if (id === null) return null;
  const series = figures.filter((figure) => findingId(figure) === id);
  const latest = sortPeriods(series.map(({period}) => period)).at(-1);
  const now = series.find(({period}) => period === latest) ?? null;
  const baseline = parseBaseline(action.baseline);
  const before = series.find(({period}) => period === baseline.period) ?? null;
  const stated = {value: baseline.value ?? before?.value ?? null, period: baseline.period};
  const target = parseBaseline(action.target).value;
  return {now, baseline: stated, target, ...judge(now, before, stated.value, {target, figures})};
}

function judge(
  now: Figure | null,
  before: Figure | null,
  baseline: number | null,
  {target, figures}: {target: number | null; figures: readonly Figure[]}
): Pick<MeasuredAction, "verdict" | "why"> {
  if (!now) return {verdict: "cannot be tested", why: "The measure names no finding of this site."};
  if (now.value === null) return {verdict: "cannot be tested", why: "The figure is hidden or not available."};
  if (baseline === null) return {verdict: "cannot be tested", why: "The action states no baseline."};
  const aim = target ?? (now.unit === "percent" ? null : now.unit === "ratio" ? 1 : 0);
  if (aim === null)
    return {verdict: "cannot be tested", why: "A share has no parity of its own, and the action states no target."};
  if (!before || before.period === now.period)
    return {verdict: "cannot be tested", why: "There is no figure of a later period than the baseline's."};
  const {state, words} = changeBetween(figures, indicatorOf(now.indicator), before, now);
  // The verdict already answers whether; what is left of the words says why.
  const why = capitalise(words.replace(/^(Yes|No|Not tested): /, ""));
  if (state === "untested") return {verdict: "cannot be tested", why};
  if (state === "unclear") return {verdict: "no clear change", why};
  const closer = distance(now.value, aim, now.unit) < distance(baseline, aim, now.unit);
  return {verdict: closer ? "moving towards parity" : "moving away from parity", why};
}

/** How far a value is from what is aimed at; ratios are as far at one half as at two. */
function distance(value: number, aim: number, unit: Figure["unit"]): number {
  return unit === "ratio" && value > 0 && aim > 0 ? Math.abs(Math.log(value / aim)) : Math.abs(value - aim);
}
