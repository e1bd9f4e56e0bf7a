import {beforeAll, describe, expect, it} from "vitest";
import type {Cell} from "../../../src/registry/cell.js";
import type {Connection} from "../../../src/database/db.js";
import {measuresView} from "../../../src/database/measures-view.js";
import {raw, sql} from "../../../src/database/sql.js";
import {cellsAt} from "../../helpers/made-up-cells.js";
import {connectNode} from "../../helpers/node-connection.js";

const bands = {breakdown: "pay band", level: "Clinical Band 5"};
const windows = ["2017/18", "2018/19", "2017/18 to 2018/19"];
const cells: Cell[] = [
  ...cellsAt({all: 12, known: 10, White: 7, BME: 3, "Not known": 2}, {period: "2019-03-31"}),
  ...cellsAt({all: 4, known: 4, White: 4, BME: 0, "Not known": 0}, {period: "2019-03-31", ...bands}),
  ...windows.flatMap((period) => cellsAt({White: 1, BME: 1}, {measure: "investigated", period})),
  ...cellsAt({White: 0, BME: 0}, {measure: "investigated", period: windows[2]!, ...bands}),
  ...cellsAt({White: 5, BME: 4}, {measure: "trained", period: "2018/19"}),
  ...cellsAt({White: 5}, {measure: "trained", period: "2017/18"}),
  ...cellsAt({all: 12, known: 10, BME: 5, "Not known": 2}, {organisation: "other", period: "2019-03-31"})
];
const shown = cells.map((cell) =>
  cell.measure === "trained" && cell.group === "White" && cell.period === "2018/19"
    ? {...cell, count: null, status: "suppressed" as const}
    : cell
);

type Measured = {numerator: number | null; denominator: number | null; status: string};

let connection: Connection;
beforeAll(async () => {
  connection = await connectNode();
  const rows = shown.map((cell) => sql`${[...Object.values(cell)]}`.text).join(", ");
  const columns = Object.keys(shown[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  await connection.query(raw(`create table cube as from (values ${rows}) as t(${columns})`));
  await connection.query(measuresView({wholeOfAll: ["other"]}));
});

/** The rates that meet a condition, as `group: numerator of denominator, status`. */
async function rates(where: string): Promise<string[]> {
  const rows = await connection.query(raw(`select * from measures where ${where} order by period, "group"`));
  return (rows as unknown as (Measured & {group: string})[]).map(
    ({group, numerator, denominator, status}) => `${group}: ${numerator} of ${denominator}, ${status}`
  );
}

describe("measuresView({wholeOfAll})", () => {
  it("divides a share by people of known ethnicity, and those not known by all", async () => {
    expect(await rates("indicator = 1 and breakdown = 'overall' and organisation = 'made-up'")).toEqual([
      "BME: 3 of 10, published",
      "Not known: 2 of 12, published",
      "White: 7 of 10, published"
    ]);
  });

  it("divides by all staff for the organisations that do", async () => {
    expect(await rates("indicator = 1 and organisation = 'other'")).toEqual([
      "BME: 5 of 12, published",
      "Not known: 2 of 12, published"
    ]);
  });

  it("leaves out the years that a window holds, and divides it by the staff at its end", async () => {
    expect(await rates("indicator = 3 and breakdown = 'overall'")).toEqual([
      "BME: 1 of 3, published",
      "White: 1 of 7, published"
    ]);
  });

  it("has no rate of a group without staff, though its zeros are shown", async () => {
    expect(await rates("indicator = 3 and category = 'Clinical Band 5'")).toEqual([
      "BME: 0 of 0, not-applicable",
      "White: 0 of 4, published"
    ]);
  });

  it("hides a rate of a hidden count, and has none where more had the event than there were staff", async () => {
    expect(await rates("indicator = 4 and period = '2018/19'")).toEqual([
      "BME: 4 of 3, not-applicable",
      "White: null of 7, suppressed"
    ]);
  });

  it("has no rate where the staff of that year were not supplied", async () => {
    expect(await rates("indicator = 4 and period = '2017/18'")).toEqual(["White: 5 of null, not-applicable"]);
  });
});
