import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

const months = "(?:apr(?:il)?|mar(?:ch)?)";

/** A financial year as `2019/20` from the ways it is written; null where the two years do not follow each other. */
export function parseFinancialYear(text: string): string | null {
  const plain = text
    .replace(new RegExp(`\\b${months}\\.?\\s+`, "gi"), "")
    .replace(/^(?:fy|financial year|year)\s*/i, "");
  const found = /^(\d{4}|\d{2})\s*(?:[/–—_-]|\bto\b)\s*(\d{4}|\d{2})$/i.exec(plain);
  const [, first = "", to = ""] = found ?? [];
  const from = first.length === 2 ? `20${first}` : first;
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
