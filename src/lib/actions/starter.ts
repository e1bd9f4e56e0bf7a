import {toCsv} from "../csv.js";
import type {Figure} from "../figure-types.js";
import {findingId} from "../finding-id.js";

/** The columns of `actions.csv`, in the order of the data contract. */
export const actionColumns = [
  "id",
  "indicators",
  "action",
  "lead",
  "due",
  "rag",
  "theme",
  "priority",
  "high_impact_action",
  "milestones",
  "progress",
  "outcome",
  "evidence",
  "measure",
  "baseline",
  "target"
] as const;

/**
 * A row of `actions.csv` that begins an action from a finding: its indicator, address, measure and baseline filled in,
 * the rest left to write. `page` is the path of the page that the finding stands on, without a leading slash.
 */
export function startAction(figure: Figure, page: string): {headings: readonly string[]; row: (string | null)[]} {
  const id = findingId(figure);
  const digits = figure.unit === "ratio" ? 2 : 1;
  const filled: Partial<Record<(typeof actionColumns)[number], string>> = {
    indicators: String(figure.indicator),
    rag: "blue",
    evidence: `${page}#${id}`,
    measure: id,
    ...(figure.value !== null && {baseline: `${figure.value.toFixed(digits)} (${figure.period})`}),
    ...(figure.unit === "ratio" && {target: "1.00"})
  };
  return {headings: actionColumns, row: actionColumns.map((column) => filled[column] ?? null)};
}

/** The same as CSV text with its header, ready to paste into a spreadsheet or to save. */
export function startActionCsv(figure: Figure, page: string): string {
  const {headings, row} = startAction(figure, page);
  return toCsv({headings, rows: [row]});
}
