import {createReadStream} from "node:fs";
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {from as copyFrom} from "pg-copy-streams";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import type {Finding} from "../../../../loaders/check/finding.js";
import {collect} from "../../../../loaders/publish/collect.js";
import {countStatement} from "../../../../loaders/warehouse/count-statement.js";
import {openSnapshot} from "../../../../loaders/warehouse/postgres.js";
import {fetchElsewhere} from "../../../../loaders/warehouse/fetch-elsewhere.js";
import type {Elsewhere} from "../../../../src/registry/organisation.js";
import {cellKey, type Cell} from "../../../../src/registry/cell.js";
import {account, startPostgres, type TestServer} from "../../../helpers/postgres-server.js";

const example = "data/example/leicestershire-partnership";
const extracts = ["workforce", "recruitment", "disciplinary", "training", "pay"] as const;

let server: TestServer;
let owner: pg.Client;

beforeAll(async () => {
  server = await startPostgres();
  owner = await server.connect();
  await owner.query("create schema hr");
  for (const name of extracts) await load(name);
  for (const [name, value] of Object.entries(account)) vi.stubEnv(name, value);
}, 120_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await owner.end();
  await server.stop();
});

/** Puts an extract of the example into a table, every column as text. */
async function load(name: string): Promise<void> {
  const path = join(example, `${name}.csv`);
  const [header = ""] = (await readFile(path, "utf8")).split("\n", 1);
  const columns = header
    .trim()
    .split(",")
    .map((column) => `"${column}" text`);
  await owner.query(`create table hr.${name} (${columns.join(", ")}, staff_key serial)`);
  const target = owner.query(copyFrom(`copy hr.${name} (${header.trim()}) from stdin (format csv, header true)`));
  await pipeline(createReadStream(path), target);
}

/** The example's folder with its extracts on the server instead. */
async function folderAsking(sourceOf: (name: string) => Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wres-asking-"));
  await cp(example, folder, {recursive: true});
  for (const name of extracts) await rm(join(folder, `${name}.csv`));
  const settings = JSON.parse(await readFile(join(folder, "organisation.json"), "utf8")) as object;
  const sources = Object.fromEntries(extracts.map((name) => [name, {sql: server.url, ...sourceOf(name)}]));
  await writeFile(join(folder, "organisation.json"), JSON.stringify({...settings, sources}));
  return folder;
}

const countsOf = (cells: readonly Cell[]): string[] =>
  cells.map((cell) => `${cellKey(cell)} ${cell.count ?? ""}`).sort();

const settings = {columns: {}, breakdowns: []};
/** What is found where one extract is fetched. */
async function fetched(
  elsewhere: Partial<Elsewhere> & Record<string, unknown>,
  url = server.url
): Promise<{findings: Finding[]; left: string[]}> {
  const scratch = await mkdtemp(join(tmpdir(), "wres-scratch-"));
  const sources = {workforce: {sql: url, ...elsewhere} as Elsewhere};
  const {findings} = await fetchElsewhere(scratch, {...settings, sources}, {scratch, inFolder: []});
  return {findings, left: await readdir(scratch)};
}

