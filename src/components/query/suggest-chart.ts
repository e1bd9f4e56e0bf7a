import type {Row} from "../../database/parquet.js";
import type {ChartSpec, ChartType} from "./chart-spec.js";
import {resultColumns} from "./columns.js";
import type {ResultColumn} from "./columns.js";

/** As many lines or colours as a reader can tell apart. */
export const mostSeries = 4;

/** As many bars as a reader looks through. */
export const mostBars = 40;

/**
 * The chart that fits a result best by the kinds of its columns: a line over time, bars over categories, dots of two
 * numbers, a histogram of one. Null where there is nothing to compare: no number, or fewer than two rows.
 */
export function suggestChart(rows: readonly Row[]): ChartSpec | null {
  if (rows.length < 2) return null;
  return fitChart("line", rows) ?? fitChart("bar", rows) ?? fitChart("dot", rows) ?? fitChart("histogram", rows);
}

/** The chart to draw: the chosen one where its columns are there, else the one that fits best; null for none. */
export function chosenChart(rows: readonly Row[], chart: ChartSpec | "auto" | "none"): ChartSpec | null {
  if (chart === "none") return null;
  return chart !== "auto" && fits(chart, rows) ? chart : suggestChart(rows);
}

/** A chart of one type, with the columns that fit it best; null where the result has none that do. */
export function fitChart(type: ChartType, rows: readonly Row[]): ChartSpec | null {
  const columns = resultColumns(rows);
  const numbers = columns.filter(({kind}) => kind === "number");
  // A statement names what it works out last: rates stand to the right of the counts that they are made of.
  const y = numbers.at(-1)?.name;
  if (y === undefined) return null;
  const times = columns.filter(({kind, distinct}) => kind === "time" && distinct.length > 1);
  const categories = columns.filter(({kind, distinct}) => kind === "category" && distinct.length > 1);
  const widest = [...categories, ...times].sort((a, b) => b.distinct.length - a.distinct.length);
  switch (type) {
    case "line": {
      const x = times[0];
      return x ? {type, x: x.name, y, series: seriesOf(categories, rows, x)} : null;
    }
    case "bar": {
      const x = widest[0];
      return x ? {type, x: x.name, y, series: seriesOf(widest.slice(1), rows, x)} : null;
    }
    case "dot": {
      const x = numbers.at(-2)?.name;
      return x === undefined ? null : {type, x, y, series: null};
    }
    case "histogram":
      return {type, x: y, y: null, series: null};
  }
}

/** What tells several rows of the same place apart: the column with fewest values. */
function seriesOf(columns: readonly ResultColumn[], rows: readonly Row[], x: ResultColumn): string | null {
  if (rows.length <= x.distinct.length) return null;
  const others = columns.filter(({name}) => name !== x.name);
  return others.sort((a, b) => a.distinct.length - b.distinct.length)[0]?.name ?? null;
}

/** Whether a chart's columns are there in a result, so that a chart kept from before can still be drawn. */
export function fits({type, x, y, series}: ChartSpec, rows: readonly Row[]): boolean {
  const kinds = new Map(resultColumns(rows).map(({name, kind}) => [name, kind]));
  if (!kinds.has(x) || (series !== null && !kinds.has(series))) return false;
  if (type === "histogram") return kinds.get(x) === "number";
  return y !== null && kinds.get(y) === "number" && (type !== "dot" || kinds.get(x) === "number");
}
