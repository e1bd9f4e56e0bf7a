import {readNotebook} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";

/** A notebook kept in this browser; `round` counts its changes, so that two tabs do not write over each other. */
export type Kept = {id: string; saved: Date; round: number; notebook: Notebook};

/** A notebook as it stood at a time, to go back to. */
export type Version = {key: string; id: string; when: Date; notebook: Notebook};

/** A cell that was run. */
export type Run = {when: Date; kind: string; text: string; outcome: string};

/** What the browser keeps of notebooks, on this computer only. */
export type Store = {
  /** The notebook that was open last. */
  last(): Promise<Kept | null>;
  /** All notebooks, the one changed last first. */
  all(): Promise<Kept[]>;
  /** Keeps a notebook over what was kept of it; null, and nothing done, where another tab has changed it since `round`. */
  keep(kept: Kept): Promise<Kept | null>;
  /** Keeps a notebook as it is now, beside what it becomes. */
  keepVersion(id: string, notebook: Notebook): Promise<void>;
  /** The versions of a notebook, newest first. */
  versions(id: string): Promise<Version[]>;
  remove(id: string): Promise<void>;
  /** What was run, newest first, each text once. */
  history(): Promise<Run[]>;
  record(run: Run): Promise<void>;
  clearHistory(): Promise<void>;
};

/** As much of the past as is kept. */
const mostRuns = 200;
const mostVersions = 50;

/** A notebook that is not kept yet. */
export function newKept(notebook: Notebook): Kept {
  return {id: newId(), saved: new Date(), round: 0, notebook};
}

/** Opens the store. Rejects where the browser keeps nothing, as some do in private windows. */
export async function openStore(): Promise<Store> {
  const opening = indexedDB.open("wres-notebook", 2);
  opening.onupgradeneeded = () => takeOver(opening.result, opening.transaction);
  const database = await settled(opening);
  // Another tab with a newer version of the site may need the store to itself.
  database.onversionchange = () => database.close();
  const table = (name: string, mode: IDBTransactionMode = "readwrite"): IDBObjectStore =>
    database.transaction(name, mode).objectStore(name);
  const read = async <T>(name: string): Promise<T[]> => (await settled(table(name, "readonly").getAll())) as T[];
  const checked = (kept: Kept): Kept[] => {
    try {
      return [{...kept, notebook: readNotebook(kept.notebook)}];
    } catch {
      return [];
    }
  };
  const all = async (): Promise<Kept[]> =>
    (await read<Kept>("notebooks")).flatMap(checked).sort((a, b) => +b.saved - +a.saved);
  return {
    all,
    async last() {
      const id: unknown = await settled(table("draft", "readonly").get("last"));
      const found = await all();
      return found.find((each) => each.id === id) ?? null;
    },
    async keep({id, round, notebook}) {
      const work = database.transaction(["notebooks", "draft"], "readwrite");
      const before = (await settled(work.objectStore("notebooks").get(id))) as Kept | undefined;
      if (before && before.round !== round) return null;
      const next: Kept = {id, saved: new Date(), round: round + 1, notebook};
      work.objectStore("notebooks").put(next);
      work.objectStore("draft").put(id, "last");
      await new Promise<void>((resolve, reject) => {
        work.oncomplete = () => resolve();
        work.onerror = () => reject(work.error ?? new Error("The browser refused to keep the notebook."));
      });
      return next;
    },
    async keepVersion(id, notebook) {
      await settled(table("versions").put({key: newId(), id, when: new Date(), notebook} satisfies Version));
      const own = (await read<Version>("versions")).filter((each) => each.id === id).sort((a, b) => +b.when - +a.when);
      for (const {key} of own.slice(mostVersions)) await settled(table("versions").delete(key));
    },
    versions: async (id) =>
      (await read<Version>("versions")).filter((each) => each.id === id).sort((a, b) => +b.when - +a.when),
    remove: async (id) => settled(table("notebooks").delete(id)),
    history: async () => (await read<Run>("history")).sort((a, b) => +b.when - +a.when),
    async record(run) {
      await settled(table("history").put(run));
      const runs = (await read<Run>("history")).sort((a, b) => +b.when - +a.when);
      for (const {text} of runs.slice(mostRuns)) await settled(table("history").delete(text));
    },
    clearHistory: async () => settled(table("history").clear())
  };
}

/** Makes the store, and takes over what version 0.1.0 of the site kept: saved notebooks, and the one that was left open. */
function takeOver(database: IDBDatabase, work: IDBTransaction | null): void {
  const names = database.objectStoreNames;
  if (!names.contains("draft")) database.createObjectStore("draft");
  if (!names.contains("history")) database.createObjectStore("history", {keyPath: "text"});
  if (!names.contains("notebooks")) database.createObjectStore("notebooks", {keyPath: "id"});
  if (!names.contains("versions")) database.createObjectStore("versions", {keyPath: "key"});
  if (!names.contains("saved") || !work) return;
  const notebooks = work.objectStore("notebooks");
  const saved = work.objectStore("saved").getAll();
  saved.onsuccess = () => {
    for (const each of saved.result as Kept[]) notebooks.put({...each, round: 0});
    database.deleteObjectStore("saved");
  };
  const draft = work.objectStore("draft").get("draft");
  draft.onsuccess = () => {
    if (draft.result === undefined) return;
    const kept = newKept(draft.result as Notebook);
    notebooks.put(kept);
    work.objectStore("draft").put(kept.id, "last");
  };
}

/** Two that are saved within one millisecond are two all the same. */
const newId = (): string => `${new Date().toISOString()} ${Math.random().toString(36).slice(2)}`;

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser refused to keep the notebook."));
  });
}
