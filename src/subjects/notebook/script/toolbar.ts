import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {download} from "../../../saving/export-file.js";
import {slug} from "../../../figures/slug.js";
import {copyOf, readNotebook, startNotebook} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";
import {longestLink, notebookToFragment} from "../reckoning/share.js";
import type {Workbench} from "./workbench.js";

type Options = {
  workbench: Workbench;
  /** Opens another notebook under an identity of its own. */
  open: (notebook: Notebook) => void;
  say: (text: string) => void;
  /** Keeps the notebook as it is as a version; null where this browser keeps nothing. */
  save: (() => Promise<void>) | null;
  /** Opens what publishes the notebook; null where there is no folder to publish it in. */
  publish: (() => void) | null;
};

/** What can be done with the whole notebook: the daily things in sight, the rest one click away. */
export function Toolbar({workbench, open, say, save, publish}: Options): {
  node: HTMLElement;
  steps: (can: {undo: boolean; redo: boolean}) => void;
} {
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
  const file = async (): Promise<void> => {
    const text = await workbench.toFile();
    const notebook = workbench.notebook();
    download(text, `${slug(notebook.title) || "notebook"}.html`, {type: "text/html;charset=utf-8"});
    say("Saved as a file of the Notebook 2.0 format. It opens here, in Observable Desktop and in Notebook Kit.");
  };
  const input = h("input", {type: "file", accept: ".html,.json", id: "notebook-import", class: "visually-hidden"});
  input.addEventListener("change", () => {
    const [chosen] = input.files ?? [];
    if (chosen)
      void importFile(chosen, workbench.fromFile).then(open, (error: unknown) =>
        say(`${chosen.name} was not opened. ${wordsOf(error)}`)
      );
    input.value = "";
  });
  const back = Button("Undo", {quiet: true, onClick: workbench.undo});
  const forward = Button("Redo", {quiet: true, onClick: workbench.redo});
  const steps = (can: {undo: boolean; redo: boolean}): void => {
    // In reach of the keyboard also where there is nothing to do: a button that is taken away takes the focus with it.
    back.setAttribute("aria-disabled", String(!can.undo));
    forward.setAttribute("aria-disabled", String(!can.redo));
  };
  steps({undo: false, redo: false});
  const failed = (): void => say(notLoaded);
  const node = h(
    "div",
    {class: "notebook-tools", role: "group", "aria-label": "Notebook"},
    h(
      "div",
      {class: "buttons"},
      Button("Run all", {onClick: workbench.runAll}),
      back,
      forward,
      save && Button("Save", {quiet: true, onClick: () => void save()}),
      Button("Share link", {quiet: true, onClick: () => void share()}),
      publish && Button("Publish", {quiet: true, onClick: publish})
    ),
    h(
      "details",
      {class: "notebook-more"},
      h("summary", null, "New, copy, files"),
      h(
        "div",
        {class: "buttons"},
        Button("New", {quiet: true, onClick: () => open(startNotebook())}),
        save && Button("Save a copy", {quiet: true, onClick: () => open(copyOf(workbench.notebook()))}),
        Button("Export as a file", {quiet: true, onClick: () => void file().catch(failed)}),
        input,
        h("label", {for: "notebook-import", class: "button button-quiet"}, "Import a file")
      )
    )
  );
  return {node, steps};
}

const notLoaded = "What reads and writes files could not be loaded. Check the connection, then try again.";

async function importFile(file: File, fromFile: (text: string) => Promise<Notebook>): Promise<Notebook> {
  const text = await file.text();
  if (/\.html?$/i.test(file.name)) return fromFile(text);
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
