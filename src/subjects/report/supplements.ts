import {PeriodTable, type PeriodRow} from "../../components/tables/period-table.js";
import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import {indicatorStatement} from "../../words/indicator-statement.js";
import {statementText} from "../../words/sentence.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {groupsAt} from "../../registry/groups.js";
import {shortWindow} from "../indicator/cautions.js";
import {RepresentationTable} from "../indicator/ladder.js";
import {headlineRatio, RateTable} from "../indicator/rates.js";
import type {Block} from "../../writing/markdown.js";
import {seriesOf} from "../../writing/series.js";
import {captionsOf} from "./captions.js";
import {withKey} from "./mark-key.js";

/** People who work only on the bank, whom the standard leaves out: the same figures beside the official ones; none without them. */
export function bankBlocks(view: View, figures: readonly Figure[], indicator: Indicator): Block[] {
  const own = figures.filter((figure) => figure.indicator === indicator.number && figure.population === "bank");
  if (own.length === 0) return [];
  const said = indicatorStatement(view, figures, indicator, {population: "bank"});
  const caption = captionsOf(view, indicator).supplement("Bank staff");
  const table =
    indicator.number === 1
      ? RepresentationTable(view, figures, {population: "bank", breakdown: "band group", caption})
      : RateTable(view, figures, {indicator, population: "bank", caption});
  return [
    h("h3", null, "Supplement: bank staff"),
    said && h("p", null, statementText(said.statement), said.change && ` ${said.change}`),
    shortWindow(view, own, indicator),
    withKey(table)
  ];
}

/** Each ethnic group within the national one, beside White people; none where staff are given as White and BME only. */
export function subgroupBlocks(view: View, figures: readonly Figure[], indicator: Indicator): Block[] {
  const population = indicator.populations[0] ?? "substantive";
  const series = (group: string, unit: Figure["unit"]): Figure[] =>
    seriesOf(figures, {indicator: indicator.number, population, group, unit});
  const groups = groupsAt("five")
    .map(({id}) => id)
    .filter((id) => series(id, "percent").some(({status}) => status !== "not-applicable"));
  const others = groups.filter((id) => id !== "White");
  // A survey's own table already has every group that it tells apart.
  if (others.length < 2 || indicator.source === "survey") return [];
  const ratio = (id: string): string => headlineRatio(indicator).replace("BME", id);
  const share = indicator.compare.statistic === "part-of-whole";
  const rows: PeriodRow[] = [
    ...(share
      ? []
      : others.map((id) => ({
          label: `Relative likelihood (${view.label(ratio(id))})`,
          figures: series(ratio(id), "ratio")
        }))),
    ...groups.map((id) => ({label: `Percentage ${words(view, indicator, id, share)}`, figures: series(id, "percent")})),
    ...groups.map((id) => ({
      label: `Number ${words(view, indicator, id, share)}`,
      figures: series(id, "percent"),
      show: "counts" as const
    }))
  ];
  return [
    h("h3", null, "Supplement: ethnic groups"),
    PeriodTable(rows, {
      caption: captionsOf(view, indicator).supplement("Ethnic groups"),
      rowHeading: indicator.shortTitle,
      nobody: "not applicable"
    })
  ];
}

/** `of staff who are Asian` for a share of the workforce; `of Asian shortlisted applicants` for a rate. */
function words({label}: View, {people}: Indicator, id: string, share: boolean): string {
  return share ? `of staff who are ${label(id)}` : `of ${label(id)} ${people}`;
}
