import {
  ageBand,
  category,
  count,
  directorate,
  employment,
  ethnicity,
  payBand,
  required,
  sex,
  snapshot,
  staffGroup,
  workingPattern
} from "./shared.js";
import type {Column} from "./column.js";
import {payColumns} from "./pay-columns.js";
import {statuses} from "../vocabularies.js";
import type {Source} from "./source.js";

export const workforce: Source = {
  name: "workforce",
  title: "Staff in post",
  row: "a member of staff in post on a snapshot date (or `count` alike)",
  without: "every indicator",
  required: true,
  columns: [
    snapshot,
    ethnicity,
    required(payBand),
    {...required(category), from: "staff_group"},
    employment,
    staffGroup,
    directorate,
    sex,
    ageBand,
    workingPattern,
    {
      name: "status",
      type: "choice",
      description:
        "Assignment status of ESR: who holds a post. Whether people on a career break or seconded out are counted is said under `values`.",
      choices: statuses,
      blank: "counted",
      internal: true,
      example: "counted",
      aliases: ["Assignment status", "Assignment status type", "Employee status"]
    },
    count,
    ...payColumns.map((column): Column => ({
      ...column,
      of: "pay",
      internal: true,
      description: `${column.description} Only where there is no file of pay, and only at the snapshots that have it.`
    }))
  ]
};
