import type {Relation, System, SystemCell} from "../system.js";
import type {Book, Entry} from "./book.js";
import {startsHidden} from "./mark-primary.js";
import {weightOf} from "./weights.js";

/** A system, and for each entry of the book the cell that stands for it. */
export type Planned = {system: System; cellOf: number[]};

/** Turns a book into a system in which the same people are one cell, in whatever tables they stand. */
export function toSystem(book: Book): Planned {
  const root = joinSamePeople(book);
  const roots = [...new Set(book.entries.map((_, at) => root(at)))];
  const members = new Map<number, Entry[]>(roots.map((at) => [at, []]));
  book.entries.forEach((entry, at) => members.get(root(at))?.push(entry));
  const position = new Map(roots.map((at, k) => [at, k]));
  const cellOf = book.entries.map((_, at) => position.get(root(at)) ?? -1);
  return {
    system: {cells: roots.map((at) => mergeEntries(members.get(at) ?? [])), relations: relationsBetween(book, cellOf)},
    cellOf
  };
}

/** One cell for entries of the same people: known if any is, small if any is, free if any may be printed. */
function mergeEntries(entries: readonly Entry[]): SystemCell {
  const [first] = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const role = entries.some((entry) => entry.known)
    ? "known"
    : entries.some((entry) => entry.withheld) || entries.every((entry) => startsHidden(entry) && !entry.primary)
      ? "hidden"
      : "free";
  return {
    id: first?.id ?? "",
    value: first?.value ?? 0,
    role,
    primary: role !== "known" && entries.some((entry) => entry.primary),
    weight: entries.reduce((sum, entry) => sum + weightOf(entry), 0)
  };
}

/** Groups entries that a relation makes equal, and sums of the very same parts; returns the entry that stands for each. */
function joinSamePeople({entries, relations}: Book): (at: number) => number {
  const parent = entries.map((_, at) => at);
  const root = (at: number): number => {
    let found = at;
    while (parent[found] !== found) found = parent[found] ?? found;
    parent[at] = found;
    return found;
  };
  for (let joined = true; joined;) {
    joined = false;
    const wholes = new Map<string, number>();
    for (const {cells, coefficients, lower, upper} of relations) {
      const [whole, ...parts] = cells.map(root);
      if (whole === undefined || lower !== 0 || upper !== 0 || coefficients[0] !== -1) continue;
      const key = parts.sort((a, b) => a - b).join();
      const same = parts.length === 1 ? parts[0] : wholes.get(key);
      wholes.set(key, whole);
      if (same === undefined || root(same) === root(whole)) continue;
      parent[Math.max(root(same), root(whole))] = Math.min(root(same), root(whole));
      joined = true;
    }
  }
  return root;
}

/** The book's relations over the merged cells: without those that became empty, and each once. */
function relationsBetween({relations}: Book, cellOf: readonly number[]): Relation[] {
  const kept = new Map<string, Relation>();
  for (const {cells, coefficients, lower, upper} of relations) {
    const sum = new Map<number, number>();
    cells.forEach((entry, k) => {
      const cell = cellOf[entry] ?? -1;
      sum.set(cell, (sum.get(cell) ?? 0) + (coefficients[k] ?? 0));
    });
    const terms = [...sum].filter(([, coefficient]) => coefficient !== 0);
    if (terms.length === 0) continue;
    const key = JSON.stringify([[...terms].sort(([a], [b]) => a - b), lower, upper]);
    kept.set(key, {cells: terms.map(([cell]) => cell), coefficients: terms.map(([, c]) => c), lower, upper});
  }
  return [...kept.values()];
}
