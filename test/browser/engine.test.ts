import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import type {BrowserConnection} from "../../src/database/db.js";
import {readRows} from "../../src/database/parquet.js";
import type {Row} from "../../src/database/parquet.js";
import {raw, sql} from "../../src/database/sql.js";
import type {Sql} from "../../src/database/sql.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {connectNode, tableBytes} from "../helpers/node-connection.js";
import {loadModules} from "../helpers/page-modules.js";
import type {PageModules} from "../helpers/page-modules.js";
import {dist, openSite, siteFiles} from "../helpers/site.js";

let site: Served;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  watched = await openPage(browser);
  await watched.page.goto(`${site.url}index.html`);
  await loadModules(watched.page, site.url);
  await watched.page.evaluate(async () => {
    const {cube, db} = (globalThis as unknown as PageModules).wres;
    Object.assign(globalThis, {connection: await db.connect(cube.tables)});
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The page's modules, and a connection to the tables as they were published. */
type InPage = PageModules & {connection: BrowserConnection};

/** Runs a statement in the browser's database; dates arrive as ISO text. */
async function query({text}: Sql): Promise<Row[]> {
  const json = await watched.page.evaluate(async (statement) => {
    const {connection, wres} = globalThis as unknown as InPage;
    return JSON.stringify(await connection.query(wres.sql.raw(statement)));
  }, text);
  return JSON.parse(json) as Row[];
}

async function cubeFile(): Promise<string> {
  const cube = (await siteFiles()).find((file) => /^_file\/wres\/cube\.[0-9a-f]{8}\.parquet$/.test(file));
  return join(dist, cube ?? "");
}

describe("the query engine in the browser", () => {
  it("holds every table of the site, row for row as published", async () => {
    const rows = await readRows(new Uint8Array(await readFile(await cubeFile())).buffer);
    expect(rows.length).toBeGreaterThan(0);
    expect(await query(sql`select count(*) as cells, sum(count) as people from cube`)).toEqual([
      {cells: rows.length, people: rows.reduce((sum, {count}) => sum + Number(count ?? 0), 0)}
    ]);
  });

  it("answers as DuckDB on Node does", async () => {
    const node = await connectNode({cube: await cubeFile()});
    const statements = [
      sql`select measure, population, period, sum(count) as people, count(*) as cells from cube group by all order by all`,
      sql`select "group", avg(count) as mean, median(count) as middle, max(count) as most from cube group by 1 order by 1`,
      sql`select level, status, count(*) as n from cube where breakdown <> ${"overall"} group by all order by all limit 500`,
      sql`select 1::hugeint as huge, 2::bigint as big, 1.25::decimal(9, 2) as exact, 0.1::double as real, true as truth,
        null as nothing, ${"é 'x'"} as text, -5::tinyint as small`
    ];
    for (const statement of statements) expect(await query(statement)).toEqual(await node.query(statement));
  });

  it("gives dates and times in UTC, and lists, structures and times of day as text", async () => {
    const [row] = await query(sql`select ${new Date("2020-03-31T12:30:00Z")} as at, date '2020-03-31' as day,
      [1, 2] as list, {a: 1} as structure, time '10:20:30' as clock`);
    expect(row).toEqual({
      at: "2020-03-31T12:30:00.000Z",
      day: "2020-03-31T00:00:00.000Z",
      list: "[1,2]",
      structure: `{"a":1}`,
      clock: "10:20:30"
    });
  });

  it("gives the texts of an enumeration, which large tables are made of", async () => {
    const letter = raw("enum ('alpha', 'beta')");
    const answer = await query(sql`select 'beta'::${letter} as letter, null::${letter} as none, 2 as n`);
    expect(answer).toEqual([{letter: "beta", none: null, n: 2}]);
    expect(await query(sql`select 1 as next`)).toEqual([{next: 1}]);
  });

  it.each([
    ["another host", `from read_csv('https://example.org/x.csv')`],
    ["a file", `copy cube to 'x.csv'`],
    ["an extension", "load httpfs"],
    ["the lock on its settings", "set enable_external_access = true"]
  ])("lets no statement reach %s", async (_, text) => {
    await expect(query(raw(text))).rejects.toThrow(/disabled|locked|does not have what/);
    expect(watched.foreign).toEqual([]);
  });

  it("says what is wrong with a statement", async () => {
    await expect(query(raw("select nope from cube"))).rejects.toThrow(/"nope" not found/);
    await expect(query(raw("selec 1"))).rejects.toThrow(/syntax error at or near "selec"/);
    await expect(query(raw("select json_extract('{}', 'a')"))).rejects.toThrow(/does not have what/);
  });

  it("stops a long question and the one that waits, and then answers the next", async () => {
    const outcome = await watched.page.evaluate(async () => {
      const {connection, wres} = globalThis as unknown as InPage;
      const own = wres.sql;
      const failure = (error: {failure: string}) => error.failure;
      const long = own.raw("select count(*) from range(3000000) a(i), range(30000) b(j) where (i * j) % 7 = 3");
      const stopped = [connection.query(long).catch(failure), connection.query(own.raw("select 1")).catch(failure)];
      await new Promise((resolve) => setTimeout(resolve, 200));
      await connection.cancel();
      return {stopped: await Promise.all(stopped), next: await connection.query(own.raw("select 42 as answer"))};
    });
    expect(outcome).toEqual({stopped: ["cancelled", "cancelled"], next: [{answer: 42}]});
  });

  it("takes a person's own CSV and Parquet files, and forgets a table that is replaced", async () => {
    const parquet = await tableBytes("select 'Band 5' as band, 12 as people union all select null, null", {
      name: "own"
    });
    const rows = await watched.page.evaluate(async (base64) => {
      const {connection, wres} = globalThis as unknown as InPage;
      const own = wres.sql;
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
      const odd = own.raw(`from "odd ""name"""`);
      await connection.insertCsv(`odd "name"`, "a,b\n1,x\n2,\n");
      const first = await connection.query(odd);
      await connection.insertCsv(`odd "name"`, "c\n3\n");
      await connection.insertParquet("own", bytes);
      return [first, await connection.query(odd), await connection.query(own.raw("from own"))];
    }, parquet);
    expect(rows).toEqual([
      [
        {a: 1, b: "x"},
        {a: 2, b: null}
      ],
      [{c: 3}],
      [
        {band: "Band 5", people: 12},
        {band: null, people: null}
      ]
    ]);
  });

  it("opens a DuckDB database in place of a Parquet file", async () => {
    const select = "select i::int as i, 'Band ' || (i % 3) as band from range(1000) t(i)";
    const database = await tableBytes(select, {name: "twin", database: true});
    const answer = await watched.page.evaluate(async (base64) => {
      const {db, sql: own} = (globalThis as unknown as PageModules).wres;
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
      const connection = await db.connect({twin: () => Promise.resolve(bytes)});
      const rows = await connection.query(own.raw("select band, sum(i) as s from twin group by 1 order by 1"));
      return {rows, tables: await connection.tables()};
    }, database);
    expect(answer).toEqual({
      rows: [
        {band: "Band 0", s: 166833},
        {band: "Band 1", s: 166167},
        {band: "Band 2", s: 166500}
      ],
      tables: ["twin"]
    });
  });

  it("asked no other host and broke no rule of the policy", () => {
    expect({foreign: watched.foreign, blocked: watched.blocked}).toEqual({foreign: [], blocked: []});
  });
});

describe("the query engine when something fails", () => {
  /** What a reader would be told on a page whose network is disturbed. */
  async function told(address: RegExp, disturb: (route: Route) => Promise<void>): Promise<string> {
    // A service worker would fetch for the page, out of sight of the disturbance.
    const {page, close} = await openPage(browser, {serviceWorkers: "block"});
    try {
      await page.goto(`${site.url}index.html`);
      await page.route(address, disturb);
      await loadModules(page, site.url);
      return await page.evaluate(async () => {
        const {notebook} = (globalThis as unknown as PageModules).wres;
        return notebook.sql`select 1`.then(
          () => "answered",
          (error: {failure: string}) => error.failure
        );
      });
    } finally {
      await close();
    }
  }
  type Route = Parameters<Parameters<WatchedPage["page"]["route"]>[1]>[0];
  const missing = (route: Route) => route.fulfill({status: 404});

  it("says that a table could not be downloaded", async () => {
    expect(await told(/cube\..*\.parquet/, missing)).toBe("download");
  });

  it("says that a table arrived damaged", async () => {
    const damage = async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: (await response.body()).fill(0, 4, 200)});
    };
    expect(await told(/cube\..*\.parquet/, damage)).toBe("damaged");
  });

  it.each([
    ["the engine is missing", /engine\..*\.bin/],
    ["the worker is missing", /engine-worker\..*\.js/],
    ["the library is missing", /duckdb-wasm.*index\..*\.js/]
  ])("says that the engine could not start where %s", async (_, address) => {
    expect(await told(address, missing)).toBe("engine");
  });

  it("says that the engine stopped answering, and starts a new one for the next question", async () => {
    const {page, close} = await openPage(browser);
    await page.clock.install();
    await page.goto(`${site.url}index.html`);
    await loadModules(page, site.url);
    await page.evaluate(async () => {
      const {notebook} = (globalThis as unknown as PageModules).wres;
      const started: Worker[] = [];
      globalThis.Worker = new Proxy(globalThis.Worker, {
        construct(target, [address, options]: [string, WorkerOptions]) {
          started.push(new target(address, options));
          return started.at(-1) as Worker;
        }
      });
      await notebook.sql`select 1`;
      started[0]?.terminate();
      const failure = notebook.sql`select 2`.catch((error: {failure: string}) => error.failure);
      Object.assign(globalThis, {failure, again: () => failure.then(() => notebook.sql`select 3 as three`)});
    });
    await page.clock.fastForward(31_000);
    expect(await page.evaluate("globalThis.failure")).toBe("silent");
    expect(await page.evaluate("globalThis.again()")).toEqual([{three: 3}]);
    await close();
  });
});
