import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

/** A financial year as `2019/20` from the ways it is written; null where the two years do not follow each other. */
export function parseFinancialYear(text: string): string | null {
  const found = /^(?:fy\s*)?(\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/i.exec(text);
  const [, from = "", to = ""] = found ?? [];
  const next = String(Number(from) + 1);
  return found && (to === next || to === next.slice(2)) ? `${from}/${next.slice(2)}` : null;
}

/** Reads a financial year. */
export function financialYearReader({column}: ReadingContext): ValueReader {
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return blankRefused(1, column);
      const year = parseFinancialYear(text);
      if (year !== null) return understood(year);
      return refused(1, "year", "The text is not a financial year.", "Write the financial year as 2019/20.");
    }
  };
}

/** Reads a year of the calendar, from 1990 to next year, as text. */
export function yearReader({column}: ReadingContext, today = new Date()): ValueReader {
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return column.required ? blankRefused(1, column) : understood(null);
      const year = /^(\d{4})(?:\.0+)?$/.exec(text)?.[1];
      if (year !== undefined && Number(year) >= 1990 && Number(year) <= today.getUTCFullYear() + 1)
        return understood(year);
      return refused(1, "year", "The text is not a year.", "Write the year with four digits, for example 2019.");
    }
  };
}
