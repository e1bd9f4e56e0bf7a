import {columnOf, source} from "../../src/registry/sources.js";
import {
  countsSomethingElse,
  isCountHeader,
  isFullTimeEquivalent,
  isShareHeader
} from "../../src/registry/sources/count-headers.js";
import {leaveOut} from "../../src/registry/organisation.js";
import type {Finding} from "../check/finding.js";
import {fileName} from "./file-name.js";
import {rawName, shownHeader, type HeaderColumn} from "./header.js";
import type {LoadedFile} from "./read-file.js";
import type {FileValues} from "./values-table.js";

const number = /^-?(?:\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+|\d+)?(?:\.\d+)?%?$/;

/**
 * Columns of numbers that nobody knows, in a file of people without a count: each row would be one person, though it may
 * stand for many. Numbers that say by their header what else they are (ages, hours, codes) may stand beside single people.
 */
export function uncountedNumbers(
  {supplied, header}: LoadedFile,
  unknown: readonly HeaderColumn[],
  values: FileValues
): Finding[] {
  const hasCount = columnOf(source(supplied.name), "count") !== null;
  const file = fileName(supplied.path);
  const counted = header.columns.find(({column}) => column === "count");
  if (counted && isCountHeader(counted.header) && !isOwnWord(supplied.name, counted.header))
    return [
      {
        level: "note",
        code: "count-header",
        file,
        count: 0,
        column: shownHeader(counted),
        what: "The column is read as count, by its header.",
        do: `If it does not count people, say so in organisation.json: ${alias(supplied.name, said(counted), leaveOut)}.`
      }
    ];
  if (!hasCount || counted || header.doubled.some(({column}) => column === "count")) return [];
  return unknown
    .filter(({declaredOut}) => !declaredOut)
    .flatMap((column): Finding[] => {
      const texts = (values.get(rawName(column)) ?? []).map(({text, ...rest}) => ({
        ...rest,
        text: (text ?? "").trim()
      }));
      const filled = texts.filter(({text}) => text !== "");
      if (filled.length === 0 || !filled.every(({text}) => text !== "-" && number.test(text))) return [];
      const numbers = filled.map(({text}) => Number(text.replace(/[, \u00a0\u2009\u202f%]/g, "")));
      const isFte = isFullTimeEquivalent(column.header);
      const isShare = isShareHeader(column.header);
      const isElse = countsSomethingElse(column.header) && !isShare;
      if (isFte ? numbers.every((each) => each <= 1) : isElse) return [];
      if (numbers.every((each) => each === 1)) return [];
      return [
        {
          level: "error",
          code: isFte ? "full-time-equivalents" : "uncounted-numbers",
          file,
          count: filled.reduce((sum, {rows}) => sum + rows, 0),
          row: Math.min(...filled.map(({first}) => first)),
          column: shownHeader(column),
          what: isFte
            ? "The column holds full-time equivalents above 1, so its rows stand for several people, and no column counts them."
            : isShare
              ? "The column holds percentages, and no column counts people: each row would be one person."
              : "The column holds numbers, and no column is read as count: each row would be one person.",
          do: isFte
            ? "Export the headcount and head its column count."
            : `If it counts people, say so in organisation.json: ${alias(supplied.name, said(column), "count")}; if not, write "${leaveOut}" in place of "count".`
        }
      ];
    });
}

/** A header as advice may show it: one that may be a person's is not repeated. */
function said(column: HeaderColumn): string {
  return shownHeader(column) === column.header ? column.header : "Its header";
}

function isOwnWord(name: LoadedFile["supplied"]["name"], header: string): boolean {
  const column = columnOf(source(name), "count");
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, "");
  return ["count", ...(column?.aliases ?? [])].some((each) => plain(each) === plain(header));
}

function alias(name: string, header: string, to: string): string {
  return `"columns": {"${name}": {"${header}": "${to}"}}`;
}
