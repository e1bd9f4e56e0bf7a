import {foldSpelling} from "./vocabularies.js";

/** Words that systems write where nothing is recorded: of R, SQL, spreadsheets, pivot tables and people. */
const nothing = new Set(
  [
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "<na>",
    "nan",
    "null",
    "(null)",
    "nil",
    "none",
    "(none)",
    "blank",
    "(blank)",
    "blanks",
    "empty",
    "(empty)",
    "missing",
    "undefined",
    "unspecified",
    "unknown",
    "unknown/null",
    "not known",
    "not recorded",
    "not stated",
    "not specified",
    "not available",
    "not applicable",
    "not given",
    "not entered",
    "not collected",
    "no data",
    "[z]",
    "[x]",
    ".",
    "..",
    "..."
  ].map(foldSpelling)
);

/** Whether a text says that nothing is recorded: `NA`, `(blank)`, `-`. Such a word is never a group of people. */
export function isNothing(text: string): boolean {
  const folded = foldSpelling(text);
  return folded === "" || nothing.has(folded);
}

/** Error values of spreadsheets, but for `#N/A`, which is how a look-up says that it found nothing. */
const errors = /^#(?:ref!|div\/0!|value!|name\?|num!|null!|getting_data|spill!|calc!|field!|blocked!|unknown!)$/i;

/** Whether a text is the error value of a spreadsheet: `#REF!`. */
export function isErrorValue(text: string): boolean {
  return errors.test(text.trim());
}
