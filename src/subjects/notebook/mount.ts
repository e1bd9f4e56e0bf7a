import {h} from "../../components/h.js";
import {Callout} from "../../components/text/callout.js";
import {loadSite} from "../../database/cube.js";
import {notebookDatabase} from "../../database/notebook.js";
import {examplesFor, type Example} from "./reckoning/examples.js";
import {startNotebook} from "./reckoning/notebook.js";
import type {Notebook} from "./reckoning/notebook.js";
import {schema} from "../../database/schema.js";
import type {SchemaTable} from "../../database/schema.js";
import {notebookFromFragment} from "./reckoning/share.js";
import {knownValues} from "./reckoning/values.js";
import {Files} from "./script/files.js";
import {HistoryPanel, SavedPanel} from "./script/panels.js";
import {SchemaTree, enhanceExamples, enhanceSchema} from "./script/schema-tree.js";
import {openStore} from "./script/store.js";
import type {Store} from "./script/store.js";
import {Toolbar} from "./script/toolbar.js";
import {Workbench} from "./script/workbench.js";

/** Puts the notebook in its place on the page, with what was last in it, or what the page's address holds. */
export async function mountNotebook(): Promise<void> {
  const host = document.getElementById("workbench");
  if (!host) return;
  const store = await openStore().catch(() => null);
  const {profile, organisations} = await loadSite();
  const examples = examplesFor(organisations[0]?.id ?? "");
  const {notebook, words} = await firstNotebook(store, examples);

  let tables: readonly SchemaTable[] = schema.filter(({rowLevel}) => !rowLevel || profile === "analyst");
  const values = knownValues(organisations);
  let keeping: number | undefined;
  const workbench = Workbench({
    notebook,
    vocabulary: {tables, values},
    protectedCounts: profile === "published",
    record: (run) => void (store && history?.follow(store.record(run))),
    onChange(changed) {
      clearTimeout(keeping);
      keeping = window.setTimeout(() => void store?.keepDraft(changed), 400);
    }
  });

  const notices = h("div");
  const say = (text: string): void => notices.replaceChildren(Callout(text, {kind: "note", title: "This notebook"}));
  const open = (next: Notebook): void => {
    const now = workbench.notebook();
    if (store && worthKeeping(now, examples)) void saved?.follow(store.save(now));
    workbench.open(next);
    void store?.keepDraft(next);
    host.scrollIntoView({block: "start"});
  };
  const saved = store && SavedPanel(store, open);
  const history = store && HistoryPanel(store, ({kind, text}) => workbench.add({kind, text}));
  const tree = SchemaTree();
  const files = Files({
    taken: () => tables.map(({name}) => name),
    onTable(table) {
      tables = [...tables, table];
      workbench.setVocabulary({tables, values});
      tree.add(table, workbench.insert);
    }
  });
  host.replaceChildren(
    Toolbar({workbench, store, open, say, onSave: (saving) => saved?.follow(saving) ?? saving}),
    notices,
    workbench.node,
    files,
    tree.node,
    ...[saved, history].flatMap((panel) => (panel ? [panel.node] : []))
  );
  if (words !== null) say(words);
  if (!store)
    say("This browser keeps nothing for this site, so save the notebook as a file before you close the page.");
  enhanceSchema(workbench.insert);
  enhanceExamples((text) => workbench.add({kind: "sql", text}));
  await Promise.all([saved?.follow(), history?.follow()]);
  // The engine is large: it is fetched when somebody is about to use it.
  host.addEventListener("focusin", () => void notebookDatabase().catch(() => undefined), {once: true});
}

/** What the address holds, else what was left here, else a first question. */
async function firstNotebook(
  store: Store | null,
  examples: readonly Example[]
): Promise<{notebook: Notebook; words: string | null}> {
  const draft = (await store?.draft().catch(() => null)) ?? null;
  const start = draft ?? startNotebook(examples[0]?.sql);
  try {
    const shared = await notebookFromFragment(location.hash);
    if (!shared) return {notebook: start, words: null};
    const same = draft && JSON.stringify(draft) === JSON.stringify(shared);
    if (store && draft && !same && worthKeeping(draft, examples)) await store.save(draft);
    return {
      notebook: shared,
      words: same ? null : "This notebook came with the link. Nothing in it has been run: read it, then run it."
    };
  } catch (error) {
    return {notebook: start, words: error instanceof Error ? error.message : String(error)};
  }
}

function worthKeeping({cells}: Notebook, examples: readonly Example[]): boolean {
  const written = cells.map(({text}) => text.trim()).filter((text) => text !== "");
  return written.length > 1 || (written.length === 1 && !examples.some(({sql}) => sql === written[0]));
}
