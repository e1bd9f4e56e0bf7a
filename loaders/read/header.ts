import {leaveOut} from "../../src/registry/organisation.js";
import {foldHeader, type Source} from "../../src/registry/sources.js";
import {isCountHeader} from "../../src/registry/sources/count-headers.js";
import {mayRepeat} from "../check/identifiers/patterns.js";

/** A column of a file: where it stands, what it is headed, and our name for it (null where it is left out). */
export type HeaderColumn = {
  index: number;
  header: string;
  column: string | null;
  /** organisation.json says that it is to be left out. */
  declaredOut?: true;
};

/** The header of a file, found among its first rows. */
export type Header = {
  /** Row it stands in, counted from 1. */
  row: number;
  /** Last row of it: the same, or the next where headers are written over two rows. */
  lastRow: number;
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
  rows.forEach(({row, fields}, i) => {
    const header = readHeader(row, fields, file, words);
    if (recognised(header) > most) [best, most] = [header, recognised(header)];
    const next = rows[i + 1];
    if (!next || [...fields, ...next.fields].some((field) => /\d{4}/.test(field))) return;
    const both = readHeader(row, joined([fields, next.fields], file, words), file, words);
    const alone = readHeader(next.row, next.fields, file, words);
    if (recognised(both) > Math.max(most, recognised(alone)))
      [best, most] = [{...both, lastRow: next.row}, recognised(both)];
  });
  return best;
}

/** How many of our columns a header has. */
export function recognised({columns, doubled}: Header): number {
  return columns.filter(({column}) => column !== null).length + doubled.length;
}

/** Headers that are written over two rows: `Ethnic` above `origin`; of each the words that are a column of ours. */
function joined([above = [], below = []]: (readonly string[])[], file: Source, words: HeaderWords): string[] {
  const width = Math.max(above.length, below.length);
  return Array.from({length: width}, (_, i) => {
    const [upper, lower] = [(above[i] ?? "").trim(), (below[i] ?? "").trim()];
    const ways = [`${upper} ${lower}`.trim(), lower, upper];
    return ways.find((each) => claimOf(each, file, words) !== null) ?? ways[0] ?? "";
  });
}

/** What a header can be read as, and with what right: the lower the rank, the better. */
function claimOf(header: string, file: Source, words: HeaderWords): {column: string; rank: number} | null {
  const folded = foldHeader(header);
  if (folded === "") return null;
  const said = Object.entries(words.aliases).find(([alias]) => foldHeader(alias) === folded)?.[1];
  if (said !== undefined) return {column: said, rank: 0};
  const names = [...file.columns.map(({name}) => name), ...words.own];
  const name = names.find((each) => foldHeader(each) === folded);
  if (name !== undefined) return {column: name, rank: 1};
  const known = file.columns.find(({aliases}) => aliases.some((alias) => foldHeader(alias) === folded));
  if (known) return {column: known.name, rank: 2};
  const counts = file.columns.some((column) => column.name === "count") && isCountHeader(header);
  return counts ? {column: "count", rank: 3} : null;
}

/** An alias of organisation.json goes before our own name, which goes before the aliases of the data contract. */
function readHeader(row: number, fields: readonly string[], file: Source, words: HeaderWords): Header {
  const claimed = fields.map((header) => claimOf(header, file, words));
  const ranked = claimed.map((claim) => (claim?.column === leaveOut ? null : claim));
  const best = new Map<string, number>();
  for (const each of ranked) if (each) best.set(each.column, Math.min(best.get(each.column) ?? 9, each.rank));
  const claims = (column: string): string[] =>
    fields.filter((_, i) => ranked[i]?.column === column && ranked[i].rank === best.get(column));
  const doubled = [...best.keys()]
    .map((column) => ({column, headers: claims(column)}))
    .filter(({headers}) => headers.length > 1);
  return {
    row,
    lastRow: row,
    doubled,
    columns: fields.map((header, index) => {
      const claim = ranked[index];
      const wins = claim && claim.rank === best.get(claim.column) && claims(claim.column).length === 1;
      const column = {index, header: header.trim(), column: wins ? claim.column : null};
      return claimed[index]?.column === leaveOut ? {...column, declaredOut: true as const} : column;
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
