/** A record of a CSV file: its fields, its row as a spreadsheet counts it, and what is wrong with it, if anything. */
export type CsvRecord = {row: number; fields: string[]; problem: "quote" | null};

/** Raised by a record that is longer than any row of a table: the file is not one. */
export class LongRecordError extends Error {}

/**
 * Reads CSV text that comes in pieces (RFC 4180: commas, fields in double quotes, a doubled quote inside them, any line
 * ending, blank lines counted but empty). A quotation mark inside an unquoted field is kept; text after a closing one,
 * or one that is never closed, is a problem of its record. Throws `LongRecordError` past `maxLength` characters.
 */
export function csvParser(onRecord: (record: CsvRecord) => void, {maxLength = 1_000_000} = {}) {
  let row = 1;
  let fields: string[] = [];
  let field = "";
  let length = 0;
  let problem: CsvRecord["problem"] = null;
  let state: "start" | "plain" | "quoted" | "closed" = "start";
  let afterReturn = false;

  const endField = (): void => {
    fields.push(field);
    field = "";
    state = "start";
  };
  const endRecord = (): void => {
    endField();
    onRecord({row, fields, problem});
    row += 1;
    fields = [];
    length = 0;
    problem = null;
  };
  const take = (text: string): void => {
    field += text;
    length += text.length;
    if (length > maxLength) throw new LongRecordError(`row ${row} is longer than ${maxLength} characters`);
  };

  return {
    /** Takes the next piece of the text. */
    write(text: string): void {
      let at = 0;
      while (at < text.length) {
        const char = text[at] ?? "";
        if (state === "quoted") {
          const quote = text.indexOf('"', at);
          const end = quote < 0 ? text.length : quote;
          take(text.slice(at, end));
          at = end;
          if (quote >= 0) {
            state = "closed";
            at += 1;
          }
          continue;
        }
        if (char === "\n" && afterReturn) {
          afterReturn = false;
          at += 1;
          continue;
        }
        afterReturn = char === "\r";
        if (char === ",") endField();
        else if (char === "\n" || char === "\r") endRecord();
        else if (char === '"' && state === "start") state = "quoted";
        else if (char === '"' && state === "closed") {
          take('"');
          state = "quoted";
        } else {
          if (state === "closed") problem = "quote";
          state = "plain";
          const end = nextBreak(text, at + 1);
          take(text.slice(at, end));
          at = end;
          continue;
        }
        at += 1;
      }
    },
    /** Ends the text: the last record needs no line ending. */
    end(): void {
      if (state === "quoted") problem = "quote";
      if (fields.length > 0 || field !== "" || state !== "start") endRecord();
    }
  };
}

/** Where the run of plain text from `at` ends: the next comma, line ending or quotation mark. */
function nextBreak(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 44 || code === 10 || code === 13 || code === 34) return i;
  }
  return text.length;
}

/** The records at the head of a text, at most `limit`; a record that the text breaks off in is left out unless `whole`. */
export function headRecords(text: string, {limit = 60, whole = false} = {}): CsvRecord[] {
  const records: CsvRecord[] = [];
  const parser = csvParser((record) => records.push(record), {maxLength: Infinity});
  for (let at = 0; at < text.length && records.length < limit; at += 4096) parser.write(text.slice(at, at + 4096));
  if (whole && records.length < limit) parser.end();
  return records.slice(0, limit);
}
