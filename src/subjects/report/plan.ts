import {DataTable, type Column} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {measureAction, type MeasuredAction} from "../actions/measure.js";
import {standing, type RegisteredAction} from "../actions/register.js";
import {ofPay} from "../../figures/finding-id.js";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise, formatNumber, formatPeriod, formatValue} from "../../words/format.js";
import type {View} from "../../figures/view.js";
import {highImpactActions} from "../../registry/action-status.js";
import {dayLabel} from "../../registry/periods.js";
import {wordList} from "../../words/lists.js";
import {StatusBadge} from "../actions/card.js";
import type {Block} from "../../writing/markdown.js";

/** The action plan: what is late, what the measures did since their baselines, then every action. */
export function planBlocks(
  view: View,
  register: readonly RegisteredAction[],
  {figures, today}: {figures: readonly Figure[]; today: string}
): Block[] {
  if (register.length === 0) return [Callout("No action plan was supplied.", {title: "Not supplied"})];
  const missing = ["lead", "due", "rag"].filter((name) => register.every(({action}) => !Reflect.get(action, name)));
  return [
    h("p", null, standing(register, today)),
    missing.length > 0 &&
      h("p", null, `The plan does not say of any action ${wordList(missing.map((name) => asked.get(name) ?? name))}.`),
    MeasureTable(view, register, figures),
    ...plansOf(register)
  ];
}

/** What a plan says of an action, in words, for those that it does not say. */
const asked = new Map([
  ["lead", "who leads it"],
  ["due", "when it is due"],
  ["rag", "how far it is"]
]);

/** The plan as one table; where its actions stand under the national high impact actions, as one for each of those. */
function plansOf(register: readonly RegisteredAction[]): Block[] {
  if (register.some(({highImpactActions: own}) => own.length === 0))
    return [PlanTable(register, {caption: "Action plan", full: false})];
  return Object.entries(highImpactActions).flatMap(([number, words]): Block[] => {
    const own = register.filter(({highImpactActions: at}) => at.includes(Number(number)));
    if (own.length === 0) return [];
    return [
      h("h3", null, `High impact action ${number}: ${words}`),
      PlanTable(own, {caption: `Action plan: high impact action ${number}`, full: true})
    ];
  });
}

/** Actions as a table: what, who, when and where it stands; in full, with theme, steps and outcome. Without columns that none fills. */
function PlanTable(
  register: readonly RegisteredAction[],
  {caption, full}: {caption: string; full: boolean}
): HTMLElement {
  type PlanColumn = Column<RegisteredAction> & {given?: (action: RegisteredAction["action"]) => unknown};
  const text = (heading: string, name: "theme" | "lead" | "milestones" | "progress" | "outcome"): PlanColumn => ({
    heading,
    value: ({action}) => action[name] ?? "Not stated",
    given: (action) => action[name]
  });
  const columns: PlanColumn[] = [
    {heading: "Action", value: ({action}) => action.action ?? "Not stated"},
    {heading: "Indicators", value: ({indicators}) => indicators.join(", ")},
    ...(full ? [text("Theme", "theme")] : []),
    text("Lead", "lead"),
    {
      heading: "Due",
      value: ({action}) => action.due ?? "No date",
      cell: ({action}) => (action.due ? dayLabel(action.due) : "No date"),
      given: ({due}) => due
    },
    {
      heading: "Status",
      value: ({status}) => status.label,
      cell: ({status}) => StatusBadge(status),
      given: ({rag}) => rag
    },
    text("Progress", "progress"),
    ...(full ? [text("Milestones", "milestones"), text("Outcome", "outcome")] : [])
  ];
  return DataTable(
    register,
    columns.filter(({given}) => !given || register.some(({action}) => given(action))),
    {caption, sorting: false}
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

function measureWords(view: View, {indicator, group, level, method}: Figure): string {
  const what = indicator === ofPay ? `${capitalise(method)} pay gap` : `Indicator ${indicator}`;
  return `${what}: ${view.label(group)}${level === "all" || level === "all members" ? "" : `, ${level}`}`;
}
