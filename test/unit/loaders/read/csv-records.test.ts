import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvParser, headRecords, LongRecordError, type CsvRecord} from "../../../../loaders/read/csv-records.js";

function parse(...pieces: string[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  const parser = csvParser((record) => records.push(record));
  for (const piece of pieces) parser.write(piece);
  parser.end();
  return records;
}

const fieldsOf = (text: string): string[][] => parse(text).map(({fields}) => fields);

describe("csvParser(onRecord)", () => {
  it.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"]
      ]
    ],
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"]
      ]
    ],
    [
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"]
      ]
    ],
    ['"a,b","c ""d"""\n', [["a,b", 'c "d"']]],
    ['"two\r\nlines",x\n', [["two\r\nlines", "x"]]],
    [
      "a,\n,b\n",
      [
        ["a", ""],
        ["", "b"]
      ]
    ],
    ['say "hi",x\n', [['say "hi"', "x"]]],
    ['"",x\n', [["", "x"]]],
    ['x,""', [["x", ""]]],
    ["", []]
  ])("reads %j", (text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  it("counts blank lines as rows, as a spreadsheet does", () => {
    expect(parse("a\n\nb\n").map(({row, fields}) => [row, fields])).toEqual([
      [1, ["a"]],
      [2, [""]],
      [3, ["b"]]
    ]);
  });

  it.each([['"a"b,c\nd,e\n'], ['"never closed,c\nd,e\n']])("marks the broken quotation of %j", (text) => {
    expect(parse(text)[0]?.problem).toBe("quote");
  });

  it("goes on after a broken quotation", () => {
    expect(parse('"a"b"c,d\ne,f\n')[1]).toEqual({row: 2, fields: ["e", "f"], problem: null});
  });

  it("refuses a record longer than any row", () => {
    const parser = csvParser(() => undefined, {maxLength: 10});
    expect(() => {
      parser.write('"0123456789012345');
    }).toThrow(LongRecordError);
  });

  it("reads any text back, however it is cut into pieces", () => {
    const rows = fc.array(
      fc.array(fc.string({unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", "é")}), {minLength: 2, maxLength: 3}),
      {minLength: 1, maxLength: 5}
    );
    fc.assert(
      fc.property(rows, fc.integer({min: 1, max: 7}), (table, size) => {
        const text = table.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
        expect(parse(...pieces).map(({fields}) => fields)).toEqual(table);
      }),
      {numRuns: 200}
    );
  });
});

describe("headRecords(text, {limit, whole})", () => {
  it("leaves out a record that the text breaks off in", () => {
    expect(headRecords("a,b\n1,2\n3,").map(({fields}) => fields)).toEqual([
      ["a", "b"],
      ["1", "2"]
    ]);
  });
  it("takes the last record of a whole text", () => {
    expect(headRecords("a,b\n1,2", {whole: true})).toHaveLength(2);
  });
  it("stops at its limit", () => {
    expect(headRecords("a\n".repeat(100), {limit: 3})).toHaveLength(3);
  });
});
