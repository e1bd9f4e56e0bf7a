import {h} from "../../components/h.js";
import {capitalise, formatNumber, formatPeriod, formatValue} from "../../words/format.js";
import {statusesOf} from "../../registry/action-status.js";
import {dayLabel} from "../../registry/periods.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import {StatusBadge} from "./card.js";
import {measureAction, type MeasuredAction} from "./measure.js";
import type {RegisteredAction} from "./register.js";

/** The plan at a glance: a column for each state that actions are in, each action with its lead, date and measure. */
export function Board(view: View, register: readonly RegisteredAction[], figures: readonly Figure[]): HTMLElement {
  return h(
    "div",
    {class: "board"},
    statusesOf(register).map((status) => {
      const own = register.filter((each) => each.status === status);
      return h(
        "section",
        {class: "board-column", "aria-labelledby": `board-${status.id}`},
        h("h3", {id: `board-${status.id}`}, StatusBadge(status), ` ${own.length}`),
        h(
          "ul",
          {role: "list"},
          own.map((each) => BoardCard(view, each, figures))
        )
      );
    })
  );
}

function BoardCard(
  view: View,
  {id, action, status, stated}: RegisteredAction,
  figures: readonly Figure[]
): HTMLElement {
  const measured = measureAction(action, figures);
  const facts = [
    action.due && `due ${dayLabel(action.due)}`,
    action.lead,
    status !== stated && action.rag && `the plan says “${stated.label.toLowerCase()}”`
  ].filter(Boolean);
  return h(
    "li",
    null,
    h("a", {href: `#${id}`}, action.action ?? action.id ?? ""),
    facts.length > 0 && h("p", null, facts.join("; ")),
    measured?.now && h("p", {class: "board-measure"}, Progress(view, measured, measured.now))
  );
}

/** From where, to where now, towards what: `BME: 1.97 (2018/19), now 1.29 (2019/20). Target 1.00. No clear change.` */
function Progress(view: View, {baseline, target, verdict}: MeasuredAction, now: Figure): string {
  const number = (value: number): string => formatNumber(value, now.unit);
  const from =
    baseline.value !== null &&
    `${number(baseline.value)}${baseline.period ? ` (${formatPeriod(baseline.period)})` : ""}`;
  const moved = [from, `now ${formatValue(now)} (${formatPeriod(now.period)})`].filter(Boolean).join(", ");
  const aim = target === null ? "" : ` Target ${number(target)}.`;
  return `${view.label(now.group)}: ${moved}.${aim} ${capitalise(verdict)}.`;
}
