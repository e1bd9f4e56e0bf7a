import {
  ageBand,
  category,
  count,
  directorate,
  employment,
  ethnicity,
  payBand,
  sex,
  snapshot,
  staffGroup
} from "./shared.js";
import type {Source} from "./source.js";
import {workforce} from "./workforce.js";

const workingPattern = workforce.columns.filter(({name}) => name === "working_pattern");

export const pay: Source = {
  name: "pay",
  title: "Pay",
  row: "a member of staff in post on a snapshot date, with their pay for an hour (or `count` who are paid alike)",
  without: "the ethnicity pay gap",
  columns: [
    snapshot,
    ethnicity,
    {
      name: "hourly_pay",
      type: "number",
      unit: "pounds",
      description:
        "Pounds for an hour, gross: ordinary pay and bonus of the pay period in which the snapshot falls, over the hours paid. Not a year's or a month's pay.",
      required: true,
      example: "15.43",
      aliases: ["Hourly rate", "Hourly rate of pay", "Gross hourly pay", "Ordinary hourly rate", "Rate per hour"]
    },
    {
      name: "full_pay",
      type: "yes or no",
      description:
        "Whether the person received full pay in that period: no for people on reduced or nil pay because they were on leave.",
      blank: "yes",
      example: "yes",
      aliases: ["Full-pay relevant employee", "Receives full pay"]
    },
    {
      name: "bonus",
      type: "number",
      unit: "pounds",
      description: "Pounds of bonus paid in the 12 months up to the snapshot; blank or 0 where none was.",
      example: "3015.96",
      aliases: ["Bonus pay", "Bonus in 12 months", "Annual bonus"]
    },
    payBand,
    {...category, from: "staff_group"},
    staffGroup,
    directorate,
    sex,
    ageBand,
    ...workingPattern,
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
