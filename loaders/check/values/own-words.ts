import {isErrorValue, isNothing} from "../../../src/registry/nothing-words.js";
import {leaveOut, type Organisation} from "../../../src/registry/organisation.js";
import {isRollUp, isTotal} from "../../../src/registry/roll-up-words.js";
import {filesOfPeople, type Column, type SourceName} from "../../../src/registry/sources.js";
import {foldSpelling} from "../../../src/registry/vocabularies.js";
import {refused, type Problem, type Reading, type ValueReader} from "./reading.js";

/** The organisation's words for a column of a file, folded, with ours; those of the file go before those of every file. */
export function ownWords(
  {values}: Pick<Organisation, "values">,
  file: SourceName,
  column: string
): Map<string, string> {
  const words = {...values[column], ...values[`${file}.${column}`]};
  return new Map(Object.entries(words).map(([theirs, ours]) => [foldSpelling(theirs), ours]));
}

/**
 * A reader that knows, before what it reads itself: the organisation's own words, words for nothing (which are never a
 * group), error values of spreadsheets, and labels of totals (whose rows are nobody).
 */
export function withOwnWords(
  reader: ValueReader,
  {column, file, organisation}: {column: Column; file: SourceName; organisation: Organisation}
): ValueReader {
  const words = ownWords(organisation, file, column.name);
  const width = reader.columns.length;
  return {
    columns: reader.columns,
    read: (text) => {
      const ours = words.get(foldSpelling(text ?? ""));
      if (ours === leaveOut) return leftOut(width, column);
      if (ours !== undefined) return reader.read(ours);
      if (text === null) return reader.read(null);
      if (isErrorValue(text)) return errorValue(width, column);
      if (column.type === "label" && headsTotal(text, column, file)) return totalRow(width);
      const direct = column.type === "label" && isNothing(text) ? null : reader.read(text);
      if (direct?.used === true || !isNothing(text)) return direct ?? reader.read(text);
      return asNothing(reader.read(null), column);
    }
  };
}

function headsTotal(text: string, {name}: Column, file: SourceName): boolean {
  if (name === "area") return isTotal(text);
  return filesOfPeople.includes(file) && isRollUp(text);
}

/** A word for nothing means what a blank does; it is said, since a blank may mean more than nothing. */
function asNothing(blank: Reading, column: Column): Reading {
  const problem: Problem = blank.used
    ? {
        level: column.blank === undefined || column.type === "ethnicity" ? "note" : "warning",
        code: "word-for-nothing",
        what: `The word stands for nothing and is read as ${column.blank?.toLowerCase() ?? "not recorded"}.`,
        do: "Correct it if something else is meant."
      }
    : {
        level: "error",
        code: "blank",
        what: `The word stands for nothing, and every row needs ${column.name}.`,
        do: "Fill it in, or take the row away."
      };
  return {...blank, problem};
}

function errorValue(width: number, {name}: Column): Reading {
  return refused(
    width,
    "error-value",
    `The cell holds an error value of a spreadsheet where ${name} should be.`,
    "Mend the formula that it comes from, or clear the cell, and save the file again."
  );
}

function totalRow(width: number): Reading {
  return refused(
    width,
    "total-row",
    "The label is that of a total: with such rows, people are counted more than once.",
    'Take rows of totals and sub-totals out. If it is a group of people of that name, map the word to itself under "values" in organisation.json.'
  );
}

function leftOut(width: number, {name}: Column): Reading {
  const problem: Problem = {
    level: "warning",
    code: "left-out-by-value",
    what: `organisation.json says that rows with this ${name} are left out, and they are not counted.`,
    do: 'To count them, give the word one of ours under "values".'
  };
  return {out: Array<null>(width).fill(null), problem, used: false};
}
