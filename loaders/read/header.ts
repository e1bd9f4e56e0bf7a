import {foldHeader, type Source} from "../../src/registry/sources.js";
import {mayRepeat} from "../check/identifiers/patterns.js";

/** A column of a file: where it stands, what it is headed, and our name for it (null where it is left out). */
export type HeaderColumn = {index: number; header: string; column: string | null};

/** The header of a file, found among its first rows. */
export type Header = {
  /** Row it stands in, counted from 1. */
  row: number;
  columns: readonly HeaderColumn[];
  /** Columns of ours that two or more headers of the file stand for with equal right. */
  doubled: readonly {column: string; headers: readonly string[]}[];
};

/** What else than the data contract says how headers are read. */
export type HeaderWords = {
  /** The file's own header to our column, from organisation.json. */
  aliases: Readonly<Record<string, string>>;
  /** Columns of the organisation's own that are declared as breakdowns. */
  own: readonly string[];
};

/**
 * The header row among a file's first rows: the one in which most of our columns are recognised, the earliest of
 * equals. Null where no row has any.
 */
export function findHeader(
  rows: readonly {row: number; fields: readonly string[]}[],
  file: Source,
  words: HeaderWords
): Header | null {
  let best: Header | null = null;
  let most = 0;
  for (const {row, fields} of rows) {
    const header = readHeader(row, fields, file, words);
    const recognised = header.columns.filter(({column}) => column !== null).length + header.doubled.length;
    if (recognised > most) [best, most] = [header, recognised];
  }
  return best;
}

/** An alias of organisation.json goes before our own name, which goes before the aliases of the data contract. */
function readHeader(row: number, fields: readonly string[], file: Source, words: HeaderWords): Header {
  const ranked = fields.map((header) => {
    const folded = foldHeader(header);
    const said = Object.entries(words.aliases).find(([alias]) => foldHeader(alias) === folded)?.[1];
    if (folded === "") return null;
    if (said !== undefined) return {column: said, rank: 0};
    const names = [...file.columns.map(({name}) => name), ...words.own];
    const name = names.find((each) => foldHeader(each) === folded);
    if (name !== undefined) return {column: name, rank: 1};
    const known = file.columns.find(({aliases}) => aliases.some((alias) => foldHeader(alias) === folded));
    return known ? {column: known.name, rank: 2} : null;
  });
  const best = new Map<string, number>();
  for (const each of ranked) if (each) best.set(each.column, Math.min(best.get(each.column) ?? 9, each.rank));
  const claims = (column: string): string[] =>
    fields.filter((_, i) => ranked[i]?.column === column && ranked[i].rank === best.get(column));
  const doubled = [...best.keys()]
    .map((column) => ({column, headers: claims(column)}))
    .filter(({headers}) => headers.length > 1);
  return {
    row,
    doubled,
    columns: fields.map((header, index) => {
      const claim = ranked[index];
      const wins = claim && claim.rank === best.get(claim.column) && claims(claim.column).length === 1;
      return {index, header: header.trim(), column: wins ? claim.column : null};
    })
  };
}

/** A column as a spreadsheet names it: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** The name of a column in the raw table: ours where it has one, else its place among the columns left out. */
export function rawName({column, index}: HeaderColumn): string {
  return column ?? `_left_out_${index}`;
}

/** A header as a message may show it: the column's letter stands for a blank one, or for one that may be a person's. */
export function shownHeader({header, index}: Pick<HeaderColumn, "header" | "index">): string {
  return header !== "" && header.length <= 60 && mayRepeat(header) ? header : `column ${columnLetters(index)}`;
}
