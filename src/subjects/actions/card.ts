import {h, type Child} from "../../components/h.js";
import {measureAction, type MeasuredAction} from "./measure.js";
import type {RegisteredAction} from "./register.js";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise, formatNumber, formatPeriod, formatPoints, formatValue} from "../../words/format.js";
import {evidenceHref} from "../../address/organisation-address.js";
import type {View} from "../../figures/view.js";
import {highImpactActions, type ActionStatus} from "../../registry/action-status.js";
import {indicator as indicatorOf} from "../../registry/index.js";
import {dayLabel} from "../../registry/periods.js";

/** One action in full: status, lead, date, progress, the finding that it answers, and whether its measure has moved. */
export function ActionCard(view: View, registered: RegisteredAction, figures: readonly Figure[]): HTMLElement {
  const {action, id, status, stated, indicators, highImpactActions: wider} = registered;
  const measured = measureAction(action, figures);
  return h(
    "li",
    {
      class: "action",
      id,
      "data-indicators": indicators.join(" "),
      "data-status": status.id,
      "data-impact": wider.join(" "),
      "data-due": action.due ?? ""
    },
    h("h3", {class: "action-title"}, action.action),
    h("p", null, StatusBadge(status)),
    h(
      "dl",
      {class: "action-facts"},
      fact("Lead", action.lead),
      fact("Due", action.due && dayLabel(action.due)),
      fact("The plan says", status !== stated && action.rag && stated.label),
      fact("Priority", action.priority),
      fact("Theme", action.theme),
      fact(
        "Indicators",
        indicators.length > 0 && indicators.map((number, i) => [i > 0 && ", ", IndicatorLink(number)])
      ),
      fact(
        "High impact action",
        wider.length > 0 && wider.map((number) => `${number}. ${highImpactActions[number] ?? ""}`).join("; ")
      ),
      fact(
        "Answers the finding",
        action.evidence && h("a", {href: evidenceHref(view, action.evidence)}, "Open the finding")
      )
    ),
    measured && Measured(view, measured),
    details("Milestones", action.milestones),
    details("Progress", action.progress),
    details("Outcome", action.outcome),
    view.site.profile === "analyst" &&
      action.id &&
      h(
        "p",
        {class: "buttons"},
        FormButton("Edit", {id: action.id}),
        " ",
        !status.done && FormButton("End", {id: action.id, ends: stated.id})
      )
  );
}

/** A button that opens the form: of a new action, of the one with `id`, or of that one as done, where it `ends` from a state. */
export function FormButton(words: string, {id, ends}: {id?: string; ends?: string}): HTMLElement {
  return h(
    "button",
    {
      type: "button",
      class: "button button-quiet action-button",
      "data-action-form": id ?? "",
      "data-end": ends,
      "aria-label": id === undefined ? null : `${words} action ${id}`
    },
    words
  );
}

/** An action's status as symbol and word, then colour. */
export function StatusBadge({id, symbol, label}: ActionStatus): HTMLElement {
  return h("span", {class: `status status-${id}`}, h("span", {"aria-hidden": "true"}, symbol), " ", label);
}

/** Baseline, now and target of an action's measure, and what happened in between, with no more certainty than there is. */
function Measured(view: View, {now, baseline, target, verdict, why}: MeasuredAction): HTMLElement {
  const number = (value: number | null): string => {
    if (value === null) return "not stated";
    if (!now) return String(value);
    return now.unit === "percentage points" ? formatPoints(value, {words: true}) : formatNumber(value, now.unit);
  };
  const compared = now ? `${view.label(now.group)}${now.level === "all" ? "" : `, ${now.level}`}` : "";
  return h(
    "div",
    {class: "action-measure"},
    h("p", {class: "action-verdict"}, h("strong", null, capitalise(verdict)), ". ", why),
    h(
      "dl",
      {class: "action-facts"},
      fact("Measure", compared),
      fact("Baseline", `${number(baseline.value)}${baseline.period ? ` (${formatPeriod(baseline.period)})` : ""}`),
      fact("Now", now && `${now.value === null ? formatValue(now) : number(now.value)} (${formatPeriod(now.period)})`),
      fact("Target", number(target))
    )
  );
}

function IndicatorLink(number: number): HTMLElement {
  const {slug, shortTitle} = indicatorOf(number);
  return h("a", {href: `./indicators/${slug}`}, `${number}. ${shortTitle}`);
}

function fact(term: string, meaning: Child): Child {
  return meaning ? h("div", null, h("dt", null, term), h("dd", null, meaning)) : null;
}

function details(name: string, text: string | null): HTMLElement | null {
  if (!text) return null;
  return h("details", null, h("summary", null, name), h("p", null, text));
}
