import {DataTable} from "../../components/tables/data-table.js";
import type {RegisteredAction} from "../../lib/actions/register.js";
import {StatusBadge} from "../actions/card.js";
import {dayLabel} from "../../registry/periods.js";

/** The action plan as a table: what, who, when, and where it stands. */
export function PlanTable(register: readonly RegisteredAction[]): HTMLElement {
  return DataTable(
    register,
    [
      {heading: "Action", value: ({action}) => action.action ?? ""},
      {heading: "Indicators", value: ({indicators}) => indicators.join(", ")},
      {heading: "Lead", value: ({action}) => action.lead ?? ""},
      {
        heading: "Due",
        value: ({action}) => action.due ?? "",
        cell: ({action}) => (action.due ? dayLabel(action.due) : "")
      },
      {
        heading: "Status",
        value: ({status, overdue}) => `${status.label}${overdue ? ", overdue" : ""}`,
        cell: ({status, overdue}) => [StatusBadge(status), overdue && ", overdue"]
      },
      {heading: "Progress", value: ({action}) => action.progress ?? ""}
    ],
    {caption: "Action plan", sorting: false}
  );
}
