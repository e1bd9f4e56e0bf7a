import {ethnicWordings, foldWording} from "../../../src/registry/ethnic-wordings.js";
import {groups} from "../../../src/registry/groups.js";
import {isRollUp} from "../../../src/registry/roll-up-words.js";
import type {Grid} from "./grid.js";
import {printedValue, type PrintedValue} from "./printed-value.js";

/** The word of a group that holds everybody a table is about. */
export const everybody = "everybody";

/** A cell of a printed table with what it is of; `place` is what its row or column is of beside the group, empty for all. */
export type GridEntry = {
  place: string;
  period: string;
  group: string;
  value: PrintedValue;
  /** Row and column in the grid. */
  at: readonly [row: number, column: number];
};

/** A table of groups, read; `across` says that its rows are places, each with every group in a column of its own. */
export type GridLayout = {entries: GridEntry[]; across: boolean};

const inPercent = /%|\bper ?cent|\bpercent|\bshare\b|\bproportion\b/i;
const years = /\b(?:\d{1,2} \w+ )?((?:19|20)\d{2})(?:\s?[/-]\s?(\d{4}|\d{2}))?\b/;

/** The ethnic group that a heading names; `everybody` for a total; null for other words. */
export function groupNamed(text: string): string | null {
  const plain = text
    .replaceAll(/\([^)]*\)|[%#*]|[‘’'"]/g, " ")
    .replaceAll(
      /\b(?:number|no\.?|count|headcount|percentage|per ?cent|percent|share|of|staff|people|workforce|employees|candidates|applicants|members|respondents|colleagues)\b/gi,
      " "
    );
  const words = foldWording(plain.replace(years, " "));
  if (words === "") return null;
  const own = groups.find(({id, label}) => foldWording(id) === words || foldWording(label) === words)?.id;
  const meaning = own ?? ethnicWordings.get(words) ?? ethnicWordings.get(words.replace(/ british$/, ""));
  if (meaning !== undefined) return meaning === "all" || meaning === "known" ? everybody : meaning;
  return isRollUp(words) ? everybody : null;
}

function periodIn(text: string): string {
  const [, first = "", second] = years.exec(text) ?? [];
  return second === undefined ? first : `${first}/${second.slice(-2)}`;
}

/** Reads what each cell of a printed table is of: groups across, groups down, or a group on every row. Null for other tables. */
export function readLayout({title, rows}: Grid): GridLayout | null {
  const width = Math.max(...rows.map((row) => row.length));
  const isNumber = (cell: string): boolean => printedValue(cell).kind !== "none" && !/^(?:19|20)\d{2}$/.test(cell);
  const first = rows.findIndex((row) => row.slice(1).some(isNumber));
  if (first < 0) return null;
  const heads = rows.slice(0, first).filter((row) => row.filter((cell) => cell !== "").length > 1);
  const caption = [title, ...rows.slice(0, first).flatMap((row) => (row.filter(Boolean).length === 1 ? row : []))].join(
    " "
  );
  const body = rows.slice(first).map((row, y) => ({row, y: first + y}));
  const columns = Array.from({length: width}, (_, x) => headingOf(heads, x));
  const across = columns.slice(1).map((words) => groupNamed(words.at(-1) ?? ""));
  const down = body.map(({row}) => groupNamed(row[0] ?? ""));
  const several = (found: readonly (string | null)[]): boolean =>
    new Set(found.filter((each) => each !== null && each !== everybody)).size > 1;
  const beside = columns.findIndex((_, x) => x > 0 && several(body.map(({row}) => groupNamed(row[x] ?? ""))));
  if (several(across)) {
    const entries = body.flatMap(({row, y}) =>
      across.flatMap((group, k): GridEntry[] => {
        const words = columns[k + 1] ?? [];
        return group === null
          ? []
          : [entryOf(row[k + 1], {words: words.join(" "), caption, group, place: row[0] ?? "", at: [y, k + 1]})];
      })
    );
    return {entries, across: true};
  }
  if (several(down)) {
    const entries = body.flatMap(({row, y}, k) =>
      row.slice(1).flatMap((cell, x): GridEntry[] => {
        const group = down[k];
        const words = (columns[x + 1] ?? []).join(" ");
        return group == null ? [] : [entryOf(cell, {words, caption, group, place: words, at: [y, x + 1]})];
      })
    );
    return {entries, across: false};
  }
  return beside < 0 ? null : {entries: longEntries(body, {columns, beside, caption}), across: false};
}

/** Rows that each name a group in a column: the other words of the row are its place, its numbers the counts. */
function longEntries(
  body: readonly {row: readonly string[]; y: number}[],
  {columns, beside, caption}: {columns: readonly string[][]; beside: number; caption: string}
): GridEntry[] {
  const isCount = (x: number): boolean =>
    x !== beside &&
    !/\byear|snapshot|date|indicator|band\b/i.test((columns[x] ?? []).join(" ")) &&
    body.every(({row}) => (row[x] ?? "") === "" || printedValue(row[x] ?? "").kind !== "none");
  const counts = columns.flatMap((_, x) => (isCount(x) ? [x] : []));
  return body.flatMap(({row, y}) => {
    const group = groupNamed(row[beside] ?? "");
    const place = row.filter((cell, x) => x !== beside && !counts.includes(x) && cell !== "").join(" ");
    return group === null
      ? []
      : counts.map((x) =>
          entryOf(row[x], {
            words: (columns[x] ?? []).join(" "),
            caption: `${caption} ${place}`,
            group,
            place,
            at: [y, x]
          })
        );
  });
}

function entryOf(
  cell: string | undefined,
  {
    words,
    caption,
    group,
    place,
    at
  }: {words: string; caption: string; group: string; place: string; at: readonly [number, number]}
): GridEntry {
  const read = printedValue(cell ?? "");
  const decimals = /\.(\d+)/.exec(cell ?? "")?.[1]?.length ?? 0;
  const number = Number((cell ?? "").replaceAll(",", ""));
  const bare = inPercent.test(words) && (cell ?? "").trim() !== "" && Number.isFinite(number);
  const value: PrintedValue = bare ? {kind: "percent", value: number, half: 0.5 * 10 ** -decimals + 1e-9} : read;
  return {place: placeNamed(place), period: periodIn(words) || periodIn(place) || periodIn(caption), group, value, at};
}

/** A place without what its words say of years, of counting and of percentages; empty for all places together. */
function placeNamed(text: string): string {
  const words = text
    .replaceAll(new RegExp(years.source, "g"), " ")
    .replaceAll(/%|\b(?:percentage|per ?cent|percent|headcount|numbers?|no\.?)\b/gi, " ")
    .replaceAll(/\(\s*\)|\s+/g, " ")
    .trim();
  return isRollUp(words) ? "" : words;
}

/** The headings above a column, from the top; a blank one is that to its left, which spans it. */
function headingOf(heads: readonly (readonly string[])[], x: number): string[] {
  return heads.map((row) => {
    let at = x;
    while (at > 0 && (row[at] ?? "") === "") at--;
    return at === 0 && x > 0 ? "" : (row[at] ?? "");
  });
}
