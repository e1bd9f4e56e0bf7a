import type {CDPSession, Page} from "playwright-core";

/**
 * Updates of the explorer, in milliseconds from a choice to its painted answer, and how many were counted from rows;
 * before them, how long the page took from its opening until it could answer (with DuckDB, where it needs it), and the
 * longest task on the way (0 below 50). `work` is what the page's own thread does for one update, waiting left out.
 */
export type Updates = {
  times: number[];
  work: number;
  fromRows: number;
  heap: number;
  ready: number | undefined;
  longest: number;
};

/** A view of the explorer, the controls that are turned in it, one after another, and whether it needs DuckDB for them. */
export type Walk = {search: string; controls: readonly string[]; engine: boolean};

/**
 * Opens a view of the explorer, waits until DuckDB answers there, and chooses something else so many times, as a reader
 * with the arrow keys would. Each time runs from the choice to the frame that shows its answer.
 */
export async function explorerUpdates(
  page: Page,
  url: string,
  {search, controls, engine}: Walk,
  count: number
): Promise<Updates> {
  await page.goto(`${url}explore.html${search}`, {waitUntil: "load"});
  await page.waitForFunction(() => performance.getEntriesByName("explorer-answer").length > 0, null, {
    timeout: 120_000
  });
  if (engine)
    await page.waitForFunction(() => performance.getEntriesByName("explorer-engine").length > 0, null, {
      timeout: 240_000
    });
  // What a first answer costs once, to the compiler as to the engine, is not timed.
  await page.evaluate(walk, {controls, count: 1});
  const start = await page.evaluate(() => ({
    ready: (performance.getEntriesByName("explorer-engine")[0] ?? performance.getEntriesByName("explorer-answer")[0])
      ?.startTime,
    longest: Math.max(
      0,
      ...(globalThis as unknown as {longTasks: {duration: number}[]}).longTasks.map(({duration}) => duration)
    )
  }));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", {timeDomain: "threadTicks"});
  const before = await workOf(cdp);
  const updates = await page.evaluate(walk, {controls, count});
  const work = ((await workOf(cdp)) - before) / count;
  const {usedSize} = await cdp.send("Runtime.getHeapUsage");
  return {...updates, ...start, work, heap: usedSize};
}

/** What the page's own thread has worked so far, in milliseconds: waiting for others' turns on a busy machine left out. */
async function workOf(cdp: CDPSession): Promise<number> {
  const {metrics} = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({name}) => name === "TaskDuration")?.value ?? 0);
}

/** Runs in the page: turns the controls to their next choices. */
async function walk({
  controls,
  count
}: {
  controls: readonly string[];
  count: number;
}): Promise<{times: number[]; fromRows: number}> {
  const answers = (): number => performance.getEntriesByName("explorer-answer").length;
  const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times: number[] = [];
  let fromRows = 0;
  for (let turn = 0; times.length < count; turn++) {
    if (turn > 10 * count) throw new Error(`The explorer has not enough of ${controls.join(", ")} to turn.`);
    const name = controls[turn % controls.length] ?? "";
    const select = document.querySelector<HTMLSelectElement>(`#field-explorer-${name}`);
    // A question about the board, say, is not divided.
    if (!select) continue;
    const options = [...select.options].filter(({disabled, value}) => !disabled && value !== "none");
    const next = options[(options.findIndex(({selected}) => selected) + 1) % options.length];
    // Nor is one by anything whose counts are hidden.
    if (!next || next.selected) continue;
    const before = answers();
    const started = performance.now();
    select.value = next.value;
    select.dispatchEvent(new Event("change"));
    while (answers() === before) {
      if (performance.now() - started > 120_000) throw new Error(`No answer to "${name}" ${select.value}.`);
      await painted();
    }
    await painted();
    times.push(performance.now() - started);
    if (document.querySelector(".answer-tools")?.textContent.includes("row-level")) fromRows += 1;
    // A reader looks at an answer before the next choice; what follows an answer is done by then.
    await new Promise((rested) => setTimeout(rested, 50));
  }
  return {times, fromRows};
}
