import {availableParallelism} from "node:os";
import {openEngine, type Engine} from "./database.js";
import {overlap} from "../measure/overlap.js";

/** Node waits for no more statements than this at a time, so more folders would only take memory. */
const mostAtOnce = 4;

/**
 * Does work for each folder with one engine for all of them; results are in the order of the folders. One more is under
 * way than there are cores (at most four), since each stands still between its statements. The cores are shared out: in
 * an extract of a few ten thousand rows a second thread finds nothing to do and waits for the first, at the price of
 * nearly as much work again, so folders go side by side instead.
 */
export async function overFolders<Result>(
  folders: readonly string[],
  work: (folder: string, engine: Engine, index: number) => Promise<Result>,
  {cores = availableParallelism()}: {cores?: number} = {}
): Promise<Result[]> {
  const atOnce = Math.max(1, Math.min(cores + 1, mostAtOnce, folders.length));
  const engine = await openEngine({threads: Math.max(1, Math.floor(cores / atOnce))});
  try {
    return await overlap(folders, (folder, i) => work(folder, engine, i), {atOnce});
  } finally {
    engine.close();
  }
}
