import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {Callout} from "../../../components/text/callout.js";
import {formatNumber} from "../../../components/query/chart-words.js";
import {lineOf} from "../reckoning/error-place.js";
import type {Explained} from "../reckoning/explain-error.js";
import {hiddenCaution} from "../reckoning/hidden-caution.js";
import type {NotebookCell} from "../reckoning/notebook.js";
import {mostRows} from "../reckoning/statement.js";
import {Editor} from "./editor.js";
import {scriptLanguage, sqlLanguage} from "./languages.js";
import type {Vocabulary} from "./languages.js";
import {Results} from "./results.js";
import {hasHidden, runScriptCell, runStatement, stopStatement} from "./run-cell.js";
import type {Outcome} from "./run-cell.js";
import {runningStatus} from "./running-status.js";
import type {Run} from "./store.js";

/** What a cell asks of the notebook it stands in. */
export type Surroundings = {
  vocabulary: Vocabulary;
  protectedCounts: boolean;
  /** Results of the cells above that a script names, each run first if it has not been. Null where one of them failed. */
  above: (cell: CellView, text: string) => Promise<Record<string, unknown> | null>;
  /** What completion offers in a script. */
  scope: (cell: CellView) => Readonly<Record<string, unknown>>;
  nameProblem: (cell: CellView, name: string) => string | null;
  changed: () => void;
  move: (cell: CellView, by: -1 | 1) => void;
  remove: (cell: CellView) => void;
  record: (run: Run) => void;
};

/** A cell on the page. */
export type CellView = {
  node: HTMLElement;
  cell: () => NotebookCell;
  /** What it gave; null where it has not been run since it was changed. */
  value: () => {value: unknown} | null;
  run: () => Promise<boolean>;
  insert: (text: string) => void;
  setVocabulary: (vocabulary: Vocabulary) => void;
  focus: () => void;
  destroy: () => void;
};

