import {h} from "../../components/h.js";
import type {Figure} from "../../lib/figure-types.js";
import {indicatorStatement} from "../../lib/indicator-statement.js";
import {statementText} from "../../lib/sentence.js";
import type {View} from "../../lib/view.js";
import type {Indicator} from "../../registry/define.js";
import {BenchmarkTable} from "../indicator/benchmarks.js";
import {BoardChart, BoardTable} from "../indicator/board.js";
import {Commentary} from "../indicator/commentary.js";
import {RepresentationLadder, RepresentationTable} from "../indicator/ladder.js";
import {RateTable, RateTrend} from "../indicator/rates.js";
import type {Block, Section} from "../markdown.js";

/** An indicator in the report: description, what the data say, chart, table, bank staff, comparators, the organisation's words. */
export function indicatorSections(view: View, figures: readonly Figure[], indicator: Indicator): Section[] {
  const supplied = view.organisation.supplied.includes(indicator.source);
  const said = indicatorStatement(view, figures, indicator);
  return [
    {
      heading: `Indicator ${indicator.number}. ${indicator.title}`,
      blocks: [
        h("p", {class: "guidance"}, indicator.guidance),
        !supplied && h("p", null, `No ${indicator.source} extract was supplied, so this indicator has no figures.`),
        said && h("p", {class: "finding"}, statementText(said.statement), said.change && ` ${said.change}`),
        ...(supplied ? tables(view, figures, indicator) : []),
        Commentary(view, indicator)
      ]
    }
  ];
}

function tables(view: View, figures: readonly Figure[], indicator: Indicator): Block[] {
  const {shortName} = view.organisation;
  const caption = (what: string): string => `Indicator ${indicator.number}: ${what}, ${shortName}`;
  const population = indicator.populations[0] ?? "substantive";
  const {statistic} = indicator.compare;
  const main =
    statistic === "part-of-whole"
      ? [
          RepresentationLadder(view, figures, {population, breakdown: "band group"}),
          RepresentationTable(view, figures, {population, breakdown: "pay band", caption: caption("by pay band")}),
          RepresentationTable(view, figures, {
            population,
            breakdown: "band group",
            caption: caption("by grouped pay bands")
          })
        ]
      : statistic === "board-gap"
        ? [BoardChart(view, figures), BoardTable(view, figures, {caption: caption("the board and the workforce")})]
        : [
            RateTrend(view, figures, {indicator, population, title: indicator.question}),
            RateTable(view, figures, {
              indicator,
              population,
              caption: caption(`${population === "candidates" ? "applicants" : `${population} staff`}`)
            })
          ];
  const bank = figures.some((figure) => figure.indicator === indicator.number && figure.population === "bank")
    ? [
        h("h3", null, "Bank staff"),
        indicator.number === 1
          ? RepresentationTable(view, figures, {
              population: "bank",
              breakdown: "band group",
              caption: caption("bank staff by grouped pay bands")
            })
          : RateTable(view, figures, {indicator, population: "bank", caption: caption("bank staff")})
      ]
    : [];
  const benchmarks = BenchmarkTable(view, figures, indicator);
  return [...main, ...bank, benchmarks && h("h3", null, "Compared with elsewhere"), benchmarks];
}
