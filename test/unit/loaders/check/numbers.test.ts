import {describe, expect, it} from "vitest";
import {organisationFolder} from "../../../helpers/folder.js";
import {inspectFolder} from "../../../helpers/inspect.js";

const staff = {snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 5", category: "clinical"};
const benchmark = {comparator: "All", indicator: "9", period: "2019", group: "BME", unit: "percentage points"};

/** What the texts of a column become, and what is found wrong with them. */
async function read(file: string, column: string, row: Record<string, string>, texts: readonly string[]) {
  const rows = texts.map((text, i) => ({...row, ...(file === "benchmarks" && {source: String(i)}), [column]: text}));
  const files = file === "workforce" ? {workforce: rows} : {workforce: [staff], [file]: rows};
  return inspectFolder(await organisationFolder(files), async ({findings, database, files: accounts}) => ({
    values: (await database.rows<Record<string, number>>(`select ${column} from ${file}`)).map((each) => each[column]),
    findings: findings.filter(({code}) => ["number", "blank", "error-value"].includes(code)),
    account: accounts.find(({name}) => name === file)
  }));
}

describe("numberColumn: whole numbers", () => {
  it("reads digits, thousands and blanks", async () => {
    const {values, findings} = await read("workforce", "count", staff, ["3", " 4 ", "1,234", "12.0", "", "0"]);
    expect(values).toEqual([3, 4, 1234, 12, 0]);
    expect(findings).toMatchObject([{code: "blank", column: "count", row: 6, count: 1}]);
  });

  it.each(["1 234", "1\u00a0234", "1\u202f234"])("reads thousands with the space of %j", async (text) => {
    expect(await read("workforce", "count", staff, ["1", text])).toMatchObject({values: [1, 1234], findings: []});
  });

  it.each([
    ["50%", "percentage"],
    ["1.000", "thousands or as decimals"],
    ["1.2E+05", "exponent"],
    ["#REF!", "error value"],
    ["0.6", "not a whole number"]
  ])("refuses %s, which is no number of people", async (text, what) => {
    const {values, findings} = await read("workforce", "count", staff, ["1", text]);
    expect(values).toEqual([1]);
    expect(findings).toMatchObject([{level: "error", row: 3, what: expect.stringContaining(what) as string}]);
  });

  it("leaves out what is no whole number, once for each text", async () => {
    const {values, findings, account} = await read("workforce", "count", staff, [
      "1",
      ".8",
      "-1",
      "x",
      ".8",
      "3000000000"
    ]);
    expect(values).toEqual([1]);
    expect(account).toEqual({name: "workforce", read: 6, used: 1, reported: 5});
    expect(findings.map(({found, count, row}) => [found, count, row])).toEqual([
      [".8", 2, 3],
      ["-1", 1, 4],
      ["x", 1, 5],
      [undefined, 1, 7]
    ]);
    expect(findings[0]?.what).toBe("The text is not a whole number from 0.");
  });

  it.each(["*", "<5", "[c]", "suppressed"])("says that %s was hidden already", async (text) => {
    const {findings} = await read("workforce", "count", staff, ["1", text]);
    expect(findings[0]?.what).toContain("hidden already");
  });
});

describe("numberColumn: numbers", () => {
  it("reads .8, percentages and signs, with the decimals they were printed at", async () => {
    const rows = [".8", "40.9%", "-9.5", "1.40", "22", "1,234.5"].map((value, i) => ({
      ...benchmark,
      value,
      source: String(i)
    }));
    const folder = await organisationFolder({workforce: [staff], benchmarks: rows});
    const read = await inspectFolder(folder, ({database}) =>
      database.rows<{value: number; decimals: number}>("select value, decimals from benchmarks")
    );
    expect(read.map(({value, decimals}) => [value, decimals])).toEqual([
      [0.8, 1],
      [40.9, 1],
      [-9.5, 1],
      [1.4, 2],
      [22, 0],
      [1234.5, 1]
    ]);
  });

  it("refuses blanks where a number is required", async () => {
    const {findings} = await read("benchmarks", "value", benchmark, ["1.2", ""]);
    expect(findings).toMatchObject([{code: "blank", column: "value", row: 3, count: 1}]);
  });
});
