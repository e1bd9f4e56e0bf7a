import {isHidden} from "../../database/hidden.js";
import type {Row} from "../../database/parquet.js";
import type {ChartSpec, ChartType} from "./chart-spec.js";
import {valueText} from "./columns.js";

/** What each kind of chart is called. */
export const chartNames: Readonly<Record<ChartType, string>> = {
  bar: "Bar chart",
  line: "Line chart",
  dot: "Dot chart",
  histogram: "Histogram"
};

/** The words of a chart of a result: what is drawn, and what stands out, which is all that a machine can say of it. */
export function chartWords(rows: readonly Row[], {type, x, y, series}: ChartSpec): {title: string; message: string} {
  if (type === "histogram") return {title: `How ${x} is spread`, message: `${rows.length} rows are counted`};
  const joint = {bar: "by", line: "over", dot: "against"}[type];
  const title = `${y ?? ""} ${joint} ${x}${series === null ? "" : `, by ${series}`}`;
  const shown = y === null ? [] : rows.filter((row) => typeof row[y] === "number" && !isHidden(row[y]));
  if (y === null || shown.length === 0) return {title, message: "nothing can be shown"};
  const most = shown.reduce((a, b) => (Number(b[y]) > Number(a[y]) ? b : a));
  const where = [x, series].flatMap((name) => (name === null ? [] : [valueText(most[name] ?? null)])).join(", ");
  return {title, message: `the highest is ${formatNumber(Number(most[y]))} at ${where}`};
}

/** A number of a result as it is read: thousands separated, at most three decimals. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-GB", {maximumFractionDigits: 3});
}
