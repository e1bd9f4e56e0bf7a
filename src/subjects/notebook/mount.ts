import {h} from "../../components/h.js";
import {Button} from "../../components/inputs/button.js";
import {Callout} from "../../components/text/callout.js";
import {loadSite} from "../../database/cube.js";
import type {SiteOrganisation} from "../../figures/site.js";
import {notebookDatabase} from "../../database/notebook.js";
import {copyOf, readNotebook, startNotebook} from "./reckoning/notebook.js";
import type {Notebook} from "./reckoning/notebook.js";
import {examplesFor} from "./reckoning/examples.js";
import {schema} from "../../database/schema.js";
import type {SchemaTable} from "../../database/schema.js";
import {notebookFromFragment} from "./reckoning/share.js";
import {knownValues} from "./reckoning/values.js";
import {Answers} from "./script/answers.js";
import {Files} from "./script/files.js";
import {HistoryPanel, SavedPanel, VersionsPanel} from "./script/panels.js";
import {Runner} from "./script/runner.js";
import {SchemaTree, enhanceExamples, enhanceSchema} from "./script/schema-tree.js";
import {createSession} from "./script/session.js";
import {takeWords} from "./script/kept-words.js";
import {newKept, openStore} from "./script/store.js";
import type {Kept, Store} from "./script/store.js";
import {Toolbar} from "./script/toolbar.js";
import {Workbench} from "./script/workbench.js";

/** What is written is kept after this many milliseconds without a further letter. */
const keepAfter = 400;

/** Puts the notebook in its place on the page, with what was last in it, or what the page's address holds. */
export async function mountNotebook(): Promise<void> {
  const host = document.getElementById("workbench");
  if (!host) return;
  const store = await openStore().catch(() => null);
  const {profile, organisations} = await loadSite();
  const first = await firstNotebook(store, organisations);
  let kept = first.kept;

  let tables: readonly SchemaTable[] = schema.filter(({rowLevel}) => !rowLevel || profile === "analyst");
  const values = knownValues(organisations);
  const answers = Answers(notebookDatabase, {protectedCounts: profile === "published"});
  const runner = Runner(
    schema.map(({name}) => name),
    // What a cell takes of it for its own edges.
    {room: () => Math.max(240, host.clientWidth - 48)}
  );

  const notices = h("div", {class: "notebook-notices", role: "status"});
  const say = (text: string, action?: {label: string; act: () => void}): void =>
    notices.replaceChildren(
      Callout(
        [
          h("p", null, text),
          action &&
            Button(action.label, {
              quiet: true,
              onClick() {
                notices.replaceChildren();
                action.act();
              }
            })
        ],
        {kind: "note", title: "This notebook"}
      )
    );

  let keeping: number | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  /** One write after another, since each counts on the one before. */
  const keepNow = (notebook: Notebook): Promise<unknown> =>
    (writing = writing.then(async () => {
      if (!store) return;
      const next = await store.keep({...kept, notebook});
      if (next) kept = next;
      else warnOfOther();
    }));
  const warnOfOther = (): void => {
    say("Another tab has changed this notebook. Here it is kept as a copy from now on, so that nothing is lost.");
    kept = newKept(copyOf(workbench.notebook()));
    void saved?.follow(keepNow(kept.notebook));
    workbench.open(kept.notebook);
  };

  const workbench = Workbench({
    notebook: first.notebook,
    vocabulary: {tables, values},
    answers,
    session: (onChange) =>
      createSession({
        connect: runner.connect,
        ask: answers.ask,
        hand: answers.hand,
        explain: answers.explain,
        cancel: () => void notebookDatabase().then((database) => database.cancel()),
        onChange
      }),
    record: (run) => void (store && history?.follow(store.record(run))),
    onHistory: (can) => tools.steps(can),
    say,
    onChange(changed) {
      clearTimeout(keeping);
      keeping = window.setTimeout(() => void keepNow(changed), keepAfter);
    }
  });
  addEventListener("pagehide", () => {
    clearTimeout(keeping);
    void keepNow(workbench.notebook());
  });

  const open = (next: Notebook, identity: Kept = newKept(next)): void => {
    clearTimeout(keeping);
    const before = workbench.notebook();
    void keepNow(before).then(() => {
      kept = identity;
      workbench.open(next);
      void saved?.follow(keepNow(next));
      void versions?.follow();
      host.scrollIntoView({block: "start"});
    });
  };
  const save = async (): Promise<void> => {
    if (!store) return;
    clearTimeout(keeping);
    const now = workbench.notebook();
    await saved?.follow(keepNow(now));
    await versions?.follow(store.keepVersion(kept.id, now));
    say("Saved in this browser, on this computer only. It stands under Saved notebooks; Versions goes back to it.");
  };
  const publishing = h("div");
  const publish = async (): Promise<void> => {
    const {PublishPanel} = await import("./script/publish-panel.js");
    const close = (): void => publishing.replaceChildren();
    publishing.replaceChildren(
      PublishPanel({notebook: workbench.notebook, organisations, toFile: workbench.toFile, close})
    );
    publishing.querySelector("h2")?.focus();
  };
  const tools = Toolbar({
    ...{workbench, open, say, save: store && save},
    publish: profile === "analyst" ? () => void publish() : null
  });
  const saved =
    store && SavedPanel(store, {open: (each) => open(each.notebook, each), isOpen: (id) => id === kept.id, say});
  const versions =
    store &&
    VersionsPanel(store, {
      id: () => kept.id,
      back(notebook) {
        void versions?.follow(store.keepVersion(kept.id, workbench.notebook()));
        workbench.open(notebook);
        void saved?.follow(keepNow(notebook));
      }
    });
  const history = store && HistoryPanel(store, ({kind, text}) => workbench.add({mode: modeOf(kind), text}));
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
    tools.node,
    notices,
    publishing,
    workbench.node,
    runner.node,
    files,
    tree.node,
    ...[saved, versions, history].flatMap((panel) => (panel ? [panel.node] : []))
  );
  const words = takeWords() ?? first.words;
  if (words !== null) say(words);
  if (!store)
    say("This browser keeps nothing for this site, so save the notebook as a file before you close the page.");
  enhanceSchema(workbench.insert);
  enhanceExamples((cells) => {
    for (const cell of cells) workbench.add(cell);
  });
  await Promise.all([saved?.follow(), versions?.follow(), history?.follow()]);
  // The engine is large: it is fetched when somebody is about to use it.
  host.addEventListener("focusin", () => void notebookDatabase().catch(() => undefined), {once: true});
}

