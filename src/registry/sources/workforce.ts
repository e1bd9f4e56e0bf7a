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
  staffGroup
} from "./shared.js";
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
    {
      name: "working_pattern",
      type: "label",
      description: "Full time or part time.",
      example: "Part time",
      aliases: ["Employee category", "Full/part time", "Full time or part time"]
    },
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
    count
  ]
};
