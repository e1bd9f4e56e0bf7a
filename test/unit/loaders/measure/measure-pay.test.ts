import {describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import type {Magnitude} from "../../../../loaders/measure/magnitude.js";
import {mixAndWithin, payGaps} from "../../../../loaders/measure/pay-gaps.js";
import {payRows} from "../../../../loaders/measure/pay-rows.js";
import {organisationFolder} from "../../../helpers/folder.js";
import {paySummary} from "../../../helpers/pay-summary.js";
import {madeUpPay} from "../../../helpers/made-up-pay.js";

const seeds = [1, 2, 3, 4, 5, 6, 8, 12];
const yearOf = (seed: number): number => 2016 + seeds.indexOf(seed);

const codes: Readonly<Record<string, string>> = {"all/Not known": "Z"};

/** Made-up people of several files at once, each file a snapshot, in the order given. */
async function measured({turn}: {turn: boolean}) {
  const people = seeds.flatMap((seed) =>
    madeUpPay(seed).map(({path, rate}, i) => ({
      snapshot: `${yearOf(seed)}-03-31`,
      ethnicity: codes[path] ?? path.split("/").at(-1) ?? "",
      category: "clinical",
      pay_band: i % 3 === 0 ? "Band 6" : "Band 5",
      hourly_pay: rate
    }))
  );
  if (turn) people.reverse();
  const staff = people.map(({snapshot, ethnicity, category, pay_band}) => ({snapshot, ethnicity, category, pay_band}));
  return collect(await organisationFolder({workforce: staff, pay: people}));
}

describe("measurePay(derived, database)", () => {
  it("adds up pay as the plain functions do, whichever row comes first", async () => {
    const [{measures}, turned] = [await measured({turn: false}), await measured({turn: true})];
    expect(turned.measures.magnitudes).toEqual(measures.magnitudes);
    expect(turned.measures.cells).toEqual(measures.cells);
    for (const seed of seeds) {
      for (const group of ["White", "BME", "Not known"]) {
        const own = madeUpPay(seed).filter((each) => each.group === group);
        const found = measures.magnitudes.find(
          (each) => each.breakdown === "overall" && each.group === group && each.period === `${yearOf(seed)}-03-31`
        );
        if (own.length === 0) {
          expect(found).toBeUndefined();
          continue;
        }
        const {sum, squares, ...rest} = paySummary(own);
        const rates = own.map(({rate}) => rate).sort((a, b) => b - a);
        expect(found).toMatchObject({...rest, highest: rates[0], second: rates[1] ?? 0, lowest: rates.at(-1)});
        expect(found?.sum).toBeCloseTo(sum, 8);
        expect(found?.squares).toBeCloseTo(squares, 6);
      }
    }
    const quarter = (level: string) =>
      measures.cells.find(
        (cell) =>
          cell.breakdown === "pay quarter" &&
          cell.level === level &&
          cell.group === "all" &&
          cell.period === "2016-03-31"
      )?.count;
    expect(["Lower", "Lower middle", "Upper middle", "Upper"].map(quarter)).toEqual([19, 19, 19, 19]);
  });
});

const pay = (group: string, level: string, rates: readonly number[]): Magnitude => {
  const sorted = [...rates].sort((a, b) => b - a);
  return {
    ...paySummary(rates.map((rate) => ({rate, people: 1}))),
    ...{measure: "hourly pay", population: "substantive", period: "2020-03-31"},
    ...{breakdown: level === "all" ? "overall" : "pay band", level, group},
    ...{highest: sorted[0] ?? 0, second: sorted[1] ?? 0, lowest: sorted.at(-1) ?? 0, tied: 1}
  };
};

const magnitudes = [
  pay("White", "all", [10, 10, 20, 20]),
  pay("BME", "all", [9, 10, 10, 19]),
  pay("White", "Clinical Band 5", [10, 10]),
  pay("BME", "Clinical Band 5", [9, 10, 10]),
  pay("White", "Clinical Band 7", [20, 20]),
  pay("BME", "Clinical Band 7", [19])
];

describe("payGaps(magnitudes, organisation)", () => {
  it("are per cent of White people's pay to one decimal, as worked out by hand", () => {
    const found = payGaps(magnitudes, "made-up").map(({breakdown, level, statistic, value}) => [
      breakdown,
      level,
      statistic,
      value
    ]);
    expect(found).toEqual([
      ["overall", "all", "mean", 20],
      ["overall", "all", "median", 33.3],
      ["overall", "all", "mix", 16.1],
      ["overall", "all", "within", 3.9],
      ["pay band", "Clinical Band 5", "mean", 3.3],
      ["pay band", "Clinical Band 5", "median", 0],
      ["pay band", "Clinical Band 7", "mean", 5],
      ["pay band", "Clinical Band 7", "median", 5]
    ]);
    const all = magnitudes[0];
    const parts = all && mixAndWithin(magnitudes, all);
    expect((parts?.mix ?? 0) + (parts?.within ?? 0)).toBeCloseTo(3, 12);
  });

  it("have no parts where somebody is in no band", () => {
    const some = magnitudes.filter(({level}) => level !== "Clinical Band 7");
    expect(payGaps(some, "made-up").map(({statistic}) => statistic)).not.toContain("mix");
  });

  it("become rows beside the figures of indicators, with quarters and bonuses as shares", () => {
    const cell = {
      organisation: "made-up",
      population: "substantive",
      period: "2020-03-31",
      breakdown2: "",
      level2: "",
      status: "published"
    } as const;
    const quarter = {...cell, measure: "paid", breakdown: "pay quarter", level: "Lower"} as const;
    const bonus = {...cell, breakdown: "overall", level: "all", group: "BME"} as const;
    const rows = payRows(
      payGaps(magnitudes, "made-up").slice(0, 1),
      [
        {...quarter, group: "all", count: 8},
        {...quarter, group: "Black", count: 2},
        {...bonus, measure: "paid a bonus", count: 1},
        {...bonus, measure: "paid", count: 4}
      ],
      {Black: "Black British"}
    );
    expect(
      rows.map(({indicator, level, group, numerator, denominator, value}) => [
        indicator,
        level,
        group,
        numerator,
        denominator,
        value
      ])
    ).toEqual([
      ["pay", "all", "BME, hourly pay", 4, 4, 20],
      ["pay", "all", "BME", 1, 4, 25],
      ["pay", "Lower", "all", 8, 8, 100],
      ["pay", "Lower", "Black British", 2, 8, 25]
    ]);
  });
});
