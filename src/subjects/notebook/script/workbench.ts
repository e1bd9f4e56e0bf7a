import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {engineCells, freeName, nameProblem, newCell, readNotebook} from "../reckoning/notebook.js";
import type {Notebook, NotebookCell} from "../reckoning/notebook.js";
import {moveCell, redo, startHistory, step, undo} from "../reckoning/history.js";
import type {History} from "../reckoning/history.js";
import type {Answers} from "./answers.js";
import type {Surroundings} from "./cell.js";
import {CellList} from "./cell-list.js";
import type {Vocabulary} from "./languages.js";
import type {Session} from "./session-types.js";
import type {Run} from "./store.js";

/** The cells of the notebook that is open. */
export type Workbench = {
  node: HTMLElement;
  notebook: () => Notebook;
  /** Shows another notebook; nothing of it is run. */
  open: (notebook: Notebook) => void;
  add: (cell: Partial<NotebookCell> & Pick<NotebookCell, "mode">) => void;
  /** Puts a text where the cursor was last. */
  insert: (text: string) => void;
  runAll: () => void;
  /** A notebook, this one unless another is given, as a file of the Notebook 2.0 format. */
  toFile: (notebook?: Notebook) => Promise<string>;
  /** The notebook of such a file. Rejects with a sentence for its reader where it is none. */
  fromFile: (text: string) => Promise<Notebook>;
  undo: () => void;
  redo: () => void;
  setVocabulary: (vocabulary: Vocabulary) => void;
};

type Options = {
  notebook: Notebook;
  vocabulary: Vocabulary;
  answers: Answers;
  /** Makes the session, and tells it whom to tell of changes. */
  session: (onChange: (ids: readonly number[]) => void) => Session;
  onChange: (notebook: Notebook) => void;
  onHistory: (can: {undo: boolean; redo: boolean}) => void;
  say: (words: string, action?: {label: string; act: () => void}) => void;
  record: (run: Run) => void;
};

