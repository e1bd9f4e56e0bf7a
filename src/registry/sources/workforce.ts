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
    required(category),
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
    count
  ]
};
