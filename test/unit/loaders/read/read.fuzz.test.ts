import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inspect} from "../../../../loaders/check/check.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {csvParser} from "../../../../loaders/read/csv-records.js";
import {read} from "../../../../loaders/read/read.js";
import {organisationFolder} from "../../../helpers/folder.js";

const header = "snapshot,ethnicity,pay_band,category,count\n";

/** Files that no one would make: bytes at random, and tables of words that mean something here. */
const words = fc.constantFrom(
  "2020-03-31",
  "A",
  "N",
  "BME",
  "Z",
  "X9",
  "Band 5",
  "8a",
  "XR05",
  "Consultant",
  "clinical",
  "medical",
  "1",
  "0",
  "-1",
  "1.5",
  "",
  " ",
  '"',
  '""',
  "\n",
  ",",
  "\r",
  "é",
  "=1+1",
  "4712-12-31",
  "\ufeff",
  "'",
  "\\"
);
const table = fc
  .array(fc.array(words, {maxLength: 7}), {maxLength: 12})
  .map((rows) => header + rows.map((row) => row.join(",")).join("\n"));

/** Rows of a text with anything in them, below its first. */
function rowsBelowHeader(text: string): number {
  let rows = -1;
  const parser = csvParser(({fields}) => {
    if (fields.some((field) => field.trim() !== "")) rows += 1;
  });
  parser.write(text);
  parser.end();
  return rows;
}

const bytes = fc.uint8Array({maxLength: 300}).map((array) => Buffer.from(array));

describe("read, then inspect", () => {
  it("throws at no file, and accounts for every row of those it reads", async () => {
    const folder = await organisationFolder({});
    const database = await openDatabase({threads: 1});
    const outcome = async (name: string, content: Buffer | string, rows?: number): Promise<void> => {
      const path = join(folder, name);
      await writeFile(path, content);
      const {files, findings} = await inspect(await read(folder, database), database);
      for (const file of files) {
        expect(file.used + file.reported).toBe(file.read);
        if (file.reported > 0)
          expect(
            findings.some(
              ({count, code}) =>
                count > 0 || code === "missing-column" || code === "identifier" || code === "doubled-column"
            )
          ).toBe(true);
      }
      // A row that explains the header is no row of data, and is said.
      const passedOver = findings.filter(({code}) => code === "second-header").length;
      if (rows !== undefined && files.length > 0) expect((files[0]?.read ?? 0) + passedOver).toBe(rows);
      if (files.length === 0) expect(findings.some(({level}) => level === "error")).toBe(true);
      await rm(path);
    };
    await fc.assert(
      fc.asyncProperty(table, (text) => outcome("workforce.csv", text, rowsBelowHeader(text))),
      {numRuns: 40}
    );
    await fc.assert(
      fc.asyncProperty(bytes, (content) => outcome("workforce.csv", content)),
      {numRuns: 12}
    );
    await fc.assert(
      fc.asyncProperty(bytes, (content) => outcome("workforce.xlsx", content)),
      {numRuns: 8}
    );
    database.close();
  });
});
