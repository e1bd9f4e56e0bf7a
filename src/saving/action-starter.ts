import {fromBase64Url, toBase64Url} from "./base64url.js";
import {toCsv} from "./csv.js";
import type {Figure} from "../figures/figure-types.js";
import {findingId, ofPay} from "../figures/finding-id.js";

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

/** What a figure fills of an action: empty where it cannot. */
export type ActionStart = {indicators: string; measure: string; baseline: string; target: string};

/** What an action begins with that is to move `figure`: its indicator (none for pay), its name, its value and period, and parity. */
export function actionStart(figure: Figure): ActionStart {
  const digits = figure.unit === "ratio" ? 2 : 1;
  return {
    indicators: figure.indicator === ofPay ? "" : String(figure.indicator),
    measure: findingId(figure),
    // A minus, not a hyphen, so that no spreadsheet takes the text for a formula.
    baseline: figure.value === null ? "" : `${figure.value.toFixed(digits).replace("-", "−")} (${figure.period})`,
    target: figure.unit === "ratio" ? "1.00" : ""
  };
}

/**
 * Rows of `actions.csv`, each of which begins an action: what `starts` fill and the address of the finding, without a
 * leading slash; the rest is left to write. With the header, as CSV.
 */
export function startedCsv(starts: readonly Partial<ActionStart>[], evidence: string): string {
  const row = (start: Partial<ActionStart>): (string | null)[] => {
    const filled: Partial<Record<(typeof actionColumns)[number], string>> = {...start, rag: "blue", evidence};
    return actionColumns.map((column) => filled[column] ?? null);
  };
  return toCsv({headings: actionColumns, rows: starts.map(row)});
}

/** The same for figures. */
export function startActionCsv(figures: readonly Figure[], evidence: string): string {
  return startedCsv(figures.map(actionStart), evidence);
}

/**
 * What opens the form of actions filled from a finding, after the address of an analyst's page of actions. It is written
 * in base64url: Framework decodes and encodes every link of a page again, which leaves no other escape as it was.
 */
export function actionFormSearch(start: Partial<ActionStart>, evidence: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify({...start, evidence}));
  return `?make=${toBase64Url(bytes)}`;
}

/** What such an address fills of an action; null for one that opens no form, nothing of one that was broken on its way. */
export function actionFormStart(search: string): Partial<Record<(typeof actionColumns)[number], string>> | null {
  const text = new URLSearchParams(search).get("make");
  if (text === null) return null;
  try {
    const found = Object.entries(JSON.parse(new TextDecoder().decode(fromBase64Url(text))) as Record<string, unknown>);
    return Object.fromEntries(
      found.filter(([name, value]) => actionColumns.some((each) => each === name) && typeof value === "string")
    );
  } catch {
    return {};
  }
}
