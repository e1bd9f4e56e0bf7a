import type {Column} from "./column.js";

/** What people are paid: columns of the pay file, which may stand in the workforce instead. */
export const payColumns: readonly Column[] = [
  {
    name: "hourly_pay",
    type: "number",
    unit: "pounds",
    description:
      "Pounds for an hour, gross: ordinary pay and bonus of the pay period in which the snapshot falls, over the hours paid. Not a year's or a month's pay.",
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
  }
];
