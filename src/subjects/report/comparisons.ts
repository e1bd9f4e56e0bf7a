import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import type {Benchmark, View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {sortPeriods, wresYear} from "../../registry/periods.js";
import {contextOf} from "../deep-dives/population/context.js";
import {overallQuestion} from "../deep-dives/population/overall.js";
import {whyNot} from "../deep-dives/population/page.js";
import {BenchmarkTable, benchmarksOf} from "../indicator/benchmarks.js";
import type {Block} from "../../writing/markdown.js";
import {captionsOf} from "./captions.js";

/** The comparators' figures of the report's own years; where there is none of those, of the nearest. */
export function comparatorBlocks(view: View, figures: readonly Figure[], indicator: Indicator): Block[] {
  const rows = benchmarksNear(view, figures, indicator);
  if (rows.length === 0) return [];
  return [
    h("h3", null, "Compared with elsewhere"),
    BenchmarkTable(view, figures, indicator, {
      rows,
      caption: captionsOf(view, indicator).supplement("Comparators")
    })
  ];
}

/** The benchmarks of the years that an indicator's own figures have; where there is none of those, of the nearest year. */
export function benchmarksNear(view: View, figures: readonly Figure[], indicator: Indicator): Benchmark[] {
  const own = figures.filter((figure) => figure.indicator === indicator.number && figure.population !== "bank");
  const years = sortPeriods(new Set(own.map(({period}) => period))).map(wresYear);
  const latest = years.at(-1);
  const all = benchmarksOf(view, indicator);
  if (latest === undefined) return [];
  const same = all.filter(({period}) => years.includes(Number(period)));
  if (same.length > 0) return same;
  const distance = ({period}: Benchmark): number => Math.abs(Number(period) - latest);
  const nearest = Math.min(...all.map(distance));
  return all.filter((row) => distance(row) === nearest);
}

/** Staff beside the people served, or why they cannot be set side by side. */
export function populationBlocks(view: View): Block[] {
  const title = h("h3", null, "Compared with the local population");
  const context = contextOf(view);
  if (!context) return [title, h("p", null, whyNot(view))];
  const {answers, evidence, missing} = overallQuestion(context);
  return [
    title,
    ...answers.map(({sentence, more}) => h("p", null, [sentence, more].filter(Boolean).join(" "))),
    missing != null && h("p", null, missing),
    ...(evidence?.().slice(0, 1) ?? [])
  ];
}
