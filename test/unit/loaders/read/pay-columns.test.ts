import {describe, expect, it} from "vitest";
import {check} from "../../../../loaders/check/check.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {collect} from "../../../../loaders/publish/collect.js";
import {read} from "../../../../loaders/read/read.js";
import {organisationFolder} from "../../../helpers/folder.js";
import {findingsOf} from "../../../helpers/inspect.js";

type Row = Record<string, string | number>;

const person: Row = {snapshot: "2020-03-31", ethnicity: "A", category: "clinical", pay_band: "Band 5"};
const before = {...person, snapshot: "2019-03-31"};
const rated: Row[] = [
  {...person, hourly_pay: 12.5, full_pay: "yes", bonus: "", sex: "Female", site: "North"},
  {...person, hourly_pay: 13, full_pay: "no", bonus: 100, sex: "Male", site: "North"},
  {...person, hourly_pay: "£14.75", full_pay: "", bonus: "", ethnicity: "N", sex: "Male", site: "South"}
];
const unrated: Row[] = [before, {...before, ethnicity: "N"}].map((row) => ({...row, hourly_pay: "", site: "North"}));
const site = {breakdowns: [{column: "site", label: "Site"}]};

/** A row without some of its columns. */
const without = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));

/** The same people with pay in a file of its own. */
const apart = {
  workforce: [...rated, ...unrated].map((row) => without(row, ["hourly_pay", "full_pay", "bonus"])),
  pay: rated
};

const summary = (findings: Awaited<ReturnType<typeof findingsOf>>) =>
  findings.map(({level, code, file, row, column, count}) => ({level, code, file, row, column, count}));

describe("pay in columns of the workforce", () => {
  it("gives the same as a file of its own, of the snapshots that have it, with the organisation's own breakdowns", async () => {
    const within = await collect(await organisationFolder({workforce: [...rated, ...unrated]}, site));
    const beside = await collect(await organisationFolder(apart, site));
    expect(within.measures.magnitudes.length).toBeGreaterThan(5);
    expect(within.measures.magnitudes).toEqual(beside.measures.magnitudes);
    expect(within.measures.cells).toEqual(beside.measures.cells);
    expect(within.measures.cells.some(({measure, breakdown}) => measure === "paid" && breakdown === "site")).toBe(true);
  });

  it("leaves no rate in the table of the workforce", async () => {
    const database = await openDatabase({threads: 1});
    try {
      const folder = await organisationFolder({workforce: [...rated, ...unrated]}, site);
      await check(await read(folder, database), database);
      const columns = await database.rows<{table_name: string; column_name: string}>(
        "select table_name, column_name from duckdb_columns() where not internal and not starts_with(table_name, '_read_') and column_name similar to '_?(hourly_pay|full_pay|bonus)'"
      );
      expect(new Set(columns.map(({table_name}) => table_name))).toEqual(new Set(["pay"]));
    } finally {
      database.close();
    }
  });

  it("has the findings of a file of its own, at the rows of the workforce", async () => {
    const wrong = [
      ...rated,
      {...person, hourly_pay: 30112},
      {...person, hourly_pay: "15,43"},
      {...person, hourly_pay: 0},
      {...person, hourly_pay: ""}
    ];
    const findings = summary(await findingsOf(await organisationFolder({workforce: wrong})));
    expect(findings.map(({level, code, file, row, column}) => [level, code, file, row, column])).toEqual(
      expect.arrayContaining([
        ["error", "pay-period", "workforce.csv", 5, "hourly_pay"],
        ["error", "number", "workforce.csv", 6, "hourly_pay"],
        ["error", "pay-nothing", "workforce.csv", 7, "hourly_pay"]
      ])
    );
    expect(findings.filter(({row}) => row === 8)).toHaveLength(1);
    expect(findings).toHaveLength(4);
  });

  it("is an error beside a file of pay, and only then", async () => {
    const both = {workforce: rated, pay: rated};
    expect(summary(await findingsOf(await organisationFolder(both)))).toMatchObject([
      {level: "error", code: "pay-twice", file: "workforce.csv", column: "hourly_pay"}
    ]);
    const empty = rated.map((row) => ({...row, hourly_pay: "", full_pay: "", bonus: ""}));
    expect(summary(await findingsOf(await organisationFolder({workforce: empty, pay: rated})))).toEqual([]);
    expect(summary(await findingsOf(await organisationFolder({workforce: empty})))).toEqual([]);
  });

  it("says that a bonus alone is no pay, and reads workforces of several years as one", async () => {
    const alone = rated.map((row) => without(row, ["hourly_pay"]));
    expect((await findingsOf(await organisationFolder({workforce: alone}))).map(({code}) => code)).toEqual([
      "pay-without-rate"
    ]);
    const years = {"workforce-2019": unrated, "workforce-2020": rated};
    const {measures} = await collect(await organisationFolder(years, site));
    const together = await collect(await organisationFolder({workforce: [...unrated, ...rated]}, site));
    expect(measures.magnitudes).toEqual(together.measures.magnitudes);
    expect(measures.magnitudes.map(({period}) => period)).not.toContain("2019-03-31");
  });
});
