import {attribute, xmlTokens} from "./xml-tokens.js";

/** Cells of a sheet that are merged into one: rows from 1, columns from 0, both ends in it. */
export type Merge = {top: number; bottom: number; left: number; right: number};

/** How a sheet is laid out for the eye: what is merged, and which columns are hidden (from 0, both ends in it). */
export type SheetLayout = {merges: readonly Merge[]; hiddenColumns: readonly {from: number; to: number}[]};

/** Most merges that a table has: a sheet with more is a drawing. */
const mostMerges = 200_000;

/** Reads a sheet's layout, which stands around its rows: the rows themselves are passed over. */
export async function readLayout(xml: AsyncIterable<string>): Promise<SheetLayout> {
  const merges: Merge[] = [];
  const hiddenColumns: {from: number; to: number}[] = [];
  let rest = "";
  let inRows = false;
  for await (const piece of xml) {
    let text = rest + piece;
    rest = "";
    if (inRows) {
      const end = text.search(/<\/(?:[\w.-]+:)?sheetData\s*>/);
      if (end < 0) {
        rest = text.slice(-40);
        continue;
      }
      inRows = false;
      text = text.slice(end + 1);
    } else {
      const start = text.search(/<(?:[\w.-]+:)?sheetData[\s>]/);
      if (start >= 0) {
        take(text.slice(0, start), merges, hiddenColumns);
        inRows = true;
        const end = text.slice(start).search(/<\/(?:[\w.-]+:)?sheetData\s*>/);
        if (end < 0) {
          rest = text.slice(-40);
          continue;
        }
        inRows = false;
        text = text.slice(start + end + 1);
      }
    }
    const whole = text.lastIndexOf(">") + 1;
    rest = text.slice(whole);
    take(text.slice(0, whole), merges, hiddenColumns);
  }
  return {merges, hiddenColumns};
}

function take(xml: string, merges: Merge[], hiddenColumns: {from: number; to: number}[]): void {
  for (const token of xmlTokens(xml)) {
    if (token.kind !== "open") continue;
    if (token.name === "mergeCell" && merges.length < mostMerges) {
      const merge = mergeOf(attribute(token.attributes, "ref") ?? "");
      if (merge) merges.push(merge);
    }
    if (token.name === "col") {
      const of = (name: string): number => Number(attribute(token.attributes, name) ?? NaN);
      const hidden = isTrue(attribute(token.attributes, "hidden")) || of("width") === 0;
      if (hidden) hiddenColumns.push({from: of("min") - 1, to: of("max") - 1});
    }
  }
}

/** Whether an attribute of a sheet is true. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

function mergeOf(ref: string): Merge | null {
  const [, from = "", top = "", to = "", bottom = ""] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  return left === null || right === null ? null : {top: Number(top), bottom: Number(bottom), left, right};
}

/** The place of a cell from its address: `A1` is 0, `AB7` is 27; null where there is none. */
export function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Fills rows, given from the top down, as the eye reads merged cells: each cell of a merge has the words of its first.
 * Numbers are not repeated, since a count that stands for several rows is not the count of each.
 */
export function mergeFiller(merges: readonly Merge[]): (row: number, fields: string[]) => void {
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  let open: (Merge & {words: string})[] = [];
  return (row, fields) => {
    open = open.filter(({bottom}) => bottom >= row);
    for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) {
      waiting.pop();
      const words = next.top === row ? (fields[next.left] ?? "") : "";
      if (words !== "" && !/^-?[\d,.\s]+%?$/.test(words)) open.push({...next, words});
    }
    for (const {left, right, words} of open)
      for (let at = left; at <= right && at - left < 500; at++) {
        while (fields.length < at) fields.push("");
        if ((fields[at] ?? "") === "") fields[at] = words;
      }
  };
}