function modeOf(kind: string): "sql" | "ts" | "js" | "md" | "html" {
  if (kind === "script") return "ts";
  return (["ts", "js", "md", "html"] as const).find((each) => each === kind) ?? "sql";
}

/** What the address holds or names, else what was left here, else a first question. */
async function firstNotebook(
  store: Store | null,
  organisations: readonly SiteOrganisation[]
): Promise<{notebook: Notebook; kept: Kept; words: string | null}> {
  const last = (await store?.last().catch(() => null)) ?? null;
  const kept = last ?? newKept(startNotebook(examplesFor(organisations[0]?.id ?? "")[0]?.sql));
  try {
    const published = notebookOfSite(location.hash, organisations);
    const shared = published ?? (await notebookFromFragment(location.hash));
    if (!shared) return {notebook: kept.notebook, kept, words: null};
    if (last && JSON.stringify(last.notebook) === JSON.stringify(shared)) return {notebook: shared, kept, words: null};
    return {
      notebook: shared,
      kept: newKept(shared),
      words: published
        ? "This is a copy of your own. Nothing in it has been run: Run all works it out."
        : "This notebook came with the link. Nothing in it has been run: read it, then run it."
    };
  } catch (error) {
    return {notebook: kept.notebook, kept, words: error instanceof Error ? error.message : String(error)};
  }
}

/** The notebook of this site that a fragment names, `#open=organisation/its-name`; null where it names none. Throws where there is no such one. */
function notebookOfSite(fragment: string, organisations: readonly SiteOrganisation[]): Notebook | null {
  const [, owner, slug] = /^#open=([^/]+)\/([^/]+)$/.exec(fragment) ?? [];
  if (slug === undefined) return null;
  const found = organisations.find(({id}) => id === owner)?.notebooks.find((each) => each.slug === slug);
  if (!found) throw new Error("This site no longer has the notebook that the link names. Look under Explorations.");
  return readNotebook(found);
}
