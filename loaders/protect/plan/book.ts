import {cellKey, type Cell} from "../../../src/registry/cell.js";
import type {Relation} from "../system.js";

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
  /** False for a rest that only bounds others: nobody would look for the people in it. */
  people: boolean;
  /** The least that a reader knows it to be: 1 for a level that is listed because somebody is there. */
  least: number;
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
  return {...entry, primary: false, withheld: false, known: false, people: true, least: 0};
}

/** The place of a book at an address; undefined where nothing is counted there. */
export function placeAt(book: Book, at: Place["at"]): Place | undefined {
  return book.places.get(placeKey(at));
}
