import {describeFailure} from "../../../database/db-error.js";
import {hiddenAsNull, isHidden} from "../../../database/hidden.js";
import {notebookDatabase} from "../../../database/notebook.js";
import {explainError} from "../reckoning/explain-error.js";
import type {Explained} from "../reckoning/explain-error.js";
import type {NotebookCell} from "../reckoning/notebook.js";
import {toResult} from "../../../components/query/script-result.js";
import type {Result} from "../../../components/query/script-result.js";
import {mostRows, prepareStatement} from "../reckoning/statement.js";
import {ScriptError} from "../interpreter/script-error.js";
import {cleanDrawing} from "./clean-drawing.js";

/** What came of running a cell. `cut` where there were more rows than are kept; `seconds` is how long it took. */
export type Outcome =
  | {ok: true; value: unknown; result: Result; seconds: number; cut: boolean}
  | {ok: false; fault: Explained; cancelled: boolean};

/** Runs a statement over the site's tables and the person's own. */
export async function runStatement(text: string): Promise<Outcome> {
  const {statement, lines, limited} = prepareStatement(text);
  const started = performance.now();
  try {
    const rows = await (await notebookDatabase()).query(statement);
    const cut = limited && rows.length > mostRows;
    const kept = cut ? rows.slice(0, mostRows) : rows;
    return {ok: true, value: kept, result: {kind: "rows", rows: kept}, seconds: secondsSince(started), cut};
  } catch (error) {
    const failure = describeFailure(error);
    return {ok: false, fault: explainError(failure, text, {lines}), cancelled: failure.failure === "cancelled"};
  }
}

/** Stops the statement that is running. */
export async function stopStatement(): Promise<void> {
  await (await notebookDatabase()).cancel();
}

/** Runs a script over the results of cells above it. */
export async function runScriptCell(
  {text, name}: NotebookCell,
  above: Readonly<Record<string, unknown>>
): Promise<Outcome> {
  const started = performance.now();
  try {
    const [{scriptNames}, {runScript}] = await Promise.all([
      import("./script-names.js"),
      import("../interpreter/run-script.js")
    ]);
    const value = runScript(text, {...scriptNames, ...above});
    return {ok: true, value, result: shown(toResult(value), {name, above}), seconds: secondsSince(started), cut: false};
  } catch (error) {
    const {message, place} = error instanceof ScriptError ? error : new ScriptError(String(error));
    const where = place.end > 0 ? {from: place.start, to: place.end} : null;
    return {ok: false, fault: {message, advice: "", place: where, detail: ""}, cancelled: false};
  }
}

/** Nothing divided by nothing is NaN in a script: hidden only where something hidden went in, otherwise no value. */
function shown(result: Result, {name, above}: {name: string; above: Readonly<Record<string, unknown>>}): Result {
  if (result.kind === "drawing")
    return {kind: "drawing", node: cleanDrawing(result.node, `Chart drawn by the script ${name}`)};
  if (result.kind !== "rows" || Object.values(above).some((value) => hasHidden(toResult(value)))) return result;
  return {kind: "rows", rows: hiddenAsNull(result.rows)};
}

/** Whether anything of a result is hidden. */
export function hasHidden(result: Result): boolean {
  return result.kind === "rows" && result.rows.some((row) => Object.values(row).some(isHidden));
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
