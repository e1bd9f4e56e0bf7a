import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date as ISO text from the ways it is written in Britain; null where the text is no date of the calendar. */
export function parseDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[a-z]{3,9})\.?,?[\s/.-]+(\d{4})(?:\s\d{2}:\d{2}.*)?$/i.exec(
    text
  );
  if (!day) return null;
  const [, date = "", month = "", year = ""] = day;
  return calendarDate(Number(year), /^\d/.test(month) ? Number(month) : monthNumber(month), Number(date));
}

function monthNumber(name: string): number {
  const full = new Date(2000, months.indexOf(name.slice(0, 3).toLowerCase()), 1);
  const long = Number.isNaN(full.getTime()) ? "" : full.toLocaleString("en-GB", {month: "long"}).toLowerCase();
  const word = name.toLowerCase();
  return word.length === 3 || long === word || word === "sept" ? months.indexOf(word.slice(0, 3)) + 1 : 0;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Dates by which systems mean "no end": the last day of ESR's calendar, and the first of an empty one. */
const openDates = new Set(["4712-12-31", "1900-01-01", "9999-12-31"]);

/** Reads a snapshot date: a day from 2000 on, not in the future. */
export function snapshotReader({column}: ReadingContext, today = new Date()): ValueReader {
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return blankRefused(1, column);
      const date = parseDate(text);
      if (date === null)
        return refused(1, "date", "The text is not a date that is understood.", "Write dates as 2020-03-31.");
      if (date >= "2000-01-01" && date <= today.toISOString().slice(0, 10)) return understood(date);
      return refused(
        1,
        "date",
        openDates.has(date)
          ? "The date means an open end, not a snapshot."
          : "The date is before 2000 or in the future.",
        "Give the day that the people were counted on, for example 2020-03-31."
      );
    }
  };
}

/** Reads a date; an open end (`4712-12-31`) or a blank is no date, null. */
export function dateReader({column}: ReadingContext): ValueReader {
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null)
        return column.required && column.blank === undefined ? blankRefused(1, column) : understood(null);
      const date = parseDate(text);
      if (date === null)
        return refused(1, "date", "The text is not a date that is understood.", "Write dates as 2020-03-31.");
      return understood(openDates.has(date) ? null : date);
    }
  };
}
