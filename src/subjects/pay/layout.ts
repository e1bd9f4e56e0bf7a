import {DataTable, type Column} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import {payBase, payGroups, type PayMeasure} from "../../registry/pay-gaps.js";
import {payQuarters} from "../../registry/pay-rules.js";
import {formatPeriod, formatValue} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";
import {gapAt, shareFigure, type Pay} from "./reckoning.js";

/** What each quarter is called in the columns of the reporting service. */
const quarterNames = ["Lower", "LowerMiddle", "UpperMiddle", "Top"] as const;

/** Bands of employers' sizes, as the service names them, by the fewest people of each. */
const sizes = [
  [20_000, "20,000 or more"],
  [5000, "5000 to 19,999"],
  [1000, "1000 to 4999"],
  [500, "500 to 999"],
  [250, "250 to 499"],
  [0, "Less than 250"]
] as const;

/**
 * The gaps as a row for each group that is compared with White people, in columns named as those of the gender pay gap
 * service: `Compared` stands in place of `Male`, `Group` in place of `Female`. Per cent to one decimal; `[c]` where hidden.
 */
export function LayoutTable(pay: Pay): HTMLElement {
  const title = `Pay gaps in the layout of gender pay gap reporting, ${formatPeriod(pay.period)}`;
  return h(
    "details",
    null,
    h("summary", null, "The figures in the layout of gender pay gap reporting"),
    h(
      "p",
      null,
      "No layout for ethnicity has been published. This is the nearest to that of the gender pay gap service: the same names of columns, a row for each group compared with White people, and those whose ethnicity is not known beside them. It holds what this page shows and no more, so a hidden figure stays hidden."
    ),
    DataTable(payGroups, layoutColumns(pay), {caption: title, sorting: false})
  );
}

/** Its columns, by the group of a row. */
function layoutColumns(pay: Pay): Column<string>[] {
  const {organisation, label} = pay.view;
  const percent = (figure: Figure | null): string | number => {
    if (figure?.value == null) return figure ? formatValue({...figure, value: null}) : shorthand.z.symbol;
    return Math.round(figure.value * 10) / 10;
  };
  const number = (heading: string, figureOf: (group: string) => Figure | null): Column<string> => ({
    heading,
    numeric: true,
    value: (group) => percent(figureOf(group))
  });
  const gap = (measure: PayMeasure, statistic: "mean" | "median") => (group: string) =>
    gapAt(pay, {measure, statistic, group});
  const share = (measure: "paid" | "paid a bonus", of: string, whole: "its group" | "everybody", level?: string) => {
    const at = level === undefined ? {} : {breakdown: "pay quarter", level};
    const part = pay.count(measure, {...at, group: of});
    return shareFigure(part, pay.count("paid", {...at, group: whole === "everybody" ? "all" : of}));
  };
  const everybody = pay.count("paid", {group: "all"})?.count ?? null;
  return [
    {heading: "EmployerName", value: () => organisation.name},
    {heading: "EmployerId", value: () => organisation.odsCode ?? organisation.id},
    {heading: "SnapshotDate", value: () => pay.period},
    {heading: "Group", value: (group) => label(group)},
    {heading: "ComparedWith", value: () => label(payBase)},
    number("DiffMeanHourlyPercent", gap("hourly pay", "mean")),
    number("DiffMedianHourlyPercent", gap("hourly pay", "median")),
    number("DiffMeanBonusPercent", gap("bonus pay", "mean")),
    number("DiffMedianBonusPercent", gap("bonus pay", "median")),
    number("ComparedBonusPercent", () => share("paid a bonus", payBase, "its group")),
    number("GroupBonusPercent", (group) => share("paid a bonus", group, "its group")),
    ...payQuarters.flatMap((level, q) => [
      number(`Compared${quarterNames[q] ?? ""}Quartile`, () => share("paid", payBase, "everybody", level)),
      number(`Group${quarterNames[q] ?? ""}Quartile`, (group) => share("paid", group, "everybody", level)),
      number(`NotKnown${quarterNames[q] ?? ""}Quartile`, () => share("paid", "Not known", "everybody", level))
    ]),
    number("ComparedPercent", () => share("paid", payBase, "everybody")),
    number("GroupPercent", (group) => share("paid", group, "everybody")),
    number("NotKnownPercent", () => share("paid", "Not known", "everybody")),
    {
      heading: "EmployerSize",
      value: () => (everybody === null ? shorthand.c.symbol : (sizes.find(([from]) => everybody >= from)?.[1] ?? null))
    }
  ];
}