/** A cell: its name, its buttons, its editor, and what it gave. */
export function Cell(initial: NotebookCell, surroundings: Surroundings): CellView {
  let cell = initial;
  let given: {value: unknown} | null = null;
  let running = false;
  const isSql = cell.kind === "sql";
  const change = (part: Partial<NotebookCell>): void => {
    cell = {...cell, ...part};
    surroundings.changed();
  };

  const status = runningStatus();
  const output = h("div", {class: "cell-output"});
  const stop = Button("Stop", {quiet: true, onClick: () => void stopStatement()});
  stop.hidden = true;

  const run = async (): Promise<boolean> => {
    if (running) return false;
    running = true;
    editor.mark(null);
    stop.hidden = !isSql;
    status.start();
    const above = isSql ? {} : await surroundings.above(view, cell.text);
    const outcome = above && (isSql ? await runStatement(cell.text) : await runScriptCell(cell, above));
    stop.hidden = true;
    running = false;
    if (!outcome) {
      status.end("Not run: a cell above it has a fault.");
      return false;
    }
    given = outcome.ok ? {value: outcome.value} : null;
    show(outcome);
    return outcome.ok;
  };

  const show = (outcome: Outcome): void => {
    const said = outcomeWords(outcome);
    status.end(said);
    surroundings.record({when: new Date(), kind: cell.kind, text: cell.text, outcome: said});
    if (!outcome.ok) {
      output.replaceChildren(Fault(outcome.fault, cell.text));
      if (outcome.fault.place) editor.mark(outcome.fault.place);
      return;
    }
    const {result} = outcome;
    const caution = isSql && surroundings.protectedCounts ? hiddenCaution(cell.text) : null;
    const shown =
      result.kind === "rows"
        ? Results(result.rows, {
            name: cell.name,
            chart: cell.chart,
            onChart: (chart) => change({chart})
          })
        : h(
            "div",
            {class: "result"},
            result.kind === "drawing" ? result.node : h("p", {class: "result-text"}, result.text)
          );
    const notes = [caution, hasHidden(result) ? hiddenWords : null].filter((each) => each !== null);
    output.replaceChildren(...notes.map((words) => Callout(words, {kind: "caution", title: "Hidden counts"})), shown);
  };

  const language = (vocabulary: Vocabulary) =>
    isSql ? sqlLanguage(vocabulary) : scriptLanguage(() => surroundings.scope(view));
  const editor = Editor(cell.text, language(surroundings.vocabulary), {
    label: editorLabel(cell),
    onRun: () => void run(),
    onChange(text) {
      given = null;
      change({text});
    }
  });

  const problem = h("span", {class: "cell-problem", role: "alert"});
  const name = h("input", {
    type: "text",
    value: cell.name,
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off"
  });
  name.addEventListener("change", () => {
    const wrong = surroundings.nameProblem(view, name.value);
    problem.replaceChildren(wrong ?? "");
    name.toggleAttribute("aria-invalid", wrong !== null);
    if (wrong !== null) return;
    change({name: name.value});
    editor.setLabel(editorLabel(cell));
    node.setAttribute("aria-label", cellLabel(cell));
  });

  const tidy = async (): Promise<void> => {
    try {
      const {duckdb, formatDialect} = await import("sql-formatter");
      editor.setText(formatDialect(editor.text(), {dialect: duckdb, keywordCase: "lower", expressionWidth: 90}));
    } catch {
      status.end("Not formatted: the statement cannot be read as it is.");
    }
  };

  const node = h(
    "section",
    {class: "cell", "aria-label": cellLabel(cell)},
    h(
      "div",
      {class: "cell-head"},
      h("label", {class: "cell-name"}, "Name ", name),
      h("span", {class: "cell-kind"}, isSql ? "SQL" : "TypeScript"),
      problem,
      h(
        "div",
        {class: "cell-buttons"},
        Button("Run", {onClick: () => void run()}),
        stop,
        isSql && Button("Format", {quiet: true, onClick: () => void tidy()}),
        Button("Move up", {quiet: true, onClick: () => surroundings.move(view, -1)}),
        Button("Move down", {quiet: true, onClick: () => surroundings.move(view, 1)}),
        Button("Delete", {quiet: true, onClick: () => surroundings.remove(view)})
      )
    ),
    editor.node,
    status.node,
    output
  );
  const view: CellView = {
    node,
    cell: () => cell,
    value: () => given,
    run,
    insert: editor.insert,
    setVocabulary: (vocabulary) => editor.setLanguage(language(vocabulary)),
    focus: editor.focus,
    destroy: editor.destroy
  };
  return view;
}

const hiddenWords =
  "Some of these counts are hidden to protect people, and so is everything worked out from them. To keep only what is shown, add: where status = 'published'.";

const cellLabel = ({name, kind}: NotebookCell): string => `Cell ${name}, ${kind === "sql" ? "SQL" : "TypeScript"}`;

const editorLabel = ({name, kind}: NotebookCell): string => `${kind === "sql" ? "SQL" : "TypeScript"} of ${name}`;

function outcomeWords(outcome: Outcome): string {
  if (!outcome.ok) return outcome.cancelled ? "Stopped." : "Not run: there is a fault.";
  const {result, seconds, cut} = outcome;
  const time = `in ${seconds < 0.01 ? "less than 0.01" : seconds.toFixed(2)} seconds`;
  if (result.kind !== "rows") return `Done ${time}.`;
  if (cut) return `The first ${formatNumber(mostRows)} rows, ${time}. Ask for fewer with limit, or sum them.`;
  return `${formatNumber(result.rows.length)} ${result.rows.length === 1 ? "row" : "rows"} ${time}.`;
}

function Fault({message, advice, place, detail}: Explained, text: string): HTMLElement {
  const where = place && text.includes("\n") ? `Line ${lineOf(place, text)}: ` : "";
  return Callout(
    [
      h("p", {class: "fault"}, `${where}${message}`),
      advice !== "" && h("p", null, advice),
      detail !== "" && h("details", null, h("summary", null, "What the query engine said"), h("pre", null, detail))
    ],
    {kind: "error", title: "This cell could not be run"}
  );
}
