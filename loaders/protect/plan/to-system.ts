import type {Relation, System, SystemCell} from "../system.js";
import type {Book, Entry} from "./book.js";
import {startsHidden} from "./mark-primary.js";
import {weightOf} from "./weights.js";

/** A system, and for each entry of the book the cell that stands for it; -1 for a rest that only bounds others. */
export type Planned = {system: System; cellOf: number[]};

/** Turns a book into a system in which the same people are one cell, in whatever tables they stand. */
export function toSystem(book: Book): Planned {
  const root = joinSamePeople(book);
  const members = new Map<number, Entry[]>();
  book.entries.forEach((entry, at) => members.set(root(at), [...(members.get(root(at)) ?? []), entry]));
  const merged = relationsBetween(book, root);
  const slack = slackCells(merged, (at) => mergeEntries(members.get(at) ?? []), members);
  const roots = [...members.keys()].filter((at) => !slack.has(at));
  const position = new Map(roots.map((at, k) => [at, k]));
  return {
    system: {
      cells: roots.map((at) => mergeEntries(members.get(at) ?? [])),
      relations: merged.flatMap((relation) => withoutSlack(relation, slack, position))
    },
    cellOf: book.entries.map((_, at) => position.get(root(at)) ?? -1)
  };
}

/** A rest this large never stops a count from moving as far as it needs. */
const endless = 100;

/** Rests that stand in one sum alone and need no protection, with their sizes: they only say that parts do not exceed the whole. */
function slackCells(
  relations: readonly Relation[],
  cellAt: (root: number) => SystemCell,
  members: ReadonlyMap<number, readonly Entry[]>
): Map<number, number> {
  const standsIn = new Map<number, number>();
  for (const {cells} of relations) for (const cell of cells) standsIn.set(cell, (standsIn.get(cell) ?? 0) + 1);
  const found = new Map<number, number>();
  for (const [at, entries] of members) {
    if (standsIn.get(at) !== 1 || entries.some(({cell}) => cell !== null)) continue;
    const {primary, role, value} = cellAt(at);
    if (!primary && role === "hidden") found.set(at, value);
  }
  return found;
}

/** A relation without its rest, as a bound; none where the rest is large. */
function withoutSlack(
  {cells, coefficients, lower, upper}: Relation,
  slack: ReadonlyMap<number, number>,
  position: ReadonlyMap<number, number>
): Relation[] {
  const at = cells.findIndex((cell) => slack.has(cell));
  const kept = cells.flatMap((cell, k) =>
    k === at ? [] : [{cell: position.get(cell) ?? -1, c: coefficients[k] ?? 0}]
  );
  if (kept.some(({cell}) => cell < 0)) return []; // Two rests: nothing is bounded.
  const open = {cells: kept.map(({cell}) => cell), coefficients: kept.map(({c}) => c)};
  if (at < 0) return [{...open, lower, upper}];
  if ((slack.get(cells[at] ?? -1) ?? 0) > endless) return [];
  return [(coefficients[at] ?? 1) > 0 ? {...open, lower: -Infinity, upper} : {...open, lower, upper: Infinity}];
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
    weight: entries.reduce((sum, entry) => sum + weightOf(entry), 0),
    least: Math.max(0, ...entries.map((entry) => entry.least))
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
      if (whole === undefined || lower !== 0 || upper !== 0 || !isPlainSum(coefficients)) continue;
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

/** One whole, all others its parts. */
const isPlainSum = ([first, ...others]: readonly number[]): boolean =>
  first === -1 && others.every((coefficient) => coefficient === 1);

/** The book's relations over entries that stand for the same people: without those that became empty, and each once. */
function relationsBetween({relations}: Book, root: (at: number) => number): Relation[] {
  const kept = new Map<string, Relation>();
  for (const {cells, coefficients, lower, upper} of relations) {
    const sum = new Map<number, number>();
    cells.forEach((entry, k) => {
      const cell = root(entry);
      sum.set(cell, (sum.get(cell) ?? 0) + (coefficients[k] ?? 0));
    });
    const terms = [...sum].filter(([, coefficient]) => coefficient !== 0);
    if (terms.length === 0) continue;
    const key = JSON.stringify([[...terms].sort(([a], [b]) => a - b), lower, upper]);
    kept.set(key, {cells: terms.map(([cell]) => cell), coefficients: terms.map(([, c]) => c), lower, upper});
  }
  return [...kept.values()];
}
