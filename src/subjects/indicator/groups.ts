import {FigureTable} from "../../components/tables/figure-table.js";
import {RatioPlot} from "../../components/charts/ratio-plot.js";
import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatPeriod} from "../../words/format.js";
import {isWhole} from "../../figures/headline.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {groupsAt} from "../../registry/groups.js";
import {latestPeriod} from "../../writing/series.js";
import {headlineRatio} from "./rates.js";

/** Each of the five ethnic groups at the latest period: its rate, and its comparison with White where there is one. */
export function GroupTable(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  population: string
): HTMLElement | null {
  const own = figures.filter((figure) => figure.population === population && isWhole(figure));
  const period = latestPeriod(own);
  const ids = groupsAt("five").map(({id}) => id);
  const rates = ids.flatMap(
    (id) => own.find((figure) => figure.period === period && figure.group === id && figure.unit === "percent") ?? []
  );
  if (period === undefined || rates.length < 3) return null;
  const ratios = ids
    .filter((id) => id !== "White")
    .flatMap(
      (id) =>
        own.find((each) => each.period === period && each.group === headlineRatio(indicator).replace("BME", id)) ?? []
    );
  const measure = indicator.number === 1 ? "Share of staff" : `Percentage who ${indicator.event}`;
  return h(
    "div",
    null,
    indicator.compare.statistic === "ratio" &&
      RatioPlot(ratios, {
        title: "How each ethnic group compares with White people",
        subtitle: `Relative likelihood, ${formatPeriod(period)}. At 1 the two groups fare alike; above 1 is to the disadvantage of the group.`,
        of: `relative likelihood by ethnic group, ${formatPeriod(period)}`,
        label: ({group}) => view.label(group),
        id: "groups"
      }),
    FigureTable(rates, {
      caption: `${measure}, by ethnic group, ${formatPeriod(period)}`,
      label: ({group}) => view.label(group)
    })
  );
}
