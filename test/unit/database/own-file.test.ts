import {beforeAll, describe, expect, it} from "vitest";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {fileURLToPath} from "node:url";
import {fromArrow} from "../../../src/database/arrow.js";
import {clearNan, createFromCsv} from "../../../src/database/own-file.js";
import type {Row} from "../../../src/database/parquet.js";
import {id, sql, type Sql} from "../../../src/database/sql.js";

type Rows = Row[];

const bundle = (name: string) => ({
  mainModule: fileURLToPath(import.meta.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`)),
  mainWorker: ""
});

let run: (statement: Sql) => Promise<Rows>;
let register: (name: string, text: string) => void;
beforeAll(async () => {
  const db = await createDuckDB({mvp: bundle("mvp"), eh: bundle("eh")}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({});
  const session = db.connect().useUnsafe((_, each) => each);
  run = ({text}) => Promise.resolve(fromArrow([db.runQuery(session, text)]));
  register = (name, text) => void db.registerFileText(name, text);
});

let made = 0;

/** What a person's file becomes: the types of its columns, and its rows. */
async function taken(text: string): Promise<{types: string[]; rows: Rows}> {
  const name = `own ${++made}`;
  register(`${name}.csv`, text);
  await createFromCsv(run, name, `${name}.csv`);
  await clearNan(run, name);
  const types = await run(sql`select column_type as type from (describe ${id(name)})`);
  return {types: types.map(({type}) => String(type)), rows: await run(sql`from ${id(name)}`)};
}

describe("createFromCsv(run, table, file)", () => {
  it.each([
    ["F and T", ["F", "T", "F"]],
    ["true and false", ["true", "false", "TRUE"]],
    ["F alone", ["F", "F", "F"]],
    ["zeros before", ["007", "12", "0"]],
    ["zeros before decimals", ["007.50", "12.25", "1.5"]],
    ["an E that is no exponent", ["12E5", "13", "14"]],
    ["a plus before", ["+441164960001", "+441164960002", "+1"]],
    ["more digits than a number keeps", ["12345678901234567890123", "2", "3"]]
  ])("leaves a column of %s as it is written", async (_, values) => {
    const {types, rows} = await taken(`who,code,n\n${values.map((value, i) => `p${i},${value},${i}`).join("\n")}\n`);
    expect(types).toEqual(["VARCHAR", "VARCHAR", "BIGINT"]);
    expect(rows.map(({code}) => code)).toEqual(values);
    expect(rows.map(({n}) => Number(n))).toEqual([0, 1, 2]);
  });

  it("leaves a file of such columns alone with its header", async () => {
    const {types, rows} = await taken("sex,code\nF,007\nT,008\n");
    expect(types).toEqual(["VARCHAR", "VARCHAR"]);
    expect(rows).toEqual([
      {sex: "F", code: "007"},
      {sex: "T", code: "008"}
    ]);
  });

  it("reads numbers and dates as such, wherever no digit is lost", async () => {
    const {types, rows} = await taken("a,b,c,d,e\n1,0.5,2020-03-31,-2,1.5e3\n0,-0.25,2021-03-31,,2\n");
    expect(types).toEqual(["BIGINT", "DOUBLE", "DATE", "BIGINT", "DOUBLE"]);
    expect(rows.map(({b, e}) => [b, e])).toEqual([
      [0.5, 1500],
      [-0.25, 2]
    ]);
  });
});

describe("clearNan(run, table)", () => {
  it("leaves none that would be shown as a hidden count, in numbers, lists or deeper", async () => {
    expect((await taken("n\n1.5\nNaN\nnan\n")).rows).toEqual([{n: 1.5}, {n: null}, {n: null}]);
    await run(
      sql`create table nested as select ['nan'::double, 1] as l, ['nan'::float] as f, {a: 'nan'::double} as s, ${"x"} as t`
    );
    await clearNan(run, "nested");
    expect(await run(sql`select l[1] is null as l, f[1] is null as f, s, t from nested`)).toEqual([
      {l: true, f: true, s: "{'a': nan}", t: "x"}
    ]);
  });
});
