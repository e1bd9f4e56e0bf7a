import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {countOf} from "../../../words/format.js";
import {kindOf} from "../reckoning/notebook.js";
import type {NotebookCell} from "../reckoning/notebook.js";
import {Editor} from "./editor.js";
import {languageOf} from "./languages.js";
import type {Vocabulary} from "./languages.js";
import {Fault} from "./fault.js";
import {Output} from "./output.js";
import type {OutputOptions} from "./output.js";
import {runningStatus} from "./running-status.js";
import type {CellView} from "./session-types.js";

/** What a cell asks of the notebook it stands in. */
export type Surroundings = Pick<OutputOptions, "rows"> & {
  vocabulary: () => Vocabulary;
  /** Names that other cells give, for completing. */
  names: () => readonly string[];
  nameProblem: (id: number, name: string) => string | null;
  /** For how many seconds its last run was at work. */
  took: (id: number) => number;
  /** What a cell is called in words: its name, or its place. */
  called: (id: number) => string;
  change: (id: number, part: Partial<NotebookCell>, kind?: string) => void;
  run: (id: number) => void;
  stop: () => void;
  choose: (id: number, at: number, choice: unknown) => void;
  move: (id: number, by: -1 | 1) => void;
  copy: (id: number) => void;
  remove: (id: number) => void;
};

/** A cell on the page. */
export type CellNode = {
  node: HTMLElement;
  /** Shows the cell as it is written now. */
  write: (cell: NotebookCell) => void;
  /** Shows where it stands. */
  show: (view: CellView) => void;
  insert: (text: string) => void;
  refresh: () => void;
  focus: () => void;
  destroy: () => void;
};

/** A cell: its name, its buttons, its editor, and what it gave. */
export function Cell(initial: NotebookCell, around: Surroundings): CellNode {
  let cell = initial;
  const {id} = initial;
  let phase: CellView["phase"] = "unrun";
  let isOpen = initial.pinned || initial.text === "";
  const kind = kindOf(cell.mode);
  const status = runningStatus();
  const output = Output({
    cell: () => cell,
    rows: around.rows,
    choose: (at, choice) => around.choose(id, at, choice),
    onChart: (chart) => around.change(id, {chart})
  });
  const fault = h("div", {class: "cell-fault"});
  const stop = Button("Stop", {quiet: true, onClick: around.stop});
  stop.hidden = true;

  const editor = Editor(cell.text, languageOf(cell.mode, around), {
    label: `${kind} of ${around.called(id)}`,
    onRun: () => around.run(id),
    onChange: (text) => around.change(id, {text}, `text ${id}`)
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
    const wrong = around.nameProblem(id, name.value.trim());
    problem.replaceChildren(wrong ?? "");
    name.toggleAttribute("aria-invalid", wrong !== null);
    if (wrong === null) around.change(id, {name: name.value.trim()});
  });

  const tidy = async (): Promise<void> => {
    try {
      const {duckdb, formatDialect} = await import("sql-formatter");
      editor.setText(formatDialect(editor.text(), {dialect: duckdb, keywordCase: "lower", expressionWidth: 90}));
    } catch {
      status.end("Not formatted: the statement cannot be read as it is.");
    }
  };

  const codePlace = h("div", {class: "cell-code"}, editor.node);
  const toggle = Button("Hide code", {quiet: true, onClick: () => fold(!isOpen)});
  const fold = (open: boolean): void => {
    isOpen = open;
    if (open !== cell.pinned) around.change(id, {pinned: open});
    setOpen();
    if (open) editor.focus();
  };
  const setOpen = (): void => {
    codePlace.hidden = !isOpen;
    toggle.replaceChildren(isOpen ? "Hide code" : "Edit");
    toggle.setAttribute("aria-expanded", String(isOpen));
  };

  const hasName = cell.mode === "sql" || cell.mode === "ts" || cell.mode === "js";
  const more = h(
    "details",
    {class: "cell-more"},
    h("summary", {"aria-label": "More for this cell"}, "More"),
    h(
      "div",
      {class: "buttons"},
      cell.mode === "sql" && Button("Format", {quiet: true, onClick: () => void tidy()}),
      Button("Move up", {quiet: true, onClick: () => around.move(id, -1)}),
      Button("Move down", {quiet: true, onClick: () => around.move(id, 1)}),
      Button("Copy", {quiet: true, onClick: () => around.copy(id)})
    )
  );
  const node = h(
    "section",
    {class: "cell", "data-phase": "unrun", "data-mode": cell.mode},
    h(
      "div",
      {class: "cell-head"},
      hasName && h("label", {class: "cell-name"}, "Name ", name),
      h("span", {class: "cell-kind"}, kind),
      problem,
      h(
        "div",
        {class: "cell-buttons"},
        Button("Run", {onClick: () => around.run(id)}),
        stop,
        toggle,
        more,
        Button("Delete", {quiet: true, onClick: () => around.remove(id)})
      )
    ),
    codePlace,
    status.node,
    fault,
    output.node
  );
  const label = (): void => {
    node.setAttribute("aria-label", `Cell ${around.called(id)}, ${kind}`);
    editor.setLabel(`${kind} of ${around.called(id)}`);
  };
  label();
  setOpen();

  return {
    node,
    write(next) {
      cell = next;
      if (editor.text() !== next.text) editor.setText(next.text);
      if (name.value !== next.name) name.value = next.name;
      label();
    },
    show(view) {
      const before = phase;
      phase = view.phase;
      node.dataset.phase = phase;
      const busy = phase === "running" || (phase === "waiting" && view.waitsFor === null);
      stop.hidden = phase !== "running";
      if (busy && phase !== before) status.start();
      output.show(view);
      fault.replaceChildren(...(view.fault && phase === "failed" ? [Fault(view.fault, cell.text)] : []));
      if (phase !== before || phase === "done") editor.mark(phase === "failed" ? (view.fault?.place ?? null) : null);
      if (phase === "failed" && !isOpen) fold(true);
      if (!busy) status.end(words(view, {seconds: around.took(id), count: output.count(), around}));
    },
    insert: editor.insert,
    refresh: () => editor.setLanguage(languageOf(cell.mode, around)),
    focus: () => (isOpen ? editor.focus() : toggle.focus()),
    destroy: editor.destroy
  };
}

type Told = {seconds: number; count: number | null; around: Surroundings};

/** Where a cell stands, in words. */
function words({phase, waitsFor, shown}: CellView, {seconds, count, around}: Told): string {
  switch (phase) {
    case "unrun":
      return "";
    case "edited":
      return shown.length > 0
        ? "Changed since it was run: what stands here is from before. Run it."
        : "Changed since it was run.";
    case "waiting":
    case "running":
      return waitsFor === null ? "" : `Waiting for ${around.called(waitsFor)}. What stands here is from before.`;
    case "failed":
      return "Not run: there is a fault.";
    case "stopped":
      return "Stopped.";
    case "done": {
      const time = `in ${seconds < 0.01 ? "less than 0.01" : seconds.toFixed(2)} seconds`;
      return count === null ? `Done ${time}.` : `${countOf(count, "row")} ${time}.`;
    }
  }
}
