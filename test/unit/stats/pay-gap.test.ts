import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kitagawaOfMeans} from "../../../src/stats/kitagawa.js";
import {meanPayGap, medianPayGap, middlePlace, type PaySummary} from "../../../src/stats/pay-gap.js";
import {random} from "../../../src/stats/random.js";
import {madeUpPay} from "../../helpers/made-up-pay.js";
import {paySummary} from "../../helpers/pay-summary.js";

type Ends = [number, number] | null;
type InR = {seed: number; mean: number | null; median: number | null; meanRange: Ends; medianRange: Ends};

/** What R 4.2.2 gives for 200 made-up pay files (mean, median, var, pbinom, qnorm): made by pay-gap.R beside it. */
const inR = JSON.parse(readFileSync(new URL("pay-gap.json", import.meta.url), "utf8")) as InR[];

const of = (...rates: number[]): PaySummary => paySummary(rates.map((rate) => ({rate, people: 1})));

const close = (found: number | null, expected: number | null): void => {
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 8);
};

describe("meanPayGap(of, to) and medianPayGap(of, to)", () => {
  it("give what R gives on 200 made-up pay files, with their ranges", () => {
    expect(inR).toHaveLength(200);
    for (const {seed, mean, median, meanRange, medianRange} of inR) {
      const paid = madeUpPay(seed);
      const [bme, white] = ["BME", "White"].map((group) => paySummary(paid.filter((each) => each.group === group)));
      if (!bme || !white) throw new Error("two groups");
      const found = {mean: meanPayGap(bme, white), median: medianPayGap(bme, white)};
      close(found.mean.value, mean);
      close(found.median.value, median);
      close(found.mean.range?.lower ?? null, meanRange?.[0] ?? null);
      close(found.mean.range?.upper ?? null, meanRange?.[1] ?? null);
      close(found.median.range?.lower ?? null, medianRange?.[0] ?? null);
      close(found.median.range?.upper ?? null, medianRange?.[1] ?? null);
    }
  });

  it("take the middle one of an odd number, and the mean of the two middle ones of an even number", () => {
    expect(of(9, 20, 11).median).toBe(11);
    expect(of(9, 20, 11, 12).median).toBe(11.5);
    expect(
      paySummary([
        {rate: 10, people: 3},
        {rate: 12, people: 3}
      ]).median
    ).toBe(11);
    expect(medianPayGap(of(9, 20, 11), of(10, 20, 30)).value).toBeCloseTo(45, 12);
    expect(medianPayGap(of(9), of(9, 11)).value).toBeCloseTo(10, 12);
  });

  it("are 0 where everybody is on one rate, below 0 where the group is paid more, and none without one of the groups", () => {
    const [many, alike] = [of(...Array<number>(40).fill(12)), of(...Array<number>(50).fill(12))];
    expect(meanPayGap(many, alike)).toEqual({value: 0, range: null});
    expect(medianPayGap(many, alike)).toEqual({value: 0, range: null});
    expect(meanPayGap(of(15), of(10))).toEqual({value: -50, range: null});
    for (const gap of [meanPayGap, medianPayGap]) {
      expect(gap(of(), of(10))).toEqual({value: null, range: null});
      expect(gap(of(10), of())).toEqual({value: null, range: null});
    }
  });

  it("do not hang on the order of rows, nor on whether people are counted or listed", () => {
    const rates = fc.array(fc.record({rate: fc.integer({min: 800, max: 9000}), people: fc.integer({min: 1, max: 5})}), {
      minLength: 1,
      maxLength: 40
    });
    fc.assert(
      fc.property(rates, fc.integer(), (paid, seed) => {
        const next = random(seed);
        const listed = paid
          .flatMap(({rate, people}) => Array.from({length: people}, () => ({rate, people: 1, at: next()})))
          .sort((a, b) => a.at - b.at);
        expect(paySummary(listed)).toEqual(paySummary(paid));
      }),
      {numRuns: 100}
    );
  });

  it("give ranges to groups of 30 or more alone", () => {
    const rates = (people: number) => of(...Array.from({length: people}, (_, i) => 10 + i));
    expect(meanPayGap(rates(29), rates(100)).range).toBeNull();
    expect(medianPayGap(rates(100), rates(29)).range).toBeNull();
    expect(meanPayGap(rates(30), rates(30)).range).not.toBeNull();
    expect(medianPayGap(rates(30), rates(30)).range).not.toBeNull();
  });

  it("stand about one root of the people from the middle to see how wide a median is", () => {
    expect([1, 2, 3, 4, 9, 30, 100, 5000].map(middlePlace)).toEqual([1, 1, 1, 1, 2, 10, 41, 2430]);
  });
});

describe("the ranges of pay gaps", () => {
  /** How often, of 1,000 draws of two groups of skewed pay with a true gap of 12 per cent, a range holds it. */
  const held = (people: readonly [number, number], gap: typeof meanPayGap): number => {
    const next = random(people[0]);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const draw = (many: number, middle: number): PaySummary =>
      of(...Array.from({length: many}, () => middle * Math.exp(0.4 * normal())));
    let inside = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const {range} = gap(draw(people[0], 0.88 * 15), draw(people[1], 15));
      if (range && range.lower <= 12 && range.upper >= 12) inside += 1;
    }
    return inside / 1000;
  };

  it.each([
    [30, 60],
    [60, 300]
  ] as const)("hold the truth about 95 times in 100, of %i and %i people", (first, second) => {
    for (const gap of [meanPayGap, medianPayGap]) {
      const share = held([first, second], gap);
      expect(share).toBeGreaterThan(0.92);
      expect(share).toBeLessThan(0.985);
    }
  });
});

describe("kitagawaOfMeans(strata)", () => {
  it("splits 15.00 less 12.00 pounds by hand: 1.25 of mix and 1.75 within", () => {
    const found = kitagawaOfMeans([
      {label: "low", of: {people: 2, sum: 24}, to: {people: 3, sum: 30}},
      {label: "high", of: {people: 2, sum: 36}, to: {people: 1, sum: 18}}
    ]);
    // Shares 1/2, 1/2 against 3/4, 1/4; means 12, 18 against 10, 18.
    expect(found?.gap).toBe(3);
    expect(found?.mix).toBeCloseTo(-0.25 * 11 + 0.25 * 18, 12);
    expect(found?.within).toBeCloseTo(2 * 0.625, 12);
  });

  it("adds up to the gap to a billionth of a penny", () => {
    const amount = fc.record({people: fc.integer({min: 0, max: 900}), mean: fc.double({min: 8, max: 90, noNaN: true})});
    const strata = fc.array(fc.record({of: amount, to: amount}), {minLength: 1, maxLength: 20});
    fc.assert(
      fc.property(strata, (bands) => {
        const sum = ({people, mean}: {people: number; mean: number}) => ({people, sum: people * mean});
        const found = kitagawaOfMeans(bands.map((band, i) => ({label: `${i}`, of: sum(band.of), to: sum(band.to)})));
        if (!found) return;
        expect(Math.abs(found.mix + found.within - found.gap)).toBeLessThan(1e-12 * 100);
      })
    );
  });
});
