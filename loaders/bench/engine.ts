import type {Page} from "playwright-core";
import {scriptOf} from "./waiting-page.js";

/** The start of the query engine on a page, and its first answer, in milliseconds; the longest task is 0 below 50. */
export type EngineTimes = {ready: number; query: number; longest: number};

/** Starts the engine on a reading page, with all tables of the site, and asks it something. */
export async function engineTimes(page: Page, url: string, files: readonly string[]): Promise<EngineTimes> {
  await page.goto(`${url}index.html`, {waitUntil: "load"});
  // As text: the modules' address is known only here, and the transpiler must not touch the import.
  return page.evaluate(`(async () => {
    const {notebook: {database}, sql: {raw}} = await import("${url}${scriptOf(files, "database")}");
    const started = performance.now();
    const connection = await database();
    const ready = performance.now();
    await connection.query(raw("select measure, sum(count) as people from cube group by all"));
    const answered = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const tasks = globalThis.longTasks.filter(({start}) => start >= started).map(({duration}) => duration);
    return {ready: ready - started, query: answered - ready, longest: Math.max(0, ...tasks)};
  })()`);
}
