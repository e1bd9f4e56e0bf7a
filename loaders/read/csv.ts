import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {csvParser, headRecords, type CsvRecord} from "./csv-records.js";
import {longestRow} from "./raw-table.js";
import type {TextScan} from "./text-scan.js";

/** Bytes that hold the first records of nearly every file, and bytes that hold those of any. */
const headBytes = [65_536, longestRow + 48_576];

/** Records among which a header is looked for. */
const mostRecords = 60;

/** The first records of a CSV file, enough to find its header; null where the first row alone is longer than any row. */
export async function readCsvHead(path: string, {encoding, bytes}: TextScan): Promise<CsvRecord[] | null> {
  const file = await open(path, "r");
  try {
    for (const most of headBytes) {
      const buffer = Buffer.alloc(Math.min(most, bytes));
      const {bytesRead} = await file.read(buffer, 0, buffer.length, 0);
      const whole = bytesRead === bytes;
      const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), {stream: true});
      const records = headRecords(text, {limit: mostRecords, whole});
      if (whole || records.length === mostRecords || (most === headBytes.at(-1) && records.length > 0)) return records;
    }
    return null;
  } finally {
    await file.close();
  }
}

/** The records of a CSV file, one after another, with the row of each as a spreadsheet shows it. */
export async function* csvRecords(path: string, {encoding}: Pick<TextScan, "encoding">): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder(encoding);
  let ready: CsvRecord[] = [];
  const parser = csvParser((record) => ready.push(record), {maxLength: longestRow});
  const take = (): CsvRecord[] => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const chunk of createReadStream(path, {highWaterMark: 2 ** 20})) {
    parser.write(decoder.decode(chunk as Buffer, {stream: true}));
    yield* take();
  }
  parser.write(decoder.decode());
  parser.end();
  yield* take();
}
