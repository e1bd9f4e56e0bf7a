import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {checkTable, isCube} from "../../../../loaders/audit/check-tables.js";
import {readCsv} from "../../../../loaders/audit/read-csv.js";
import {readSite, type FoundSite} from "../../../../loaders/audit/read-site.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {writeCube} from "../../../../loaders/publish/write-parquet.js";
import {cellColumns} from "../../../../src/registry/cell.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";

describe("readCsv(text)", () => {
  it("reads quotes, doubled quotes, line breaks in fields, CRLF and a byte order mark", () => {
    const text = '\ufeffa,b\r\n"x, y","say ""no"""\r\n"two\nlines",\r\n\r\n';
    expect(readCsv(text)).toEqual([
      {a: "x, y", b: 'say "no"'},
      {a: "two\nlines", b: ""}
    ]);
  });
});

describe("readSite(folder)", () => {
  let site: FoundSite;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "wres-site-"));
    await mkdir(join(folder, "_file"));
    const database = await openDatabase();
    const cells = cellsAt({BME: 12, White: 40}).map((cell) =>
      cell.group === "BME" ? {...cell, count: null, status: "suppressed" as const} : cell
    );
    await writeCube(cells, join(folder, "_file/cube.parquet"), {database, metadata: {source: "s", version: "v"}});
    database.close();
    const files = {
      "index.html": '<p>Hello</p><script>x = {"group":"BME","count":3,"measure":"headcount"}</script>',
      "data.json":
        '{"rows": [{"a": 1}, {"b": 2}], "text": "long enough to be prose that somebody might read on a page"}',
      "broken.json": "{",
      "t.csv": "a,b\n1,2\n",
      "app.js.map": "{}",
      "inline.js": "//# sourceMappingURL=data:application/json;base64,e30=",
      "twin.duckdb": "x",
      "style.css": "p {}"
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    site = await readSite(folder);
  });

  it("reads Parquet, CSV, JSON and rows written into pages as tables", () => {
    expect(site.tables.map(({path, columns}) => [path, columns.length])).toEqual([
      ["_file/cube.parquet", cellColumns.length],
      ["data.json#rows", 2],
      ["index.html (inline)", 3],
      ["t.csv", 2]
    ]);
    expect(site.tables[0]?.rows.map(({group, count}) => [group, count])).toEqual([
      ["BME", null],
      ["White", 40]
    ]);
  });

  it("lists what it cannot look into, and maps that carry sources", () => {
    expect(site.unread).toEqual(["broken.json", "twin.duckdb"]);
    expect(site.sourceMaps).toEqual(["app.js.map", "inline.js"]);
    expect(site.files).toHaveLength(9);
  });

  it("reads pages, code and long texts of data files as text", () => {
    expect(site.texts.map(({path, kind}) => `${path} ${kind}`)).toEqual([
      "data.json#text prose",
      "index.html html",
      "inline.js code"
    ]);
  });
});

describe("checkTable(table)", () => {
  const cube = {path: "cube.parquet", columns: cellColumns, rows: cellsAt({BME: 12})};

  it("has nothing to say of a cube, nor of residents by ethnic group", () => {
    expect(isCube(cube)).toBe(true);
    expect(checkTable(cube)).toEqual([]);
    expect(checkTable({path: "p", columns: ["area", "ethnicity", "population"], rows: [{}]})).toEqual([]);
  });

  it("refuses missing columns, rows of people, and columns that identify or tell why", () => {
    expect(checkTable({...cube, columns: cellColumns.slice(1)})[0]).toContain('"organisation" of the cube is missing');
    expect(checkTable({path: "w", columns: ["ethnicity", "pay_band"], rows: [{}]})[0]).toContain(
      "1 rows look like records of people"
    );
    expect(checkTable({path: "w", columns: ["ethnicity", "pay_band"], rows: []})).toEqual([]);
    for (const column of ["primary", "true_count", "date_of_birth", "email", "employee_number", "interval_low"])
      expect(checkTable({path: "x", columns: [column], rows: []})[0]).toContain(`"${column}" must not be published`);
  });
});
