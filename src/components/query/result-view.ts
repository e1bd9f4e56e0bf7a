import type {ChartSpec} from "./chart-spec.js";
import {toResult} from "./script-result.js";
import {chosenChart} from "./suggest-chart.js";
import {QueryChart} from "./query-chart.js";
import {countOf} from "../../words/format.js";
import {h} from "../h.js";
import {QueryTable} from "./query-table.js";

/**
 * What a cell of a notebook gave, as a reader meets it: rows as a chart and a table, a drawing as itself, one value in
 * words. `chart` is the chart that was chosen; `auto` takes the one that fits the columns, `none` draws nothing.
 */
export function ResultView(
  value: unknown,
  {name, chart = "auto"}: {name: string; chart?: ChartSpec | "auto" | "none"}
): HTMLElement {
  const result = toResult(value);
  if (result.kind === "drawing") return h("div", {class: "result"}, result.node);
  if (result.kind === "text") return h("div", {class: "result"}, h("p", {class: "result-text"}, result.text));
  const {rows} = result;
  const spec = chosenChart(rows, chart);
  const caption = `${name}: ${countOf(rows.length, "row")}`;
  return h("div", {class: "result"}, spec && QueryChart(rows, spec), QueryTable(rows, {caption}));
}
