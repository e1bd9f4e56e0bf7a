import type {Notebook} from "./notebook.js";

/** A notebook with what it was before, to be gone back to. */
export type History = {past: readonly Notebook[]; now: Notebook; future: readonly Notebook[]; kind: string};

/** As many steps back as are kept. */
const mostSteps = 200;

/** A notebook that nothing has happened to yet. */
export function startHistory(now: Notebook): History {
  return {past: [], now, future: [], kind: ""};
}

/**
 * One step further. Steps of the same `kind` that follow each other, as letters typed into one cell, are one step to undo;
 * an empty kind is always a step of its own.
 */
export function step({past, now, kind: last}: History, next: Notebook, kind = ""): History {
  if (next === now) return {past, now, future: [], kind: last};
  const joined = kind !== "" && kind === last;
  return {past: joined ? past : [...past, now].slice(-mostSteps), now: next, future: [], kind};
}

/** One step back; the same where there is none. */
export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return {past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], kind: ""};
}

/** One step forward again; the same where there is none. */
export function redo(history: History): History {
  const [next, ...rest] = history.future;
  return next ? {past: [...history.past, history.now], now: next, future: rest, kind: ""} : history;
}

/** The notebook with one of its cells moved up (-1) or down (1) by a place; the same where there is none. */
export function moveCell(notebook: Notebook, id: number, by: -1 | 1): Notebook {
  const cells = [...notebook.cells];
  const from = cells.findIndex((each) => each.id === id);
  const to = from + by;
  const [cell, other] = [cells[from], cells[to]];
  if (!cell || !other) return notebook;
  cells[from] = other;
  cells[to] = cell;
  return {...notebook, cells};
}
