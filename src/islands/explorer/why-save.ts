import {ChartTools} from "../../components/charts/chart-tools.js";
import {h} from "../../components/h.js";
import {formatPeriod} from "../../lib/format.js";
import type {View} from "../../lib/view.js";

/** Saves each chart of a gap as a picture, named by what it is of, with source, date and address; nothing where there are none. */
export function SaveCharts(body: HTMLElement, {organisation}: View, period: string): HTMLElement[] {
  const charts = [...body.querySelectorAll(".chart")];
  if (charts.length === 0) return [];
  const words = {
    source: `${organisation.name}, WRES extracts`,
    date: formatPeriod(period),
    address: location.href
  };
  return [
    h(
      "details",
      {class: "answer-tools screen-only"},
      h("summary", null, "Save these charts"),
      charts.map((chart) => [
        h("p", null, chart.querySelector(".chart-subtitle")?.textContent ?? ""),
        ChartTools(chart, words)
      ])
    )
  ];
}
