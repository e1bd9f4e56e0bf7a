import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {check} from "../../../../loaders/check/check.js";
import {CheckError} from "../../../../loaders/check/check-error.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {read} from "../../../../loaders/read/read.js";
import {organisationFolder} from "../../../helpers/folder.js";
import {findingsOf, inspectFolder, rowsOf} from "../../../helpers/inspect.js";

const staff = {snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 5", category: "clinical"};

describe("inspect(raw, database)", () => {
  it("makes a table of every file, with every column of the contract", async () => {
    const folder = await organisationFolder({workforce: [staff]}, {breakdowns: [{column: "site", label: "Site"}]});
    const columns = await inspectFolder(folder, ({database}) =>
      database.rows<{name: string; columns: string}>(
        `select table_name as name, string_agg(column_name || ' ' || data_type, ', ' order by column_index) as columns
         from duckdb_columns() where table_name in ('workforce', 'board', 'survey') group by all order by name`
      )
    );
    expect(Object.fromEntries(columns.map((each) => [each.name, each.columns]))).toEqual({
      board:
        "snapshot VARCHAR, eth16 VARCHAR, eth5 VARCHAR, eth2 VARCHAR, not_known BOOLEAN, voting BOOLEAN, executive BOOLEAN, count INTEGER",
      survey:
        "year VARCHAR, indicator INTEGER, eth16 VARCHAR, eth5 VARCHAR, eth2 VARCHAR, not_known BOOLEAN, yes INTEGER, responses INTEGER, employment VARCHAR, category VARCHAR, pay_band VARCHAR, band_group VARCHAR, staff_group VARCHAR, directorate VARCHAR, note VARCHAR, site VARCHAR",
      workforce:
        "snapshot ENUM('2020-03-31'), eth16 ENUM('A'), eth5 ENUM('White'), eth2 ENUM('White'), not_known BOOLEAN, pay_band ENUM('Band 5'), band_group VARCHAR, category ENUM('clinical', 'medical', 'non-clinical'), employment ENUM('substantive'), staff_group VARCHAR, directorate VARCHAR, sex VARCHAR, age_band VARCHAR, working_pattern VARCHAR, count INTEGER, site VARCHAR"
    });
  });

  it("gives columns that were not supplied what a blank means", async () => {
    expect(await rowsOf(await organisationFolder({workforce: [staff]}), "workforce")).toEqual([
      {
        snapshot: "2020-03-31",
        eth16: "A",
        eth5: "White",
        eth2: "White",
        not_known: false,
        pay_band: "Band 5",
        band_group: null,
        category: "clinical",
        employment: "substantive",
        staff_group: null,
        directorate: null,
        sex: null,
        age_band: null,
        working_pattern: null,
        count: 1
      }
    ]);
  });

  it("takes record-level and counted extracts for the same people", async () => {
    const count = (folder: string) =>
      inspectFolder(folder, ({database}) =>
        database.rows("select eth2, sum(count) as people from workforce group by eth2 order by eth2")
      );
    const bme = {...staff, ethnicity: "BME"};
    const records = await organisationFolder({workforce: [staff, staff, staff, bme]});
    const counted = await organisationFolder({
      workforce: [
        {...staff, count: 3},
        {...bme, count: 1}
      ]
    });
    const mixed = await organisationFolder({
      workforce: [
        {...staff, count: 2},
        {...staff, count: 1},
        {...bme, count: 1}
      ]
    });
    const expected = [
      {eth2: "BME", people: 1},
      {eth2: "White", people: 3}
    ];
    expect(await count(records)).toEqual(expected);
    expect(await count(counted)).toEqual(expected);
    expect(await count(mixed)).toEqual(expected);
  });

  it("groups unknown words by word, with how many rows and the first", async () => {
    const rows = ["A", "X9", "?", "X9", "x9", "A"].map((ethnicity) => ({...staff, ethnicity}));
    const findings = await findingsOf(await organisationFolder({workforce: rows}));
    expect(
      findings.map(({level, file, column, found, count, row}) => [level, file, column, found, count, row])
    ).toEqual([
      ["error", "workforce.csv", "ethnicity", "X9", 2, 3],
      ["error", "workforce.csv", "ethnicity", "?", 1, 4],
      ["error", "workforce.csv", "ethnicity", "x9", 1, 6]
    ]);
  });

  it("names twenty unknown words of a kind, and counts the rest together", async () => {
    const rows = Array.from({length: 30}, (_, i) => ({...staff, ethnicity: `X${i}`}));
    const findings = await findingsOf(await organisationFolder({workforce: rows}));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatchObject({count: 10, row: 22});
    expect(findings.at(-1)?.what).toContain("So are 10 other values.");
  });

  it("leaves out people outside the standard with a warning, and reports their rows", async () => {
    const rows = [
      staff,
      {...staff, employment: "Bank"},
      {...staff, employment: "Honorary"},
      {...staff, employment: "Permanent"}
    ];
    const {findings, files} = await inspectFolder(await organisationFolder({workforce: rows}), ({findings, files}) =>
      Promise.resolve({findings, files})
    );
    expect(files).toEqual([{name: "workforce", read: 4, used: 3, reported: 1}]);
    expect(findings.filter(({level}) => level !== "note")).toMatchObject([
      {level: "warning", code: "outside-the-standard", found: "Honorary", count: 1, row: 4}
    ]);
  });

  it("refuses a column of words that are all different", async () => {
    const rows = Array.from({length: 20_001}, (_, i) => `2020-03-31,A,Band 5,clinical,unit ${i}`);
    const folder = await organisationFolder({
      workforce: ["snapshot,ethnicity,pay_band,category,directorate", ...rows].join("\n")
    });
    expect(await findingsOf(folder)).toMatchObject([{level: "error", code: "too-many-values", column: "directorate"}]);
  });

  it("uses or reports every row it reads, whatever is in it", async () => {
    const word = (...known: string[]) => fc.constantFrom("", "?", ...known);
    const row = fc.record({
      snapshot: word("2020-03-31", "31/03/2019", "4712-12-31"),
      ethnicity: word("A", "N Caribbean", "BME", "Z", "X9"),
      pay_band: word("Band 5", "XR08", "Consultant", "Clinical Band 2"),
      category: word("clinical", "medical", "Non Clinical"),
      employment: word("bank", "Honorary", "Permanent"),
      count: word("0", "7", "-1", "1.5")
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 8}), async (rows) => {
        await inspectFolder(await organisationFolder({workforce: rows}), async ({files, findings, database}) => {
          const blank = rows.filter((each) => Object.values(each).every((text) => text === "")).length;
          const [held] = await database.rows<{rows: number}>("select count(*) as rows from workforce");
          const {read = 0, used = 0, reported = 0} = files[0] ?? {};
          expect([read, used + reported, used]).toEqual([rows.length - blank, read, held?.rows]);
          const named = findings.filter(({level}) => level !== "note").reduce((sum, {count}) => sum + count, 0);
          expect(named).toBeGreaterThanOrEqual(reported);
        });
      }),
      {numRuns: 12}
    );
  });
});

describe("check(raw, database)", () => {
  it("passes the example without a finding, every row used", async () => {
    const database = await openDatabase();
    const example = fileURLToPath(new URL("../../../../data/example/leicestershire-partnership", import.meta.url));
    const {findings, files, supplied, organisation} = await check(await read(example, database), database);
    expect(findings).toEqual([]);
    expect(files.map(({name, read: rows, used, reported}) => [name, rows - used, reported])).toEqual(
      [...supplied].map((name) => [name, 0, 0])
    );
    expect(supplied.size).toBe(11);
    expect(organisation.id).toBe("lpt");
    database.close();
  });

  it("throws where there is an error, with every finding and the errors in words", async () => {
    const database = await openDatabase({threads: 1});
    const raw = await read(await organisationFolder({workforce: [{...staff, ethnicity: "X9"}]}), database);
    const error = await check(raw, database).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CheckError);
    expect((error as CheckError).findings.length).toBeGreaterThan(1);
    expect((error as CheckError).files).toEqual([{name: "workforce", read: 1, used: 0, reported: 1}]);
    expect((error as CheckError).message).toContain(
      'ethnicity, "X9", 1 row, row 2: The ethnic code or label is not in ethnicity.csv.'
    );
    database.close();
  });
});
