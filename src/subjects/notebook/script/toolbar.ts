import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {download} from "../../../saving/export-file.js";
import {slug} from "../../../figures/slug.js";
import {readNotebook, startNotebook} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";
import {longestLink, notebookToFragment} from "../reckoning/share.js";
import type {Store} from "./store.js";
import type {Workbench} from "./workbench.js";

type Options = {
  workbench: Workbench;
  store: Store | null;
  open: (notebook: Notebook) => void;
  say: (text: string) => void;
  /** Told of a save as it begins; resolves when the notebook stands in the list. */
  onSave: (saving: Promise<void>) => Promise<void>;
};

/** What can be done with the whole notebook: run, save, share, export, import. */
export function Toolbar({workbench, store, open, say, onSave}: Options): HTMLElement {
  const save = async (): Promise<void> => {
    if (!store) return;
    await onSave(store.save(workbench.notebook()));
    say("Saved in this browser, on this computer only. It stands under Saved notebooks.");
  };
  const share = async (): Promise<void> => {
    const fragment = await notebookToFragment(workbench.notebook());
    history.replaceState(null, "", fragment);
    const link = location.href;
    const long = link.length > longestLink ? " It is long, and some programs cut long links: a file is safer." : "";
    const copied = await navigator.clipboard.writeText(link).then(
      () => "The link is copied.",
      () => "The link is in the address bar: copy it from there."
    );
    say(`${copied} It holds the cells of this notebook, not their results and none of your own files.${long}`);
  };
  const json = (): void => {
    const notebook = workbench.notebook();
    download(JSON.stringify(notebook, null, 2), `${slug(notebook.title) || "notebook"}.json`, {
      type: "application/json"
    });
  };
  const exploration = async (): Promise<void> => {
    const {notebookToExploration} = await import("../reckoning/exploration.js");
    const {file, text} = notebookToExploration(workbench.notebook());
    download(text, file, {type: "text/markdown;charset=utf-8"});
    say(`Saved as ${file}. Put it into src/explorations/ of the project, and it runs there as a draft page.`);
  };
  const input = h("input", {type: "file", accept: ".json,.md", id: "notebook-import", class: "visually-hidden"});
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file)
      void importFile(file).then(open, (error: unknown) => say(`${file.name} was not opened. ${wordsOf(error)}`));
    input.value = "";
  });
  return h(
    "div",
    {class: "buttons notebook-tools", role: "group", "aria-label": "Notebook"},
    Button("Run all", {onClick: () => void workbench.runAll()}),
    Button("New", {quiet: true, onClick: () => open(startNotebook())}),
    store && Button("Save", {quiet: true, onClick: () => void save()}),
    Button("Share link", {quiet: true, onClick: () => void share()}),
    Button("Export as JSON", {quiet: true, onClick: json}),
    Button("Save as exploration (Markdown)", {
      quiet: true,
      onClick: () => void exploration().catch(() => say(notLoaded))
    }),
    input,
    h("label", {for: "notebook-import", class: "button button-quiet"}, "Import JSON or Markdown")
  );
}

const notLoaded = "What reads and writes explorations could not be loaded. Check the connection, then try again.";

async function importFile(file: File): Promise<Notebook> {
  const text = await file.text();
  if (/\.md$/i.test(file.name)) {
    const {explorationToNotebook} = await import("../reckoning/exploration.js").catch(() => {
      throw new Error(notLoaded);
    });
    return explorationToNotebook(text);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error("It is not JSON.");
  }
  return readNotebook(value);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
