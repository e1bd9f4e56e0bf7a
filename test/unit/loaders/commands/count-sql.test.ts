import {describe, expect, it} from "vitest";
import nodeSqlParser from "node-sql-parser";
import {countStatements} from "../../../../loaders/commands/count-sql.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {literal} from "../../../../loaders/machine/literal.js";
import {dialects, type Dialect} from "../../../../loaders/warehouse/count-statement.js";
import {organisationDefaults, type Organisation} from "../../../../src/registry/organisation.js";
import {sources} from "../../../../src/registry/sources.js";

const organisation: Organisation = {
  ...organisationDefaults,
  ...{id: "test", name: "Test", shortName: "Test", type: "trust"},
  columns: {workforce: {"Ethnic Origin [code]": "ethnicity", "Effective `date`": "snapshot"}},
  breakdowns: [{column: "Site name", label: "Site"}],
  sources: {training: {sql: "postgres://db.example/hr", table: "hr.learning"}}
};

/** What `node-sql-parser` calls each dialect; Spark quotes and groups as Hive does. */
const grammars: Readonly<Record<Dialect, string>> = {
  postgres: "postgresql",
  tsql: "transactsql",
  spark: "hive",
  trino: "trino",
  duckdb: "postgresql"
};

const statementsIn = (text: string): string[] =>
  text
    .replaceAll(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

describe("countStatements(organisation, dialect)", () => {
  it("asks for each file of people what the contract groups by, in the organisation's own names", () => {
    const [workforce = "", , , training = "", , pay = ""] = statementsIn(countStatements(organisation, "postgres"));
    expect(workforce).toContain('"Ethnic Origin [code]" as "ethnicity"');
    expect(workforce).toContain('"Site name" as "Site name"');
    expect(workforce).toMatch(/count\(\*\) as "count"\nfrom "workforce"\ngroup by/);
    expect(training).toContain('from "hr"."learning"');
    // Numbers of one person's posts, hours and free text are nothing to count by.
    expect(pay).not.toMatch(/"post"|"hours"/);
    expect(workforce).not.toContain("hourly_pay");
  });

  it("quotes a name as the dialect does, whatever stands in it", () => {
    expect(countStatements(organisation, "tsql")).toContain("[Ethnic Origin [code]]] as [ethnicity]");
    expect(countStatements(organisation, "spark")).toContain("`Effective ``date``` as `snapshot`");
  });

  it("names every file whose rows are people, and no other", () => {
    const named = [...countStatements(organisation, "trino").matchAll(/^-- (\w+)\.csv/gm)].map(([, name]) => name);
    expect(named).toEqual(
      sources.filter(({columns}) => columns.some(({name}) => name === "count")).map(({name}) => name)
    );
  });
});

describe.each(dialects)("the statements for %s", (dialect) => {
  const plain = {...organisation, columns: {}};
  it("are read by a parser of that dialect, and give the same counts", async () => {
    const parser = new nodeSqlParser.Parser();
    const database = await openDatabase();
    try {
      for (const [at, file] of sources.filter(({columns}) => columns.some(({name}) => name === "count")).entries()) {
        const statement = statementsIn(countStatements(plain, dialect))[at] ?? "";
        const tree = parser.astify(statement, {database: grammars[dialect]});
        const translated = parser.sqlify(tree, {database: "postgresql"});
        const names = [...file.columns.map(({name}) => name), "Site name"].filter((name) => name !== "count");
        const table = /from\s+(\S+)/i.exec(translated)?.[1] ?? "";
        if (table.includes(".")) await database.run(`create schema if not exists ${table.split(".")[0] ?? ""}`);
        const rows = Array.from(
          {length: 40},
          (_, i) => `(${names.map((name, k) => literal(`${name} ${(i * (k + 1)) % 3}`)).join(", ")})`
        );
        await database.run(
          `create or replace table ${table} as from (values ${rows.join(", ")}) as t (${names.map((name) => `"${name}"`).join(", ")})`
        );
        const counted = await database.rows<{count: number}>(translated);
        expect(counted.length).toBeGreaterThan(1);
        expect(counted.reduce((sum, {count}) => sum + Number(count), 0)).toBe(40);
        const expected = await database.rows<object>(statementsIn(countStatements(plain, "duckdb"))[at] ?? "");
        const sorted = (list: readonly object[]): string[] =>
          list.map((row) => JSON.stringify(Object.values(row).map(String))).sort();
        expect(sorted(counted)).toEqual(sorted(expected));
      }
    } finally {
      database.close();
    }
  });
});
