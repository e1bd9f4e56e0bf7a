import {describe, expect, it} from "vitest";
import {openDatabase, openEngine} from "../../../../loaders/machine/database.js";

describe("openDatabase({path, memoryLimit, threads})", () => {
  it("gives rows as plain values", async () => {
    const database = await openDatabase({threads: 1, memoryLimit: "200MB"});
    const rows = await database.rows(`
      select 1::bigint as whole, 170141183460469231731687303715884105727::hugeint > 0 as yes, 1.5::decimal(4, 2) as part,
        date '2020-03-31' as day, timestamp '2020-03-31 12:00:00' as moment, [1::bigint, 2] as list,
        [date '2020-03-31'] as days, null as nothing, 'é' as text`);
    expect(rows).toEqual([
      {
        whole: 1,
        yes: true,
        part: 1.5,
        day: "2020-03-31",
        moment: "2020-03-31T12:00:00.000Z",
        list: [1, 2],
        days: ["2020-03-31"],
        nothing: null,
        text: "é"
      }
    ]);
    database.close();
  });

  it("runs several statements at once", async () => {
    const database = await openDatabase({threads: 1});
    await database.run("create table a as select 1 as x; insert into a values (2)");
    expect(await database.rows("select sum(x) as total from a")).toEqual([{total: 3}]);
    database.close();
  });

  it("never fetches an extension", async () => {
    const database = await openDatabase({threads: 1});
    expect(
      await database.rows(
        "select current_setting('autoinstall_known_extensions') as a, current_setting('autoload_known_extensions') as b"
      )
    ).toEqual([{a: false, b: false}]);
    database.close();
  });

  it("keeps to its memory limit and threads", async () => {
    const database = await openDatabase({threads: 1, memoryLimit: "200MB"});
    const [settings] = await database.rows<{threads: number; memory: string}>(
      "select current_setting('threads')::integer as threads, current_setting('memory_limit') as memory"
    );
    expect(settings).toEqual({threads: 1, memory: "190.7 MiB"});
    database.close();
  });
});

describe("openEngine({memoryLimit, threads})", () => {
  it("opens databases that hold nothing of each other, at the same time", async () => {
    const engine = await openEngine({threads: 1});
    const databases = await Promise.all([engine.open(), engine.open()]);
    await Promise.all(
      databases.map((database, i) =>
        database.run(`set variable n = ${i}; create table a as select ${i} as x; create temp table b as from a`)
      )
    );
    const found = await Promise.all(
      databases.map((database) => database.rows("select a.x, b.x as y, getvariable('n') as n from a, b"))
    );
    expect(found).toEqual([[{x: 0, y: 0, n: 0}], [{x: 1, y: 1, n: 1}]]);
    for (const database of databases) database.close();
    engine.close();
  });

  it("lets go of what a closed database held", async () => {
    const engine = await openEngine({threads: 1});
    const first = await engine.open();
    await first.run("create table a as select 1 as x");
    first.close();
    const second = await engine.open();
    expect(await second.rows("select table_name from duckdb_tables()")).toEqual([]);
    second.close();
    engine.close();
  });
});
