/** The kinds of chart that a result can be drawn as. */
export const chartTypes = ["bar", "line", "dot", "histogram"] as const;

export type ChartType = (typeof chartTypes)[number];

/** Which columns of a result are drawn, and how. */
export type ChartSpec = {
  type: ChartType;
  /** The categories of bars, the time of a line, the horizontal axis of dots, the values of a histogram. */
  x: string;
  /** The number drawn; a histogram counts rows and has none. */
  y: string | null;
  /** The column whose values are told apart by colour and shape; at most four of them. */
  series: string | null;
};

/** A chart as a file or a link describes it; null where it describes none. */
export function readChartSpec(value: unknown): ChartSpec | null {
  if (typeof value !== "object" || value === null) return null;
  const {type, x, y, series} = value as Record<string, unknown>;
  const known = chartTypes.find((each) => each === type);
  if (!known || typeof x !== "string") return null;
  const text = (column: unknown): string | null => (typeof column === "string" ? column : null);
  return {type: known, x, y: text(y), series: text(series)};
}
