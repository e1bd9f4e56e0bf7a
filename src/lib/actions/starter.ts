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
 * Rows of `actions.csv`, each of which begins an action from a finding: its indicator, address, measure and baseline
 * filled in, the rest left to write. With the header, as CSV. `address` is that of the finding, without a leading slash.
 */
export function startActionCsv(figures: readonly Figure[], address: string): string {
  return toCsv({headings: actionColumns, rows: figures.map((figure) => startAction(figure, address))});
}

function startAction(figure: Figure, address: string): (string | null)[] {
  const digits = figure.unit === "ratio" ? 2 : 1;
  const filled: Partial<Record<(typeof actionColumns)[number], string>> = {
    indicators: String(figure.indicator),
    rag: "blue",
    evidence: address,
    measure: findingId(figure),
    // A minus, not a hyphen, so that no spreadsheet takes the text for a formula.
    ...(figure.value !== null && {baseline: `${figure.value.toFixed(digits).replace("-", "−")} (${figure.period})`}),
    ...(figure.unit === "ratio" && {target: "1.00"})
  };
  return actionColumns.map((column) => filled[column] ?? null);
}
