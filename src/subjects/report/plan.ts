import {DataTable} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {measureAction, type MeasuredAction} from "../actions/measure.js";
import {standing, type RegisteredAction} from "../actions/register.js";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise, formatNumber, formatPeriod, formatValue} from "../../words/format.js";
import type {View} from "../../figures/view.js";
import {dayLabel} from "../../registry/periods.js";
import {StatusBadge} from "../actions/card.js";
import type {Block} from "../../writing/markdown.js";

/** The action plan: what is late, what the measures did since their baselines, then every action. */
export function planBlocks(
  view: View,
  register: readonly RegisteredAction[],
  {figures, today}: {figures: readonly Figure[]; today: string}
): Block[] {
  if (register.length === 0) return [Callout("No action plan was supplied.", {title: "Not supplied"})];
  return [h("p", null, standing(register, today)), MeasureTable(view, register, figures), PlanTable(register)];
}

/** The action plan as a table: what, who, when, and where it stands. */
function PlanTable(register: readonly RegisteredAction[]): HTMLElement {
  return DataTable(
    register,
    [
      {heading: "Action", value: ({action}) => action.action ?? ""},
      {heading: "Indicators", value: ({indicators}) => indicators.join(", ")},
      {heading: "Lead", value: ({action}) => action.lead ?? ""},
      {
        heading: "Due",
        value: ({action}) => action.due ?? "No date",
        cell: ({action}) => (action.due ? dayLabel(action.due) : "No date")
      },
      {
        heading: "Status",
        value: ({status, overdue}) => `${status.label}${overdue ? ", overdue" : ""}`,
        cell: ({status, overdue}) => [StatusBadge(status), overdue && [" ", h("strong", null, "Overdue")]]
      },
      {heading: "Progress", value: ({action}) => action.progress ?? ""}
    ],
    {caption: "Action plan", sorting: false}
  );
}

/** The actions that name a finding: its figure when they began, aimed at, and now; null where none does. */
function MeasureTable(
  view: View,
  register: readonly RegisteredAction[],
  figures: readonly Figure[]
): HTMLElement | null {
  type Row = {action: RegisteredAction["action"]; measured: MeasuredAction};
  const rows = register.flatMap(({action}): Row[] => {
    const measured = measureAction(action, figures);
    return measured ? [{action, measured}] : [];
  });
  if (rows.length === 0) return null;
  const number = ({now}: MeasuredAction, value: number | null): string =>
    value === null ? "not stated" : formatNumber(value, now?.unit ?? "ratio");
  return DataTable(
    rows,
    [
      {heading: "Action", value: ({action}) => action.action ?? ""},
      {heading: "Measure", value: ({measured: {now}}) => (now ? measureWords(view, now) : "Not found")},
      {
        heading: "Baseline",
        value: ({measured}) =>
          `${number(measured, measured.baseline.value)}${measured.baseline.period ? ` (${formatPeriod(measured.baseline.period)})` : ""}`
      },
      {
        heading: "Now",
        value: ({measured: {now}}) => (now ? `${formatValue(now)} (${formatPeriod(now.period)})` : "[x]")
      },
      {heading: "Target", value: ({measured}) => number(measured, measured.target)},
      {heading: "Verdict", value: ({measured: {verdict, why}}) => `${capitalise(verdict)}. ${why}`}
    ],
    {caption: "Are the measures moving?", sorting: false}
  );
}

function measureWords(view: View, {indicator, group, level}: Figure): string {
  return `Indicator ${indicator}: ${view.label(group)}${level === "all" || level === "all members" ? "" : `, ${level}`}`;
}
