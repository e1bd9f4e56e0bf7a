import {columnLetters, type Header} from "./header.js";
import type {Finding} from "../check/finding.js";
import type {RowCount} from "./row-file.js";
import type {SheetLayout} from "./sheet-layout.js";

/** What the rows of a file gave reason to say on their way into the database. */
export function rowFindings(
  file: string,
  {ragged, firstRagged, hidden, firstHidden, formulas}: Omit<RowCount, "kept">
): Finding[] {
  const findings: Finding[] = [];
  if (ragged > 0)
    findings.push({
      level: "error",
      code: "ragged-row",
      file,
      ...(firstRagged !== null && {row: firstRagged}),
      count: ragged,
      what: "The row does not have one field for each column, or a quotation mark in it is not closed.",
      do: "Put quotation marks around fields that hold a comma, and export the file again."
    });
  if (hidden > 0)
    findings.push({
      level: "error",
      code: "hidden-rows",
      file,
      ...(firstHidden !== null && {row: firstHidden}),
      count: hidden,
      what: "The row is hidden in the workbook, by a filter or by hand: whoever looks at it does not see these people.",
      do: "To count them, clear the filter and unhide all rows. To leave them out, copy the visible rows to a new workbook."
    });
  if (formulas > 0)
    findings.push({
      level: "note",
      code: "stored-results",
      file,
      count: 0,
      what: `${formulas.toLocaleString("en-GB")} cells hold formulas; their stored results were read, nothing was worked out.`,
      do: "If the workbook was not recalculated before it was saved, open it, recalculate and save it again."
    });
  return findings;
}

/** Columns that are read although the workbook hides them. */
export function hiddenColumnFindings(file: string, {columns}: Header, {hiddenColumns}: SheetLayout): Finding[] {
  const hidden = columns.filter(
    ({column, index}) => column !== null && hiddenColumns.some(({from, to}) => index >= from && index <= to)
  );
  return hidden.map(({column, index}) => ({
    level: "warning",
    code: "hidden-column",
    file,
    count: 0,
    column: column ?? "",
    what: `Column ${columnLetters(index)} is hidden in the workbook, and was read.`,
    do: "Unhide it to look at it; delete it if it is not meant."
  }));
}
