/** A chart without the table behind it, for a page that shows the same rows with more columns right below. */
export function withoutTable(chart: HTMLElement): HTMLElement {
  chart.querySelector(".chart-table")?.remove();
  return chart;
}
