import {describe, expect, it} from "vitest";
import {check} from "../../../../loaders/check/check.js";
import type {Finding} from "../../../../loaders/check/finding.js";
import {derive} from "../../../../loaders/derive/derive.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {measure} from "../../../../loaders/measure/measure.js";
import {read} from "../../../../loaders/read/read.js";
import type {Measures} from "../../../../loaders/stages.js";
import {organisationFolder} from "../../../helpers/folder.js";
import {findingsOf} from "../../../helpers/inspect.js";

type Row = Record<string, string | number>;

const person: Row = {snapshot: "2020-03-31", ethnicity: "A", category: "clinical", pay_band: "Band 5"};
const workforce = [
  {...person, count: 20},
  {...person, ethnicity: "N", count: 20}
];
const paid = (hourly_pay: string | number, more: Row = {}): Row => ({...person, hourly_pay, ...more});
const good = [paid(12.5), paid(13), paid(14.75, {ethnicity: "N"})];

const folderOf = (rows: readonly Row[]): Promise<string> => organisationFolder({workforce, pay: rows});

/** What is found in a pay file of good rows and these. */
async function found(...rows: Row[]): Promise<Pick<Finding, "level" | "code" | "column" | "row" | "count">[]> {
  const findings = await findingsOf(await folderOf([...good, ...rows]));
  for (const finding of findings) {
    expect(finding.file).toBe("pay.csv");
    expect(finding.what).not.toBe("");
    expect(finding.do).not.toBe("");
  }
  return findings.map(({level, code, column, row, count}) => ({
    level,
    code,
    column: column ?? "",
    row: row ?? 0,
    count
  }));
}

async function measuresOf(rows: readonly Row[]): Promise<Measures> {
  const database = await openDatabase({threads: 1});
  try {
    return await measure(
      await derive(await check(await read(await folderOf(rows), database), database), database),
      database
    );
  } finally {
    database.close();
  }
}

