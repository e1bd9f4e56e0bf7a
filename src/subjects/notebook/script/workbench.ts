import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {freeName, nameProblem, newCell} from "../reckoning/notebook.js";
import type {Notebook, NotebookCell} from "../reckoning/notebook.js";
import {Cell} from "./cell.js";
import type {CellView, Surroundings} from "./cell.js";
import type {Vocabulary} from "./languages.js";

/** The cells of the notebook that is open. */
export type Workbench = {
  node: HTMLElement;
  notebook: () => Notebook;
  /** Shows another notebook; nothing of it is run. */
  open: (notebook: Notebook) => void;
  add: (cell: Partial<NotebookCell> & Pick<NotebookCell, "kind">) => void;
  /** Puts a text where the cursor was last. */
  insert: (text: string) => void;
  runAll: () => Promise<void>;
  setVocabulary: (vocabulary: Vocabulary) => void;
};

type Options = Pick<Surroundings, "vocabulary" | "protectedCounts" | "record"> & {
  notebook: Notebook;
  onChange: (notebook: Notebook) => void;
};

/** A title and cells that can be added, moved, run and taken away. */
export function Workbench({notebook, onChange, vocabulary, ...options}: Options): Workbench {
  let views: CellView[] = [];
  let last: CellView | null = null;
  let words = vocabulary;
  let libraries: Readonly<Record<string, unknown>> = {};
  const title = h("input", {type: "text", maxlength: "200", autocomplete: "off", placeholder: "Untitled notebook"});
  const list = h("div", {class: "cells"});
  const current = (): Notebook => ({title: title.value, cells: views.map((view) => view.cell())});
  const changed = (): void => onChange(current());
  title.addEventListener("input", changed);

  const before = (view: CellView): CellView[] => views.slice(0, views.indexOf(view));
  const others = (view: CellView): NotebookCell[] => views.filter((each) => each !== view).map((each) => each.cell());

  const surroundings: Surroundings = {
    ...options,
    get vocabulary() {
      return words;
    },
    changed,
    async above(view, text) {
      const named = before(view).filter((each) => new RegExp(`\\b${each.cell().name}\\b`).test(text));
      const given: Record<string, unknown> = {};
      for (const each of named) {
        if (!each.value() && !(await each.run())) return null;
        given[each.cell().name] = each.value()?.value;
      }
      return given;
    },
    scope: (view) => ({...libraries, ...Object.fromEntries(before(view).map((each) => [each.cell().name, []]))}),
    nameProblem: (view, name) => nameProblem(name, others(view)),
    move(view, by) {
      const [from, to] = [views.indexOf(view), views.indexOf(view) + by];
      const other = views[to];
      if (!other) return;
      views.splice(from, 1);
      views.splice(to, 0, view);
      if (by < 0) other.node.before(view.node);
      else other.node.after(view.node);
      view.node.querySelector<HTMLButtonElement>(`.cell-buttons button:nth-of-type(${by < 0 ? "4" : "5"})`)?.focus();
      changed();
    },
    remove(view) {
      const at = views.indexOf(view);
      views.splice(at, 1);
      view.destroy();
      view.node.remove();
      if (views.length === 0) put(newCell("sql", []));
      (views[at] ?? views.at(-1))?.focus();
      changed();
    }
  };

  const put = (cell: NotebookCell): CellView => {
    if (cell.kind === "script") void import("./script-names.js").then(({scriptNames}) => (libraries = scriptNames));
    const view = Cell(cell, surroundings);
    view.node.addEventListener("focusin", () => (last = view));
    views.push(view);
    list.append(view.node);
    return view;
  };

  const open = (next: Notebook): void => {
    for (const view of views) view.destroy();
    views = [];
    last = null;
    list.replaceChildren();
    title.value = next.title;
    for (const cell of next.cells) put(cell);
  };
  open(notebook);

  const add: Workbench["add"] = (cell) => {
    const cells = views.map((view) => view.cell());
    const made = {...newCell(cell.kind, cells), ...cell};
    const view = put(nameProblem(made.name, cells) === null ? made : {...made, name: freeName("rows", cells)});
    view.node.scrollIntoView({block: "nearest"});
    view.focus();
    changed();
  };

  return {
    node: h(
      "div",
      {class: "workbench"},
      h("label", {class: "notebook-title"}, h("span", null, "Title of this notebook"), title),
      list,
      h(
        "div",
        {class: "buttons"},
        Button("Add SQL", {quiet: true, onClick: () => add({kind: "sql"})}),
        Button("Add script", {quiet: true, onClick: () => add({kind: "script"})})
      )
    ),
    notebook: current,
    open,
    add,
    insert: (text) => (last && views.includes(last) ? last : views.at(-1))?.insert(text),
    async runAll() {
      for (const view of views) if (!(await view.run())) return;
    },
    setVocabulary(next) {
      words = next;
      for (const view of views) view.setVocabulary(next);
    }
  };
}
