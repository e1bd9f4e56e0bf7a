import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {fromArrow, toArrow} from "../../../src/database/arrow.js";
import {readBatches, readRows} from "../../../src/database/parquet.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "parquet-"))));
afterAll(() => rm(folder, {recursive: true}));

/** Has DuckDB write a statement's rows as Parquet and gives the bytes. */
async function write(select: string, options = "compression zstd"): Promise<ArrayBuffer> {
  const file = join(folder, `${crypto.randomUUID()}.parquet`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`copy (${select}) to '${file}' (format parquet, ${options})`);
  const {buffer, byteOffset, byteLength} = await readFile(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

const everyType = `select * from (values
  ('White', 1::int, 2::bigint, 0.5::double, 1.25::decimal(9, 2), true, date '2020-03-31', timestamp '2020-03-31 12:30:00'),
  (null, null, null, null, null, null, null, null),
  ('é ''quoted'' \u{1F600}', -3, 9007199254740991, -0.0625, -2.5, false, date '1900-01-01', timestamp '1999-12-31 23:59:59')
) t(text, whole, big, real, exact, truth, day, instant)`;

const everyRow = [
  {
    text: "White",
    whole: 1,
    big: 2,
    real: 0.5,
    exact: 1.25,
    truth: true,
    day: new Date("2020-03-31"),
    instant: new Date("2020-03-31T12:30:00Z")
  },
  {text: null, whole: null, big: null, real: null, exact: null, truth: null, day: null, instant: null},
  {
    text: "é 'quoted' \u{1F600}",
    whole: -3,
    big: 9007199254740991,
    real: -0.0625,
    exact: -2.5,
    truth: false,
    day: new Date("1900-01-01"),
    instant: new Date("1999-12-31T23:59:59Z")
  }
];

describe("readRows(bytes)", () => {
  it("gives numbers, texts, truth values, dates and nulls of every column type", async () => {
    expect(await readRows(await write(everyType))).toEqual(everyRow);
  });

  it.each(["uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4_raw"])(
    "reads files packed with %s",
    async (codec) => {
      expect(await readRows(await write(everyType, `compression ${codec}`))).toEqual(everyRow);
    }
  );

  it("is empty for a file without rows", async () => {
    expect(await readRows(await write("select 1 as a where false"))).toEqual([]);
  });

  it("leaves nested columns out", async () => {
    expect(await readRows(await write("select 1 as a, [1, 2] as list, {b: 2} as structure"))).toEqual([{a: 1}]);
  });

  it("refuses bytes that are not Parquet", async () => {
    await expect(readRows(new TextEncoder().encode("not a Parquet file, only text").buffer)).rejects.toThrow(
      /parquet/i
    );
  });
});

describe("readBatches(bytes)", () => {
  it("gives one piece a row group, in file order", async () => {
    const bytes = await write("select i::int as i from range(5000) t(i)", "row_group_size 2048");
    const pieces = [];
    for await (const piece of readBatches(bytes)) pieces.push(piece);
    expect(pieces.map(({rows}) => rows)).toEqual([2048, 2048, 904]);
    expect(pieces.flatMap(({columns}) => columns[0]?.values ?? [])).toEqual(Array.from({length: 5000}, (_, i) => i));
  });

  it("keeps the columns and types of a file without rows", async () => {
    const bytes = await write(`${everyType} where false`);
    const pieces = [];
    for await (const piece of readBatches(bytes)) pieces.push(piece);
    expect(pieces.map(({rows, columns}) => [rows, columns.map(({name, type}) => `${name} ${type}`)])).toEqual([
      [
        0,
        [
          "text text",
          "whole integer",
          "big number",
          "real number",
          "exact number",
          "truth boolean",
          "day date",
          "instant timestamp"
        ]
      ]
    ]);
  });
});

describe("toArrow(columns), fromArrow(messages)", () => {
  it("carry every type there and back", async () => {
    const rows = [];
    for await (const piece of readBatches(await write(everyType))) rows.push(...fromArrow([toArrow(piece)]));
    expect(rows).toEqual(everyRow);
  });

  it("carry a table without rows", () => {
    expect(fromArrow([toArrow({rows: 0, columns: [{name: "a", type: "text", values: []}]})])).toEqual([]);
  });
});
