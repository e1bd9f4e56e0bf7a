import {DotPlot} from "../../components/charts/dot-plot.js";
import {StackedBars} from "../../components/charts/stacked-bars.js";
import {Trend} from "../../components/charts/trend.js";
import {withoutTable} from "../../components/charts/without-table.js";
import {DataTable} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import type {PayStatistic} from "../../registry/pay-gaps.js";
import {payQuarters} from "../../registry/pay-rules.js";
import {payScaleOn} from "../../registry/pay-scales.js";
import {formatCount, formatPeriod} from "../../words/format.js";
import type {Block} from "../../writing/markdown.js";
import {countColumn, figureColumn, rangeColumn} from "./columns.js";
import {gapAt, onFullPay, quarterCounts, shareFigure, type Pay} from "./reckoning.js";

/** Everybody by quarter of hourly pay, as a bar for each group and as shares of each quarter. */
export function Quarters(pay: Pay): Block[] {
  const {view, groups, period} = pay;
  const rows = groups.map((group) => ({label: view.label(group), counts: quarterCounts(pay, group)}));
  const share = (group: string, level: string): Figure | null => {
    const at = {breakdown: "pay quarter", level};
    return shareFigure(pay.count("paid", {...at, group}), pay.count("paid", {...at, group: "all"}));
  };
  return [
    StackedBars(rows, {
      title: "Where each group stands in the pay of the whole workforce",
      subtitle: `Staff on full pay by quarter of hourly pay, ${formatPeriod(period)}. A group spread like everybody would have a quarter of its people in each.`,
      of: "staff on full pay by quarter of hourly pay and ethnic group",
      parts: payQuarters,
      id: "pay-quarters"
    }),
    DataTable(
      groups,
      [
        {heading: "Ethnic group", value: (group) => view.label(group)},
        ...payQuarters.flatMap((level) => [
          figureColumn<string>(`${level}, share`, (group) => share(group, level)),
          countColumn<string>(`${level}, people`, (group) => share(group, level)?.numerator ?? null)
        ])
      ],
      {caption: `Share of each quarter of hourly pay, ${formatPeriod(period)}`, sorting: false}
    )
  ];
}

/** The gaps of every group, mean and median, with ranges. */
export function GroupGaps(pay: Pay): Block[] {
  const {view, groups, period} = pay;
  const compared = groups.filter((group) => pay.gap({statistic: "mean", group}) !== undefined);
  const figure = (statistic: PayStatistic, group: string): Figure | null =>
    gapAt(pay, {statistic, group}, onFullPay(pay, group));
  const drawn = (["mean", "median"] as const).flatMap((statistic) =>
    compared.flatMap((group) => figure(statistic, group) ?? [])
  );
  return [
    withoutTable(
      DotPlot(drawn, {
        title: "Gaps in hourly pay, each group compared with White staff",
        subtitle: `Per cent of White staff's pay, staff on full pay, ${formatPeriod(period)}. Right of the line the group is paid less, left of it more.`,
        of: "gaps in hourly pay by ethnic group",
        label: ({group}) => view.label(group),
        section: ({method}) => (method === "mean" ? "Mean gap" : "Median gap"),
        reference: {value: 0, label: "Same pay"},
        id: "pay-gaps"
      })
    ),
    DataTable(
      compared,
      [
        {heading: "Ethnic group", value: (group) => view.label(group)},
        countColumn<string>("People on full pay", (group) => onFullPay(pay, group)),
        figureColumn<string>("Mean gap", (group) => figure("mean", group)),
        rangeColumn<string>("Range of the mean gap", (group) => figure("mean", group)),
        figureColumn<string>("Median gap", (group) => figure("median", group)),
        rangeColumn<string>("Range of the median gap", (group) => figure("median", group))
      ],
      {
        caption: `Gaps in hourly pay compared with White staff, ${formatPeriod(period)}`,
        sorting: false,
        notes: RangeNote()
      }
    )
  ];
}

function RangeNote(): HTMLElement {
  return h(
    "p",
    {class: "muted"},
    "Above 0 the group is paid less. A range says how far a gap of this size moves by chance, were the people of each group drawn again from many alike; there is none for fewer than 30 people, nor where so many are paid alike that it says nothing. ",
    h("a", {href: "/method/ranges"}, "What a range means when everyone was counted")
  );
}

/** Like with like: gaps within each level of a breakdown. */
export function LevelGaps(pay: Pay, breakdown: string, heading: string): HTMLElement | null {
  const {view, period} = pay;
  const levels = pay.levels(breakdown);
  if (levels.length === 0) return null;
  const people = (group: string) => (level: string) => pay.count("paid", {group, breakdown, level})?.count ?? null;
  const figure = (statistic: PayStatistic) => (level: string) =>
    gapAt(pay, {statistic, group: "BME", breakdown, level});
  return DataTable(
    levels,
    [
      {heading, value: (level) => level},
      countColumn<string>("White staff", people("White")),
      countColumn<string>(`${view.label("BME")} staff`, people("BME")),
      figureColumn<string>("Mean gap", figure("mean")),
      rangeColumn<string>("Range of the mean gap", figure("mean")),
      figureColumn<string>("Median gap", figure("median"))
    ],
    {caption: `Gap in hourly pay of ${view.label("BME")} staff by ${breakdown}, ${formatPeriod(period)}`}
  );
}

