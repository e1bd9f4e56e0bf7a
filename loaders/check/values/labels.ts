import {foldSpelling} from "../../../src/registry/vocabularies.js";
import {brokenProblem, hasBrokenLetters} from "./broken-letters.js";
import {
  blankRefused,
  formulaProblem,
  understood,
  type Problem,
  type ReadingContext,
  type ValueReader
} from "./reading.js";

/**
 * Reads short texts that people are grouped by. Spellings that differ only in case, spaces, hyphens and underscores are
 * one group, under the spelling that most rows have.
 */
export function labelReader({column, values}: ReadingContext): ValueReader {
  const spellings = new Map<string, {spelling: string; rows: number}[]>();
  for (const {text, rows} of values) {
    const spelling = text === null ? "" : tidy(text);
    if (spelling === "") continue;
    const known = spellings.get(foldSpelling(spelling)) ?? [];
    const same = known.find((each) => each.spelling === spelling);
    if (same) same.rows += rows;
    else known.push({spelling, rows});
    spellings.set(foldSpelling(spelling), known);
  }
  const chosen = new Map(
    [...spellings].map(([folded, known]) => [
      folded,
      known.reduce((best, each) => (each.rows > best.rows ? each : best)).spelling
    ])
  );
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return column.required ? blankRefused(1, column) : understood(null);
      const spelling = tidy(text);
      const label = chosen.get(foldSpelling(spelling)) ?? spelling;
      if (label.startsWith("=")) return {out: [label], problem: formulaProblem, used: true};
      if (spreadsheetDate.test(label)) return {out: [label], problem: dateProblem, used: true};
      if (hasBrokenLetters(spelling, {label: true})) return {out: [label], problem: brokenProblem, used: true};
      if (spelling === label) return understood(label);
      const problem = {
        level: "note",
        code: "spelling",
        what: `The spelling was read as "${label}", which more rows have.`,
        do: "Use one spelling throughout."
      } as const;
      return {out: [label], problem, used: true};
    }
  };
}

/** What spreadsheets make of an age band such as 10-14. */
const spreadsheetDate = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{2})$/;

const dateProblem: Problem = {
  level: "warning",
  code: "spreadsheet-date",
  what: "A date stands where a label should; spreadsheets turn words such as 10-14 into dates.",
  do: "Format the column as text before typing, or write 10 to 14."
};

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
