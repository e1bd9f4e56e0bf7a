import {filesOfPeople} from "../../src/registry/sources.js";
import {isTotal} from "../../src/registry/roll-up-words.js";
import type {Finding} from "../check/finding.js";
import {fileName} from "./file-name.js";
import {rawName, shownHeader, type HeaderColumn} from "./header.js";
import type {LoadedFile} from "./read-file.js";
import type {FileValues} from "./values-table.js";

/** Rows that a column left out calls a total: they are sums of others, and would be counted again. */
export function leftOutTotals({supplied}: LoadedFile, unknown: readonly HeaderColumn[], values: FileValues): Finding[] {
  if (!filesOfPeople.includes(supplied.name)) return [];
  return unknown.flatMap((column): Finding[] => {
    const totals = (values.get(rawName(column)) ?? []).filter(
      ({text}) => (text ?? "").length <= 60 && isTotal(text ?? "")
    );
    if (totals.length === 0 || column.declaredOut) return [];
    return [
      {
        level: "error",
        code: "total-row",
        file: fileName(supplied.path),
        column: shownHeader(column),
        row: Math.min(...totals.map(({first}) => first)),
        count: totals.reduce((sum, {rows}) => sum + rows, 0),
        what: "The row is called a total in a column that is not read: with it, people are counted more than once.",
        do: "Take rows of totals and sub-totals out of the extract."
      }
    ];
  });
}
