import {DataTable} from "../../components/tables/data-table.js";
import type {RegisteredAction} from "./register.js";
import {statusesOf} from "../../registry/action-status.js";
import {StatusBadge} from "./card.js";

/** How many actions stand where: overdue, then by the plan's own key; states that none is in are left out. */
export function StatusTable(register: readonly RegisteredAction[]): HTMLElement {
  return DataTable(
    statusesOf(register),
    [
      {heading: "Status", value: ({label}) => label, cell: (status) => StatusBadge(status)},
      {heading: "Actions", numeric: true, value: ({id}) => register.filter(({status}) => status.id === id).length}
    ],
    {caption: "Actions by status", sorting: false}
  );
}
