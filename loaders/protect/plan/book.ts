import {cellKey, type Cell} from "../../../src/registry/cell.js";
import {sumRelation, type Relation} from "../system.js";

/** An unknown of the joint system on its way there: a count of the cube, or people whom no table prints but sums reveal. */
export type Entry = {
  id: string;
  value: number;
  /** The count of the cube it is; null for the rest of a sum. */
  cell: Cell | null;
  /** False for what is never printed: single years of a window, and all rests. */
  shown: boolean;
  /** True for a small count, or one that would say something of everybody in a small group. */
  primary: boolean;
  /** True where a rule withholds it, whatever its size. */
  withheld: boolean;
  /** True where the reader has it from elsewhere. */
  known: boolean;
};

/** One place in the tables: the ethnic groups counted there, each with the position of its entry. */
export type Place = {at: Omit<Cell, "group" | "count" | "status">; groups: Map<string, number>};

/** Entries, the places they stand in, and the sums between them, as they are gathered. */
export type Book = {
  entries: Entry[];
  places: Map<string, Place>;
  relations: Relation[];
  /** Cells to be printed that cannot exist (not applicable): publicly nobody, so in no sum. */
  absent: Cell[];
};

/** The address of a place: that of its cells without the group. */
export function placeKey(at: Place["at"]): string {
  return cellKey({...at, group: ""});
}

/** A book of these cells, without relations. */
export function openBook(cells: readonly Cell[], {isShown}: {isShown: (cell: Cell) => boolean}): Book {
  const book: Book = {entries: [], places: new Map(), relations: [], absent: []};
  for (const cell of cells) {
    if (cell.count === null) {
      if (isShown(cell)) book.absent.push({...cell, status: "not-applicable"});
      continue;
    }
    const key = placeKey(cell);
    const place = book.places.get(key) ?? {at: cell, groups: new Map<string, number>()};
    book.places.set(key, place);
    place.groups.set(cell.group, book.entries.length);
    book.entries.push(blankEntry({id: cellKey(cell), value: cell.count, cell, shown: isShown(cell)}));
  }
  return book;
}

/** An entry with no mark on it. */
export function blankEntry(entry: Pick<Entry, "id" | "value" | "cell" | "shown">): Entry {
  return {...entry, primary: false, withheld: false, known: false};
}

/** The place of a book at an address; undefined where nothing is counted there. */
export function placeAt(book: Book, at: Place["at"]): Place | undefined {
  return book.places.get(placeKey(at));
}

/**
 * Adds `whole = sum of parts`. People of the whole who are in no part become an entry of their own, since a reader
 * finds their number by subtraction; where there are none, the parts are known to be everybody.
 * Throws where the parts are more than the whole: counts of the same people must agree.
 */
export function addSum(book: Book, whole: number, parts: readonly number[], rest: string): void {
  if (parts.length === 0) return;
  const left = leftOver(book, whole, parts);
  const id = `${book.entries[whole]?.id ?? ""}~${rest}`;
  if (left > 0) addRest(book, whole, parts, {id});
  else if (left === 0) book.relations.push(sumRelation(whole, parts));
  // Survey tables are supplied ready cut, and do not always agree with each other: then there is no sum to exploit.
  else if (!book.entries[whole]?.cell?.measure.startsWith("survey"))
    throw new Error(`protect: the parts of ${id} count more people than the whole. Check the breakdown.`);
}

/** Adds `whole = sum of parts + rest`, where the rest is unknown to a reader even if nobody is in it. */
export function addRest(book: Book, whole: number, parts: readonly number[], {id}: {id: string}): void {
  const position =
    book.entries.push(blankEntry({id, value: leftOver(book, whole, parts), cell: null, shown: false})) - 1;
  book.relations.push(sumRelation(whole, [...parts, position]));
}

/** People of the whole who are in no part; negative where the parts count more. */
function leftOver({entries}: Book, whole: number, parts: readonly number[]): number {
  const value = (at: number): number => entries[at]?.value ?? 0;
  return value(whole) - parts.reduce((sum, part) => sum + value(part), 0);
}
