import {readNotebook} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";

/** A notebook that was saved in this browser. */
export type Saved = {id: string; saved: Date; notebook: Notebook};

/** A cell that was run. */
export type Run = {when: Date; kind: "sql" | "script"; text: string; outcome: string};

/** What the browser keeps of notebooks, on this computer only. */
export type Store = {
  /** The notebook as it was left. */
  draft(): Promise<Notebook | null>;
  keepDraft(notebook: Notebook): Promise<void>;
  /** Saved notebooks, newest first. */
  saved(): Promise<Saved[]>;
  save(notebook: Notebook): Promise<void>;
  remove(id: string): Promise<void>;
  /** What was run, newest first, each text once. */
  history(): Promise<Run[]>;
  record(run: Run): Promise<void>;
  clearHistory(): Promise<void>;
};

/** As much of the past as is kept. */
const mostRuns = 200;

/** Opens the store. Rejects where the browser keeps nothing, as some do in private windows. */
export async function openStore(): Promise<Store> {
  const opening = indexedDB.open("wres-notebook", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("draft");
    opening.result.createObjectStore("saved", {keyPath: "id"});
    opening.result.createObjectStore("history", {keyPath: "text"});
  };
  const database = await settled(opening);
  const table = (name: string, mode: IDBTransactionMode = "readwrite"): IDBObjectStore =>
    database.transaction(name, mode).objectStore(name);
  const read = async <T>(name: string): Promise<T[]> => (await settled(table(name, "readonly").getAll())) as T[];
  return {
    async draft() {
      const kept: unknown = await settled(table("draft", "readonly").get("draft"));
      return kept === undefined ? null : readNotebook(kept);
    },
    keepDraft: async (notebook) => void (await settled(table("draft").put(notebook, "draft"))),
    saved: async () => (await read<Saved>("saved")).sort((a, b) => +b.saved - +a.saved),
    save: async (notebook) => void (await settled(table("saved").put({id: newId(), saved: new Date(), notebook}))),
    remove: async (id) => settled(table("saved").delete(id)),
    history: async () => (await read<Run>("history")).sort((a, b) => +b.when - +a.when),
    async record(run) {
      await settled(table("history").put(run));
      const all = (await read<Run>("history")).sort((a, b) => +b.when - +a.when);
      for (const {text} of all.slice(mostRuns)) await settled(table("history").delete(text));
    },
    clearHistory: async () => settled(table("history").clear())
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