describe("a pay extract", () => {
  it("without fault has no finding", async () => {
    expect(await found()).toEqual([]);
  });

  it("with anything else for pounds an hour is refused row by row, and nobody's pay is repeated", async () => {
    const wrong: [string | number, string][] = [
      [30112, "pay-period"],
      ["30,112.00", "pay-period"],
      [2509.33, "pay-period"],
      [1543, "pay-period"],
      ["15,433", "pay-period"],
      [0, "pay-nothing"],
      [-15.4, "pay-negative"],
      [3.89, "pay-below-legal"],
      [0.015, "pay-below-legal"],
      ...["15,43", "1.543,00", "€15.43", "15.43p", "15.4.3", "£", "12 pounds", "15%", "n/a"].map(
        (text): [string, string] => [text, "number"]
      )
    ];
    const findings = await findingsOf(await folderOf([...good, ...wrong.map(([rate]) => paid(rate))]));
    const rows = new Map<string, number>();
    for (const [, code] of wrong) rows.set(code, (rows.get(code) ?? 0) + 1);
    const counted = new Map<string, number>();
    for (const {level, code, column, count} of findings) {
      expect([level, column]).toEqual(["error", "hourly_pay"]);
      counted.set(code, (counted.get(code) ?? 0) + count);
    }
    expect(counted).toEqual(rows);
    for (const finding of findings) expect(finding).not.toHaveProperty("found");
  });

  it("reads pounds with their sign and with spaces", async () => {
    const {magnitudes} = await measuresOf(["£15.43", "£ 15.43", " 15.43 ", "15.430"].map((rate) => paid(rate)));
    const all = magnitudes.find(({group, breakdown}) => group === "White" && breakdown === "overall");
    expect(all).toMatchObject({people: 4, sum: 4 * 15.43, lowest: 15.43, highest: 15.43});
  });

  it("in which every rate has a point and three digits may be thousands, and is refused", async () => {
    const rows = [paid("24.214"), paid("30.112"), paid("26.220", {ethnicity: "N"})];
    const findings = await findingsOf(await folderOf(rows));
    expect(findings.map(({code, column, count}) => [code, column, count])).toEqual([
      ["pay-thousands", "hourly_pay", 3]
    ]);
    expect(await found(paid("24.214"))).toEqual([]);
  });

  it("of a week's pay is refused by the half that is over 75 pounds", async () => {
    const findings = await findingsOf(await folderOf([paid(463.3), paid(420.1), paid(480.9, {ethnicity: "N"})]));
    expect(findings.map(({code, count}) => [code, count])).toEqual([["pay-period", 3]]);
  });

  it("is warned of rates below the adult rate of the day, and of bonuses that are hardly any or many", async () => {
    const rows = [
      paid(8.2),
      paid(12, {bonus: 3.016}),
      paid(12, {bonus: -3016}),
      paid(12, {bonus: "3016,00"}),
      paid(12, {hours: 0}),
      paid(12, {post: 1, hours: 100}),
      paid(20, {post: 1, hours: 50}),
      paid(12, {post: 2, hours: 100}),
      paid(20, {post: 2}),
      paid(12, {post: 3, hours: 100}),
      paid(20, {post: 3, hours: 50, ethnicity: "N"})
    ];
    const findings = await found(...rows);
    expect(findings.map(({level, code, column, row, count}) => [level, code, column, row, count])).toEqual([
      ["error", "number", "bonus", 8, 1],
      ["error", "pay-negative", "bonus", 7, 1],
      ["warning", "bonus-size", "bonus", 6, 1],
      ["error", "pay-no-hours", "hours", 9, 1],
      ["error", "pay-posts", "post", 13, 1],
      ["error", "pay-posts", "post", 14, 2],
      ["warning", "pay-below-adult", "hourly_pay", 5, 1]
    ]);
    const counted = await findingsOf(
      await folderOf([...good.map((row) => ({...row, count: 1})), paid(12, {post: 1, hours: 9, count: 2})])
    );
    expect(counted.map(({code, column}) => [code, column])).toEqual([["pay-posts", "post"]]);
  });

  it("counts people with several posts once, at a rate by hours, at the post of most hours", async () => {
    const second = paid(20, {post: 1, hours: 50, pay_band: "Band 7", bonus: 100});
    const {cells, magnitudes} = await measuresOf([...good, paid(12, {post: 1, hours: 100, bonus: 50}), second]);
    const all = magnitudes.find(
      ({measure, breakdown, group}) => measure === "hourly pay" && breakdown === "overall" && group === "White"
    );
    expect(all?.people).toBe(3);
    expect(all?.sum).toBeCloseTo(12.5 + 13 + (12 * 100 + 20 * 50) / 150, 10);
    expect(magnitudes.find(({measure, group}) => measure === "bonus pay" && group === "White")).toMatchObject({
      people: 1,
      sum: 150
    });
    const levels = cells.filter(
      ({measure, breakdown, group}) => measure === "paid" && breakdown === "pay band" && group === "all"
    );
    expect(levels.map(({level, count}) => [level, count])).toEqual([["Clinical Band 5", 4]]);
  });

  it("says that people stand twice where more are paid than there are", async () => {
    const rows = Array.from({length: 21}, (_, i) => paid(12 + i / 10));
    expect((await findingsOf(await folderOf(rows))).map(({code}) => code)).toEqual(["pay-more-than-staff"]);
  });

  it("says that its day is none of those of the workforce, or not 31 March", async () => {
    const codes = (await found(paid(12, {snapshot: "2020-04-05"}))).map(({code}) => code);
    expect(codes).toEqual(["snapshot-date", "no-snapshot-for-pay"]);
  });

  it("is refused with numbers of employees under post", async () => {
    const rows = [12345678, 12345679, 22345678, 32345678].map((post) => paid(12, {post, hours: 10}));
    expect((await findingsOf(await folderOf(rows))).map(({code}) => code)).toContain("identifier");
  });

  it("gives the same counted by rate as person by person", async () => {
    const [listed, counted] = await Promise.all([
      measuresOf([
        paid(12),
        paid(12),
        paid(13),
        paid(14, {ethnicity: "N"}),
        paid(14, {ethnicity: "N", full_pay: "no"})
      ]),
      measuresOf([
        paid(12, {count: 2}),
        paid(13, {count: 1}),
        paid(14, {ethnicity: "N", count: 1}),
        paid(14, {ethnicity: "N", full_pay: "no", count: 1})
      ])
    ]);
    expect(counted.magnitudes).toEqual(listed.magnitudes);
    expect(counted.cells).toEqual(listed.cells);
  });
});
