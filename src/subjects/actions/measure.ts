import {indicator as indicatorOf} from "../../registry/index.js";
import {sortPeriods} from "../../registry/periods.js";
import {changeBetween} from "../../figures/change.js";
import type {Figure} from "../../figures/figure-types.js";
import {findingId, ofPay} from "../../figures/finding-id.js";
import {capitalise, isInfinite} from "../../words/format.js";
import type {Action} from "../../figures/view.js";

/** What a measure did since an action's baseline. */
type ActionVerdict = "moving towards parity" | "moving away from parity" | "no clear change" | "cannot be tested";

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

/** Reads `1.97 (2018/19)`, `1.97`, `2018/19` or the survey year `2019`: a number, a period, or both. */
export function parseBaseline(text: string | null): {value: number | null; period: string | null} {
  const period = /(\d{4}\/\d{2}(?: to \d{4}\/\d{2})?|\d{4}-\d{2}-\d{2})/.exec(text ?? "")?.[1] ?? null;
  const rest = (text ?? "").replace(period ?? "", "").replace("−", "-");
  const survey = /\(\s*(?:survey )?(20\d{2})\s*\)|^\s*(?:survey )?(20\d{2})\s*$/i.exec(rest);
  const surveyYear = survey?.[1] ?? survey?.[2] ?? null;
  const number = /-?\d+(?:\.\d+)?/.exec(rest.replace(survey?.[0] ?? "", ""))?.[0];
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
  return {now, baseline: stated, target, ...judge(now, before, stated, {target, figures})};
}

/** A pay gap has moved where the ranges of two snapshots lie apart: it is counted anew each year, mostly of the same people. */
function judgePay(
  now: Figure,
  before: Figure | null,
  {period}: {period: string | null}
): Pick<MeasuredAction, "verdict" | "why"> {
  const untested = (why: string) => ({verdict: "cannot be tested" as const, why});
  if (period === null) return untested("The action states no period of its baseline.");
  if (!before || before.value === null || now.value === null)
    return untested("This site has no figure for the period of the baseline.");
  if (before.period === now.period) return untested("There is no figure of a later period than the baseline's.");
  if (before.lower === null || before.upper === null || now.lower === null || now.upper === null)
    return untested("One of the two gaps has no range.");
  if (now.lower <= before.upper && before.lower <= now.upper)
    return {verdict: "no clear change", why: "The ranges of the two gaps overlap."};
  const nearer = Math.abs(now.value) < Math.abs(before.value);
  return {
    verdict: nearer ? "moving towards parity" : "moving away from parity",
    why: `The gap is ${nearer ? "smaller" : "larger"} than at the baseline, and the two ranges lie apart.`
  };
}

function judge(
  now: Figure | null,
  before: Figure | null,
  {value: baseline, period}: MeasuredAction["baseline"],
  {target, figures}: {target: number | null; figures: readonly Figure[]}
): Pick<MeasuredAction, "verdict" | "why"> {
  const untested = (why: string) => ({verdict: "cannot be tested" as const, why});
  if (!now) return untested("The measure names no finding of this site.");
  if (isInfinite(now)) return untested("There is no ratio now: nobody in the second group had the event.");
  if (now.value === null) return untested("The figure is hidden or not available.");
  if (now.indicator === ofPay) return judgePay(now, before, {period});
  if (now.unit === "percent" && target === null)
    return untested("A share has no parity of its own, and the action states no target.");
  if (period === null)
    return untested(`The action states no ${baseline === null ? "baseline" : "period of its baseline"}.`);
  if (!before) return untested("This site has no figure for the period of the baseline.");
  if (before.period === now.period) return untested("There is no figure of a later period than the baseline's.");
  const {state, words, closer} = changeBetween(figures, indicatorOf(now.indicator), before, now);
  // The verdict already answers whether; what is left of the words says why.
  const why = capitalise(words.replace(/^(Yes|No|Not tested): /, ""));
  if (state === "untested") return untested(why);
  if (state === "unclear") return {verdict: "no clear change", why};
  const nearer = Math.abs(now.value) < Math.abs(before.value ?? 0);
  if (now.unit === "percentage points" && nearer !== closer)
    return {
      verdict: "no clear change",
      why: `The gap in percentage points is ${nearer ? "smaller" : "no smaller"}, but the ratio of the two rates is ${closer ? "nearer to" : "further from"} parity.`
    };
  return {verdict: closer ? "moving towards parity" : "moving away from parity", why};
}
