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
import {payColumns} from "./pay-columns.js";
import type {Source} from "./source.js";

export const pay: Source = {
  name: "pay",
  title: "Pay",
  row: "a member of staff in post on a snapshot date, with their pay for an hour (or `count` who are paid alike)",
  without: "the ethnicity pay gap",
  columns: [
    snapshot,
    ethnicity,
    ...payColumns.map((column) => (column.name === "hourly_pay" ? required(column) : column)),
    payBand,
    {...category, from: "staff_group"},
    staffGroup,
    directorate,
    sex,
    ageBand,
    workingPattern,
    employment,
    {
      name: "post",
      type: "text",
      description:
        "Only for people with several posts: a number of your own, the same on each row of one person, made for this file. Their rates are then combined by hours, and they count once. Never an employee or assignment number.",
      example: "1",
      aliases: ["Post of person", "Several posts"]
    },
    {
      name: "hours",
      type: "number",
      description: "Hours paid in the pay period, by which the rates of several posts are combined.",
      example: "162.5",
      aliases: ["Paid hours", "Hours paid"]
    },
    count
  ]
};