/** The mean gap as the sum of its two parts. */
export function MixTable(pay: Pay): HTMLElement | null {
  const parts = (
    [
      ["mix", "Mix: the bands that people work in"],
      ["within", "Within: pay in the same band"],
      ["mean", "Whole mean gap"]
    ] as const
  ).map(([statistic, label]) => ({label, figure: gapAt(pay, {statistic, group: "BME"})}));
  if (!parts[0]?.figure) return null;
  return DataTable(
    parts,
    [
      {heading: "Part", value: ({label}) => label},
      figureColumn<(typeof parts)[number]>("Per cent of White staff's mean pay", ({figure}) => figure)
    ],
    {
      caption: `The mean gap taken apart by pay band, ${formatPeriod(pay.period)}`,
      notes: h("p", {class: "muted"}, "Each number is rounded by itself, so that they may miss the whole by a tenth.")
    }
  );
}

/** Bonuses: who is paid one, and the gaps among those who are. */
export function Bonuses(pay: Pay): HTMLElement {
  const figure = (statistic: PayStatistic) => (group: string) => gapAt(pay, {measure: "bonus pay", statistic, group});
  return DataTable(
    pay.groups,
    [
      {heading: "Ethnic group", value: (group) => pay.view.label(group)},
      figureColumn<string>("Paid a bonus, share of the group", (group) =>
        shareFigure(pay.count("paid a bonus", {group}), pay.count("paid", {group}))
      ),
      figureColumn<string>("Mean gap in bonus", figure("mean")),
      figureColumn<string>("Median gap in bonus", figure("median"))
    ],
    {caption: `Bonuses in the 12 months to ${formatPeriod(pay.period)}`, sorting: false}
  );
}

/** Who the workforce is, by ethnic group, with those whose ethnicity is not known. */
export function Composition(pay: Pay): HTMLElement {
  return DataTable(
    pay.groups,
    [
      {heading: "Ethnic group", value: (group) => pay.view.label(group)},
      countColumn<string>("People", (group) => pay.count("paid", {group})?.count ?? null),
      figureColumn<string>("Share of staff", (group) =>
        shareFigure(pay.count("paid", {group}), pay.count("paid", {group: "all"}))
      )
    ],
    {caption: `Staff by ethnic group, ${formatPeriod(pay.period)}`, sorting: false}
  );
}

/** The gaps of every snapshot, as lines and as a table; none where there is only one. */
export function Years(pay: Pay): Block[] {
  if (pay.periods.length < 2) return [];
  const bme = pay.view.label("BME");
  const figure = (statistic: PayStatistic) => (period: string) => gapAt(pay, {statistic, group: "BME", period});
  const series = (["mean", "median"] as const).map((statistic) => ({
    label: statistic === "mean" ? "Mean gap" : "Median gap",
    figures: pay.periods.flatMap((period) => figure(statistic)(period) ?? [])
  }));
  const [from, to] = [formatPeriod(pay.periods[0] ?? ""), formatPeriod(pay.period)];
  return [
    withoutTable(
      Trend(series, {
        title: `Gaps in hourly pay of ${bme} staff, ${from} to ${to}`,
        subtitle: "Per cent of White staff's pay, staff on full pay. Above 0 the group is paid less.",
        of: `gaps in hourly pay of ${bme} staff by snapshot`,
        id: "pay-years",
        periods: pay.periods
      })
    ),
    DataTable(
      pay.periods,
      [
        {heading: "Snapshot", value: (period) => formatPeriod(period)},
        figureColumn<string>("Mean gap", figure("mean")),
        rangeColumn<string>("Range of the mean gap", figure("mean")),
        figureColumn<string>("Median gap", figure("median")),
        rangeColumn<string>("Range of the median gap", figure("median"))
      ],
      {caption: `Gap in hourly pay of ${bme} staff, year by year`, sorting: false}
    )
  ];
}

/** What one per cent of a full-time year's pay is, band by band, from the national scale; null where it is not known. */
export function OnePercent({period}: Pay): HTMLElement | null {
  const scale = payScaleOn(period);
  if (!scale) return null;
  const pounds = (yearly: number): string => `£${formatCount(yearly)}`;
  return h(
    "details",
    null,
    h("summary", null, "What one per cent is in a year's pay"),
    DataTable(
      Object.entries(scale.ranges),
      [
        {heading: "Pay band", value: ([band]) => band},
        {heading: "National scale, from", numeric: true, value: ([, [from]]) => pounds(from)},
        {heading: "to", numeric: true, value: ([, [, to]]) => pounds(to)},
        {
          heading: "One per cent of it",
          numeric: true,
          value: ([, [from, to]]) => (from === to ? pounds(from / 100) : `${pounds(from / 100)} to ${pounds(to / 100)}`)
        }
      ],
      {
        caption: `The national scale of Agenda for Change from ${formatPeriod(scale.from)}, a full-time year`,
        sorting: false
      }
    )
  );
}
