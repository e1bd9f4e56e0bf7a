import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import type {Notebook} from "../reckoning/notebook.js";
import type {Run, Saved, Store} from "./store.js";

/** A folded list of what this browser keeps. */
export type Panel = {node: HTMLElement; refresh: () => Promise<void>};

/** The notebooks saved in this browser, to open or delete. */
export function SavedPanel(store: Store, open: (notebook: Notebook) => void): Panel {
  const list = h("div");
  const refresh = async (): Promise<void> => {
    const saved = await store.saved();
    list.replaceChildren(
      saved.length === 0
        ? h("p", {class: "muted"}, "None yet. Save keeps the notebook that is open.")
        : h("ul", {class: "kept"}, saved.map(item))
    );
  };
  const item = ({id, saved, notebook}: Saved): HTMLElement =>
    h(
      "li",
      null,
      h("span", {class: "kept-name"}, `${titleOf(notebook)}, ${dateWords(saved)}`),
      Button("Open", {quiet: true, onClick: () => open(notebook)}),
      Button("Delete", {quiet: true, onClick: () => void store.remove(id).then(refresh)})
    );
  return {node: h("details", {class: "panel"}, h("summary", null, "Saved notebooks"), list), refresh};
}

/** What was run in this browser, newest first, to use again. */
export function HistoryPanel(store: Store, reuse: (run: Run) => void): Panel {
  const list = h("div");
  const refresh = async (): Promise<void> => {
    const runs = await store.history();
    if (runs.length === 0) {
      list.replaceChildren(h("p", {class: "muted"}, "Nothing has been run yet."));
      return;
    }
    const clear = Button("Clear the history", {quiet: true, onClick: () => void store.clearHistory().then(refresh)});
    list.replaceChildren(
      h(
        "ul",
        {class: "kept"},
        runs.slice(0, 50).map((run, i) => item(run, i + 1))
      ),
      clear
    );
  };
  const item = (run: Run, number: number): HTMLElement =>
    h(
      "li",
      null,
      h("span", {class: "kept-name"}, `${dateWords(run.when)}: ${run.outcome}`),
      Button("Use again", {quiet: true, onClick: () => reuse(run)}),
      h("pre", {tabindex: "0", role: "region", "aria-label": `Run ${number}, at ${dateWords(run.when)}`}, run.text)
    );
  return {node: h("details", {class: "panel"}, h("summary", null, "History"), list), refresh};
}

/** A notebook's title, or what it begins with. */
function titleOf({title, cells}: Notebook): string {
  return title.trim() || `Untitled: ${cells[0]?.text.trim().split("\n")[0]?.slice(0, 50) ?? ""}`;
}

function dateWords(date: Date): string {
  return date.toLocaleString("en-GB", {day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
}
