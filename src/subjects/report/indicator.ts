import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import {inOwnWords} from "../../figures/group-words.js";
import {indicatorStatement} from "../../words/indicator-statement.js";
import {statementText} from "../../words/sentence.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {BoardChart, BoardTable} from "../indicator/board.js";
import {breakNote} from "../indicator/cautions.js";
import {Commentary} from "../indicator/commentary.js";
import {RepresentationLadder, RepresentationTable} from "../indicator/ladder.js";
import {RateTable, RateTrend} from "../indicator/rates.js";
import type {Block, Section} from "../../writing/markdown.js";
import {captionsOf} from "./captions.js";
import {comparatorBlocks, populationBlocks} from "./comparisons.js";
import {withKey} from "./mark-key.js";
import {bankBlocks, subgroupBlocks} from "./supplements.js";
import {lastThree, threePeriods} from "./three-periods.js";

/** The heading of an indicator's part of the report. */
const headingOf = ({number, title}: Indicator): string => `Indicator ${number}. ${title}`;

/**
 * An indicator in the report: description, what the figures say, the organisation's own words, chart, table and key, bank
 * staff, ethnic groups, the local population, comparators. Statements are made from all figures, tables from the last
 * three periods.
 */
export function indicatorSection(view: View, figures: readonly Figure[], indicator: Indicator): Section {
  const heading = headingOf(indicator);
  const description = h("p", {class: "guidance"}, indicator.guidance);
  const words = Commentary(view, indicator);
  if (!view.organisation.supplied.includes(indicator.source)) {
    const none = `No ${indicator.source} extract was supplied, so this indicator has no figures.`;
    return {heading, blocks: [description, h("p", null, none), words]};
  }
  const said = indicatorStatement(view, figures, indicator);
  const shown = threePeriods(figures);
  return {
    heading,
    blocks: [
      description,
      said && h("p", {class: "finding"}, statementText(said.statement), said.change && ` ${said.change}`),
      words,
      ...mainBlocks(
        lastThree(view),
        shown,
        indicator,
        said?.statement.finding ?? inOwnWords(indicator.question, view.organisation.labels)
      ),
      breakNote(
        indicator,
        shown.filter(({indicator: number}) => number === indicator.number)
      ),
      ...bankBlocks(view, shown, indicator),
      ...subgroupBlocks(view, shown, indicator),
      ...(indicator.number === 1 ? populationBlocks(view) : []),
      ...comparatorBlocks(view, shown, indicator)
    ]
  };
}

/** The chart, then the main table as the printed reports have it, then the key to its marks. */
function mainBlocks(view: View, figures: readonly Figure[], indicator: Indicator, title: string): Block[] {
  const population = indicator.populations[0] ?? "substantive";
  const captions = captionsOf(view, indicator);
  const {statistic} = indicator.compare;
  if (statistic === "part-of-whole") {
    const options = {population, breakdown: "band group"};
    const payBands = {population, breakdown: "pay band", caption: captions.payBands};
    return [
      RepresentationLadder(view, figures, options),
      withKey(RepresentationTable(view, figures, payBands)),
      withKey(RepresentationTable(view, figures, {...options, caption: captions.grouped}))
    ];
  }
  if (statistic === "board-gap")
    return [BoardChart(view, figures), BoardTable(view, figures, {caption: captions.main})];
  return [
    RateTrend(view, figures, {indicator, population, title, id: `trend-${indicator.number}`}),
    withKey(RateTable(view, figures, {indicator, population, caption: captions.main}))
  ];
}
