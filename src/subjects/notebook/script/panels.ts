import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import type {Notebook} from "../reckoning/notebook.js";
import type {Kept, Run, Store, Version} from "./store.js";

/** A folded list of what this browser keeps. */
export type Panel = {
  node: HTMLElement;
  /**
   * Shows what is kept once a change of it has settled, or at once where none is given. Meanwhile the list says that it
   * is busy (`aria-busy`), and changes that overlap are shown when the last of them has settled.
   */
  follow: (change?: Promise<unknown>) => Promise<void>;
};

/** A folded list under a heading; `read` gives what stands in it. */
function Panel(heading: string, read: () => Promise<readonly HTMLElement[]>): Panel {
  const list = h("div");
  let unsettled = 0;
  return {
    node: h("details", {class: "panel"}, h("summary", null, heading), list),
    async follow(change = Promise.resolve()) {
      unsettled += 1;
      list.setAttribute("aria-busy", "true");
      try {
        await change;
      } finally {
        try {
          const shown = await read();
          if (unsettled === 1) list.replaceChildren(...shown);
        } finally {
          unsettled -= 1;
          if (unsettled === 0) list.removeAttribute("aria-busy");
        }
      }
    }
  };
}

/** The notebooks kept in this browser, to open or delete; what is deleted can be brought back while the page is open. */
export function SavedPanel(
  store: Store,
  {
    open,
    isOpen,
    say
  }: {
    open: (kept: Kept) => void;
    isOpen: (id: string) => boolean;
    say: (words: string, action: {label: string; act: () => void}) => void;
  }
): Panel {
  const panel = Panel("Saved notebooks", async () => {
    const saved = await store.all();
    return saved.length === 0
      ? [h("p", {class: "muted"}, "None yet. What you write is kept here by itself.")]
      : [h("ul", {class: "kept"}, saved.map(item))];
  });
  const item = (kept: Kept): HTMLElement =>
    h(
      "li",
      null,
      h(
        "span",
        {class: "kept-name"},
        `${titleOf(kept.notebook)}, ${dateWords(kept.saved)}${isOpen(kept.id) ? " (open)" : ""}`
      ),
      !isOpen(kept.id) && Button("Open", {quiet: true, onClick: () => open(kept)}),
      !isOpen(kept.id) && Button("Delete", {quiet: true, onClick: () => remove(kept)})
    );
  const remove = (kept: Kept): void => {
    void panel.follow(store.remove(kept.id));
    say(`“${titleOf(kept.notebook)}” is deleted.`, {
      label: "Undo",
      act: () => void panel.follow(store.keep(kept))
    });
  };
  return panel;
}

/** The versions of the open notebook that were saved, to go back to. */
export function VersionsPanel(store: Store, {id, back}: {id: () => string; back: (notebook: Notebook) => void}): Panel {
  return Panel("Versions", async () => {
    const versions = await store.versions(id());
    const item = ({when, notebook}: Version): HTMLElement =>
      h(
        "li",
        null,
        h("span", {class: "kept-name"}, `${titleOf(notebook)}, ${dateWords(when)}, ${notebook.cells.length} cells`),
        Button("Go back to it", {quiet: true, onClick: () => back(notebook)})
      );
    return versions.length === 0
      ? [h("p", {class: "muted"}, "None yet. Save keeps the notebook as it is now, to go back to.")]
      : [h("ul", {class: "kept"}, versions.map(item))];
  });
}

/** What was run in this browser, newest first, to use again. */
export function HistoryPanel(store: Store, reuse: (run: Run) => void): Panel {
  const panel = Panel("History", async () => {
    const runs = await store.history();
    if (runs.length === 0) return [h("p", {class: "muted"}, "Nothing has been run yet.")];
    const items = runs.slice(0, 50).map((run, i) => item(run, i + 1));
    const clear = Button("Clear the history", {
      quiet: true,
      onClick: () => void panel.follow(store.clearHistory())
    });
    return [h("ul", {class: "kept"}, items), clear];
  });
  const item = (run: Run, number: number): HTMLElement =>
    h(
      "li",
      null,
      h("span", {class: "kept-name"}, `${dateWords(run.when)}: ${run.outcome}`),
      Button("Use again", {quiet: true, onClick: () => reuse(run)}),
      h("pre", {tabindex: "0", role: "region", "aria-label": `Run ${number}, at ${dateWords(run.when)}`}, run.text)
    );
  return panel;
}

/** A notebook's title, or what it begins with. */
function titleOf({title, cells}: Notebook): string {
  return title.trim() || `Untitled: ${cells[0]?.text.trim().split("\n")[0]?.slice(0, 50) ?? ""}`;
}

function dateWords(date: Date): string {
  return date.toLocaleString("en-GB", {day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
}
