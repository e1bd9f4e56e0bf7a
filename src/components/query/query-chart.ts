import {isHidden} from "../../database/hidden.js";
import type {ChartSpec} from "./chart-spec.js";
import {chartNames, chartWords} from "./chart-words.js";
import {resultColumns, valueText} from "./columns.js";
import {mostBars, mostSeries} from "./suggest-chart.js";
import {seriesColours} from "../../style/palette.js";
import type {Row} from "../../database/parquet.js";
import {h, svg} from "../h.js";
import {SaveChart} from "../save.js";
import {responsive} from "../charts/chart.js";
import {chartLabel} from "../charts/draw.js";
import {drawBars, drawDots, drawHistogram, drawLines, symbols} from "./query-drawings.js";
import type {Point} from "./query-drawings.js";

/**
 * The rows of a query as a chart of the kind asked for. At most four series are drawn, told apart by colour and shape,
 * and at most forty bars; what is left out is said. Hidden counts are hatched stubs or gaps marked `[c]`, never 0.
 */
export function QueryChart(rows: readonly Row[], spec: ChartSpec): HTMLElement {
  const {points, series, leftOut} = pointsOf(rows, spec);
  const {title, message} = chartWords(rows, spec);
  const label = chartLabel(chartNames[spec.type], title, message);
  const hiddenPoints = points.filter(({y}) => isHidden(y)).length;
  return h(
    "figure",
    {class: "chart"},
    h("figcaption", null, h("p", {class: "chart-title"}, title), series.length > 1 && Key(series)),
    responsive((width) => {
      const options = {width, label, x: spec.x, y: spec.y ?? "rows", series};
      if (spec.type === "bar") return drawBars(points, options);
      if (spec.type === "line") return drawLines(points, options);
      return spec.type === "dot" ? drawDots(points, options) : drawHistogram(points, options);
    }),
    (leftOut !== null || hiddenPoints > 0) &&
      h(
        "div",
        {class: "chart-notes"},
        leftOut !== null && h("p", null, leftOut),
        hiddenPoints > 0 &&
          h(
            "p",
            null,
            `[c] marks ${hiddenPoints === 1 ? "a value that is" : `${hiddenPoints} values that are`} hidden to protect people.`
          )
      ),
    SaveChart(title)
  );
}

function pointsOf(
  rows: readonly Row[],
  {type, x, y, series}: ChartSpec
): {points: Point[]; series: string[]; leftOut: string | null} {
  const columns = resultColumns(rows);
  const values = (name: string | null): string[] =>
    columns.find((each) => each.name === name)?.distinct.map(valueText) ?? [];
  const allSeries = values(series);
  const allPlaces = values(x);
  const kept = new Set(allSeries.slice(0, mostSeries));
  const places = new Set(type === "bar" ? allPlaces.slice(0, mostBars) : allPlaces);
  const points = rows
    .map((row): Point => ({
      x: row[x] ?? null,
      place: valueText(row[x] ?? null),
      y: y === null ? null : (row[y] as number | null),
      series: series === null ? "" : valueText(row[series] ?? null)
    }))
    .filter((point) => (series === null || kept.has(point.series)) && (type !== "bar" || places.has(point.place)));
  const sentences = [
    allSeries.length > kept.size && `Only the first ${kept.size} of ${allSeries.length} in ${series ?? ""} are drawn.`,
    type === "bar" &&
      allPlaces.length > places.size &&
      `Only the first ${places.size} of ${allPlaces.length} are drawn.`
  ].filter((each) => each !== false);
  return {points, series: [...kept], leftOut: sentences.length > 0 ? sentences.join(" ") : null};
}

function Key(series: readonly string[]): HTMLElement {
  return h(
    "ul",
    {class: "query-key"},
    series.map((name, i) =>
      h(
        "li",
        null,
        svg(
          "svg",
          {viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true"},
          svg("path", {d: symbols[i] ?? symbols[0] ?? "", fill: seriesColours[i] ?? "currentColor"})
        ),
        name
      )
    )
  );
}