/** A title and cells that can be added, moved, run and taken away, and every step of it undone. */
export function Workbench({
  notebook,
  vocabulary,
  answers,
  session: begin,
  onChange,
  onHistory,
  say,
  record
}: Options): Workbench {
  let history: History = startHistory(notebook);
  let words = vocabulary;
  let session = begin(redraw);
  const recorded = new Set<number>();
  const title = h("input", {type: "text", maxlength: "200", autocomplete: "off", placeholder: "Untitled notebook"});
  const cells = (): readonly NotebookCell[] => history.now.cells;
  const others = (id: number): NotebookCell[] => cells().filter((each) => each.id !== id);
  title.addEventListener("input", () => become(step(history, {...history.now, title: title.value}, "title")));

  /** Drawn once a frame, however much is said of a cell. */
  const waiting = new Set<number>();
  let drawing = false;
  function redraw(ids: readonly number[]): void {
    for (const id of ids) waiting.add(id);
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      const due = [...waiting];
      waiting.clear();
      for (const id of due) show(id);
    });
  }

  function show(id: number): void {
    const view = session.view(id);
    list.at(id)?.show(view);
    const cell = cells().find((each) => each.id === id);
    if (!recorded.has(id) || !cell || !["done", "failed", "stopped"].includes(view.phase)) return;
    recorded.delete(id);
    if (cell.text.trim() !== "")
      record({
        when: new Date(),
        kind: cell.mode,
        text: cell.text,
        outcome: list.at(id)?.node.querySelector(".cell-status")?.textContent ?? ""
      });
  }

  const run = (ids: readonly number[]): void => {
    for (const id of ids) recorded.add(id);
    session.run(ids);
  };

  const around: Surroundings = {
    rows: answers.rows,
    vocabulary: () => words,
    names: () => cells().flatMap(({id, name}) => [...(name ? [name] : []), ...(session.facts(id)?.gives ?? [])]),
    took: (id) => session.took(id),
    nameProblem: (id, name) => nameProblem(name, others(id)),
    called: (id) => {
      const cell = cells().find((each) => each.id === id);
      const given = cell?.name || session.facts(id)?.gives[0];
      return given ?? `${cells().findIndex((each) => each.id === id) + 1}`;
    },
    change: (id, part, kind = "") =>
      become(
        step(
          history,
          {...history.now, cells: cells().map((each) => (each.id === id ? {...each, ...part} : each))},
          kind
        )
      ),
    run: (id) => run([id]),
    stop: () => session.stop(),
    choose: (id, at, choice) => session.choose(id, at, choice),
    move(id, by) {
      become(step(history, moveCell(history.now, id, by)));
      list.at(id)?.node.querySelector<HTMLElement>(".cell-more summary")?.focus();
    },
    copy(id) {
      const at = cells().findIndex((each) => each.id === id);
      const cell = cells()[at];
      if (!cell) return;
      const fresh = newCell(cell.mode, cells());
      put({...cell, id: fresh.id, name: cell.name && freeName(cell.name.replace(/\d+$/, ""), cells())}, at + 1);
    },
    remove(id) {
      const at = cells().findIndex((each) => each.id === id);
      const left = others(id);
      const hadRun = session.view(id).phase !== "unrun";
      become(step(history, {...history.now, cells: left.length > 0 ? left : [newCell("sql", [])]}));
      const next = cells()[Math.min(at, cells().length - 1)];
      if (next) list.at(next.id)?.focus();
      say("The cell is deleted.", {
        label: "Undo",
        act: () => {
          goBack();
          if (hadRun && cells().some((each) => each.id === id)) run([id]);
        }
      });
    }
  };

  const list = CellList(around);

  function put(cell: NotebookCell, at: number): void {
    become(step(history, {...history.now, cells: [...cells().slice(0, at), cell, ...cells().slice(at)]}));
    list.at(cell.id)?.node.scrollIntoView({block: "nearest"});
    list.at(cell.id)?.focus();
  }

  /** Makes the page what the notebook is now. */
  function become(next: History): void {
    const before = history.now;
    history = next;
    onHistory({undo: next.past.length > 0, redo: next.future.length > 0});
    if (next.now === before) return;
    draw();
    session.setCells(engineCells(next.now));
    onChange(next.now);
  }

  function draw(): void {
    if (title.value !== history.now.title) title.value = history.now.title;
    list.write(cells());
  }

  const goBack = (): void => become(undo(history));

  const add: Workbench["add"] = (cell) => {
    const made = {...newCell(cell.mode, cells()), ...cell};
    const isFree = nameProblem(made.name, cells()) === null;
    put(isFree ? made : {...made, name: freeName("rows", cells())}, cells().length);
  };

  draw();
  session.setCells(engineCells(notebook));
  return {
    node: h(
      "div",
      {class: "workbench"},
      h("label", {class: "notebook-title"}, h("span", null, "Title of this notebook"), title),
      list.node,
      h(
        "div",
        {class: "buttons notebook-add", role: "group", "aria-label": "Add a cell"},
        Button("Add SQL", {quiet: true, onClick: () => add({mode: "sql"})}),
        Button("Add script", {quiet: true, onClick: () => add({mode: "ts"})}),
        Button("Add text", {quiet: true, onClick: () => add({mode: "md"})})
      )
    ),
    notebook: () => history.now,
    open(next) {
      session.close();
      session = begin(redraw);
      list.clear();
      recorded.clear();
      history = startHistory(next);
      draw();
      session.setCells(engineCells(next));
      onHistory({undo: false, redo: false});
    },
    add,
    insert: (text) => list.at(list.last() ?? cells().at(-1)?.id ?? -1)?.insert(text),
    runAll() {
      for (const {id} of cells()) recorded.add(id);
      session.runAll();
    },
    async toFile(notebook = history.now) {
      const made = await session.convert({notebook});
      return "text" in made && typeof made.text === "string" ? made.text : "";
    },
    async fromFile(text) {
      const made = await session.convert({text});
      return readNotebook("notebook" in made ? made.notebook : null);
    },
    undo: goBack,
    redo: () => become(redo(history)),
    setVocabulary(next) {
      words = next;
      for (const each of list.all()) each.refresh();
    }
  };
}
