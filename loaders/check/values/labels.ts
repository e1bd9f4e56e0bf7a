import {categories, foldSpelling, parseChoice, sexes} from "../../../src/registry/vocabularies.js";
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
 * Reads short texts that people are grouped by. Spellings that differ only in case, spaces, hyphens, underscores, forms
 * of an apostrophe, and `&` for `and` are one group, under the spelling that an earlier file has, or most rows have.
 */
export function labelReader({column, values, spellings: earlier}: ReadingContext): ValueReader {
  const spellings = new Map<string, {spelling: string; rows: number}[]>();
  for (const {text, rows} of values) {
    const spelling = text === null ? "" : tidy(text);
    if (spelling === "") continue;
    const known = spellings.get(folded(spelling)) ?? [];
    const same = known.find((each) => each.spelling === spelling);
    if (same) same.rows += rows;
    else known.push({spelling, rows});
    spellings.set(folded(spelling), known);
  }
  const chosen = new Map(earlier?.get(column.name));
  for (const [fold, known] of spellings)
    if (!chosen.has(fold))
      chosen.set(fold, known.reduce((best, each) => (each.rows > best.rows ? each : best)).spelling);
  earlier?.set(column.name, chosen);
  const isExchanged = areWordsOfAnother([...spellings.values()].flatMap(([first]) => (first ? [first.spelling] : [])));
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      const spelling = tidy(text ?? "");
      if (spelling === "") return column.required ? blankRefused(1, column) : understood(null);
      const label = chosen.get(folded(spelling)) ?? spelling;
      const problem = problemOf(spelling, label) ?? (isExchanged ? exchangedProblem : null);
      return {out: [label], problem, used: true};
    }
  };
}

function problemOf(spelling: string, label: string): Problem | null {
  if (label.startsWith("=")) return formulaProblem;
  if (spreadsheetDate.test(label)) return dateProblem;
  if (hasBrokenLetters(spelling, {label: true})) return brokenProblem;
  if (spelling === label) return null;
  return {
    level: "note",
    code: "spelling",
    what: `The spelling was read as "${label}", which more rows or an earlier file have.`,
    do: "Use one spelling throughout."
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

/** Whether labels are, all of several, words of a column that has words of its own: two headers were exchanged. */
function areWordsOfAnother(labels: readonly string[]): boolean {
  return (
    labels.length > 1 &&
    [categories, sexes].some((choices) => labels.every((label) => choices.some(({value}) => sameWord(label, value))))
  );
}

const sameWord = (label: string, word: string): boolean => parseChoice(label, [{value: word}]) !== null;

const exchangedProblem: Problem = {
  level: "warning",
  code: "exchanged-columns",
  what: "Every label of the column is a word of another column (category or sex).",
  do: "Look whether two headers were exchanged."
};

/** A label without what nobody sees: spaces around it and runs of them, letters without width, accents in two pieces. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A label as spellings are compared. */
function folded(label: string): string {
  return foldSpelling(label.replaceAll("&", " and ").replace(/[‘’ʼ`´']/g, ""));
}