describe("extracts on a PostgreSQL server", () => {
  it("give the same figures as files, from rows and counted there, for every indicator and breakdown", async () => {
    const files = await collect(example, {nesting: false});
    const rows = await collect(await folderAsking((name) => ({table: `hr.${name}`, key: "staff_key"})), {
      nesting: false
    });
    const counted = await collect(await folderAsking((name) => ({table: `hr.${name}`, count: true})), {nesting: false});
    const expected = countsOf(files.measures.cells);
    expect(expected.length).toBeGreaterThan(5000);
    expect(new Set(files.measures.cells.map(({measure}) => measure)).size).toBeGreaterThan(10);
    expect(countsOf(rows.measures.cells)).toEqual(expected);
    expect(countsOf(counted.measures.cells)).toEqual(expected);
    expect(counted.measures.magnitudes).toEqual(files.measures.magnitudes);
  }, 240_000);

  it("send no row about a person where they are counted there", async () => {
    const scratch = await mkdtemp(join(tmpdir(), "wres-scratch-"));
    const sources = {workforce: {sql: server.url, table: "hr.workforce", count: true}};
    const {files} = await fetchElsewhere(scratch, {...settings, sources}, {scratch, inFolder: []});
    const lines = (await readFile(files[0]?.path ?? "", "utf8")).trim().split("\n");
    const people = Number((await owner.query("select count(*) from hr.workforce")).rows[0].count);
    expect(lines[0]).not.toContain("staff_key");
    expect(lines.length).toBeLessThan(people);
    expect(lines.slice(1).reduce((sum, line) => sum + Number(line.split(",").at(-1)), 0)).toBe(people);
  });

  it("are read at one moment, whatever is written meanwhile", async () => {
    await owner.query(
      "create table a (n int); create table b (n int); insert into a values (1); insert into b values (1)"
    );
    const snapshot = await openSnapshot(server.url);
    const scratch = await mkdtemp(join(tmpdir(), "wres-moment-"));
    await snapshot.write("select * from a", join(scratch, "a.csv"));
    await owner.query("begin; insert into a values (2); insert into b values (2); commit");
    await snapshot.write("select * from b", join(scratch, "b.csv"));
    await snapshot.close();
    const read = (name: string) => readFile(join(scratch, name), "utf8");
    expect(await read("b.csv")).toBe(await read("a.csv"));
  });

  it.each([
    ["a table that is not there", {table: "hr.nobody"}, "There is no table"],
    ["a column that is not there", {query: "select wage from hr.workforce"}, 'There is no column "wage".'],
    ["a key that is not there", {table: "hr.workforce", key: "nothing"}, "There is no column"],
    ["a statement that writes", {query: "insert into hr.training values ('x') returning *"}, "refused the statement"],
    [
      "a statement that writes within",
      {query: "with gone as (delete from hr.training returning *) select * from gone"},
      "would write"
    ],
    [
      "a function that writes",
      {query: "select setval(pg_get_serial_sequence('hr.workforce', 'staff_key'), 9) as snapshot"},
      "would write"
    ],
    [
      "a second statement behind the first",
      {query: "select 1) as a; drop table hr.board; select * from (select 1"},
      "refused the statement"
    ]
  ])("name %s, and keep nothing", async (_, elsewhere, what) => {
    const {findings, left} = await fetched(elsewhere);
    expect(findings.map(({level}) => level)).toEqual(["error"]);
    expect(findings[0]?.what).toContain(what);
    expect(left).toEqual([]);
    expect(Number((await owner.query("select count(*) from hr.training")).rows[0].count)).toBeGreaterThan(1000);
  });

  it("are not counted where their rows are not people, or several rows are one person's", async () => {
    await owner.query("create table hr.posts (snapshot text, hourly_pay text, post text)");
    const scratch = await mkdtemp(join(tmpdir(), "wres-scratch-"));
    const counted = {sql: server.url, table: "hr.posts", count: true};
    const sources = {survey: counted, pay: counted};
    const {findings, files} = await fetchElsewhere(scratch, {...settings, sources}, {scratch, inFolder: []});
    expect(files).toEqual([]);
    expect(findings.map(({what}) => what)).toEqual([
      expect.stringContaining("Its rows are not people"),
      expect.stringContaining("joins the rows of one person")
    ]);
  });

  it("come as they are where they are counts already, blanks among them", async () => {
    await owner.query(
      "create table hr.counts as select '2020-03-31'::text as snapshot, 'A'::text as ethnicity, n as headcount, 'x'::text as wage from (values (4), (null), (6)) as t (n)"
    );
    const scratch = await mkdtemp(join(tmpdir(), "wres-scratch-"));
    const sources = {workforce: {sql: server.url, table: "hr.counts", count: true}};
    const {files} = await fetchElsewhere(scratch, {...settings, sources}, {scratch, inFolder: []});
    expect(await readFile(files[0]?.path ?? "", "utf8")).toBe(
      "snapshot,ethnicity,count\n2020-03-31,A,4\n2020-03-31,A,\n2020-03-31,A,6\n"
    );
  });

  it("are counted by several servers at once, where one holds the table in parts on others", async () => {
    const other = await startPostgres();
    try {
      const there = await other.connect();
      await there.query(
        "create table staff_2020 as select '2020-03-31'::text as snapshot, (array['A', 'N', 'H'])[1 + n % 3] as ethnicity from generate_series(1, 3000) n"
      );
      await there.end();
      await owner.query(`
        create extension postgres_fdw;
        create server other foreign data wrapper postgres_fdw options (host '127.0.0.1', port '${other.port}', dbname 'postgres');
        create user mapping for current_user server other options (user '${account.PGUSER}', password '${account.PGPASSWORD}');
        create table staff (snapshot text, ethnicity text) partition by list (snapshot);
        create table staff_2019 partition of staff for values in ('2019-03-31');
        create foreign table staff_2020 partition of staff for values in ('2020-03-31') server other options (table_name 'staff_2020');
        insert into staff_2019 select '2019-03-31', 'A' from generate_series(1, 500);
        alter role current_user set enable_partitionwise_aggregate = on`);
      const statement = countStatement(
        [
          {theirs: "snapshot", ours: "snapshot"},
          {theirs: "ethnicity", ours: "ethnicity"}
        ],
        "staff",
        "postgres"
      );
      await owner.query("set enable_partitionwise_aggregate = on");
      const plan = (await owner.query(`explain (verbose, costs off) ${statement}`)).rows
        .map((row) => String(row["QUERY PLAN"]))
        .join("\n");
      // The other server is sent the counting, and gives back counts.
      expect(plan).toMatch(/Remote SQL: SELECT .*count\(\*\).* GROUP BY/);
      const scratch = await mkdtemp(join(tmpdir(), "wres-scratch-"));
      const sources = {workforce: {sql: server.url, table: "staff", count: true}};
      const {files, findings} = await fetchElsewhere(scratch, {...settings, sources}, {scratch, inFolder: []});
      expect(findings).toEqual([]);
      expect((await readFile(files[0]?.path ?? "", "utf8")).trim().split("\n").sort()).toEqual([
        "2019-03-31,A,500",
        "2020-03-31,A,1000",
        "2020-03-31,H,1000",
        "2020-03-31,N,1000",
        "snapshot,ethnicity,count"
      ]);
    } finally {
      await other.stop();
    }
  });

  it("say when a password is wrong, and do not print it", async () => {
    vi.stubEnv("PGPASSWORD", "not the password");
    const {findings} = await fetched({table: "hr.workforce"});
    vi.stubEnv("PGPASSWORD", account.PGPASSWORD);
    expect(findings[0]?.what).toContain("refused the name or the password");
    expect(JSON.stringify(findings)).not.toContain("not the password");
  });

  it("say when no server answers, or no such database is there", async () => {
    expect((await fetched({table: "x"}, "postgres://127.0.0.1:1/x")).findings[0]?.what).toContain(
      "No server answers at 127.0.0.1:1"
    );
    expect((await fetched({table: "x"}, server.url.replace(/postgres$/, "none"))).findings[0]?.what).toContain(
      'no database "none"'
    );
  });

  it("stop a statement that takes too long, and say how to give it longer", async () => {
    vi.stubEnv("WRES_SQL_SECONDS", "0.2");
    const {findings, left} = await fetched({query: "select pg_sleep(60)::text as snapshot"});
    vi.stubEnv("WRES_SQL_SECONDS", undefined);
    expect(findings[0]).toMatchObject({
      what: expect.stringContaining("longer than 0.2 seconds"),
      do: expect.stringContaining("WRES_SQL_SECONDS")
    });
    expect(left).toEqual([]);
  });

  it("keep none of the rows where the server goes half way", async () => {
    const query =
      "select case when n = 200000 then pg_terminate_backend(pg_backend_pid())::text else n::text end as snapshot from generate_series(1, 400000) n";
    const {findings, left} = await fetched({query});
    expect(findings[0]?.what).toContain("none of them is kept");
    expect(left).toEqual([]);
  });

  it("are refused where the folder has the file as well", async () => {
    const sources = {workforce: {sql: server.url, table: "hr.workforce"}};
    const {findings} = await fetchElsewhere(
      example,
      {...settings, sources},
      {scratch: tmpdir(), inFolder: ["workforce"]}
    );
    expect(findings[0]?.what).toContain("only one can be meant");
  });
});
