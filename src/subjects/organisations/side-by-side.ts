import {RatioPlot} from "../../components/charts/ratio-plot.js";
import type {Figure} from "../../figures/figure-types.js";
import {viewOf, type SiteTables} from "../../figures/view.js";
import {formatPeriod} from "../../words/format.js";
import {wordList} from "../../words/lists.js";
import type {Block} from "../../writing/markdown.js";
import {judgedTogether} from "../overview/judged.js";

/** So many organisations are set side by side in one picture; more have their funnels and tables. */
const mostTogether = 4;

/**
 * The gaps of a few organisations on the one scale of their overviews, indicator by indicator, each with its range and at
 * its own latest period. Nothing for one organisation, or for more than four.
 */
export function SideBySide(tables: SiteTables): Block[] {
  const {organisations} = tables.site;
  if (organisations.length < 2 || organisations.length > mostTogether) return [];
  const views = organisations.map(({id}) => viewOf(tables, id));
  const gaps = views
    .flatMap((view) => judgedTogether(view, view.figures({breakdowns: ["band group"]})).gaps)
    .sort((a, b) => a.indicator.number - b.indicator.number);
  if (gaps.length === 0) return [];
  const names = new Map(organisations.map(({id, shortName}) => [id, shortName]));
  const of = new Map<Figure, (typeof gaps)[number]>(gaps.map((gap) => [gap.figure, gap]));
  const without = gaps
    .filter((gap) => gap.without)
    .map(({figure, indicator}) => `${indicator.number} (${names.get(figure.organisation) ?? ""})`);
  return [
    RatioPlot(
      gaps.map(({figure}) => figure),
      {
        title: `${wordList(organisations.map(({shortName}) => shortName))}: the gaps on one scale`,
        subtitle:
          "How many times as likely the worse outcome is for BME people, each organisation at its own latest period. Ranges that overlap do not show that two organisations are alike.",
        of: "gaps of each organisation on one scale",
        id: "side-by-side",
        label: ({organisation, period}) => `${names.get(organisation) ?? organisation}, ${formatPeriod(period)}`,
        section: (figure) => {
          const gap = of.get(figure);
          return gap ? `${gap.indicator.number}. ${gap.indicator.shortTitle}` : "";
        },
        rowHeading: "Organisation",
        words: {
          axis: "Right of 1: worse for BME people",
          parity: "1: alike",
          similar: "times as likely, a small gap at most"
        },
        notes:
          without.length > 0
            ? `Where most people have what is counted, the figure is of those without it: ${wordList(without)}.`
            : undefined
      }
    )
  ];
}
