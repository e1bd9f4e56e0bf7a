import {describe, expect, it} from "vitest";
import {countingOf} from "../../../../src/figures/counting.js";
import {stepFigure, steps, tiersOf} from "../../../../src/subjects/deep-dives/career-ladder/career-tiers.js";
import {mixAndWithin} from "../../../../src/subjects/deep-dives/bank-staff/mix-and-within.js";
import {parityNeeds} from "../../../../src/subjects/deep-dives/career-ladder/parity-need.js";
import {isSenior, seniorBands} from "../../../../src/subjects/deep-dives/career-ladder/senior-bands.js";
import {sharesOf} from "../../../../src/subjects/deep-dives/shared/both-workforces.js";
import {madeUpView, pair} from "./made-up.js";

const staff = {measure: "headcount", population: "substantive", period: "2020-03-31"} as const;

/** A clinical ladder of three tiers, BME and White, lowest first. */
function ladder(...tiers: [bme: number | null, white: number][]) {
  const cells = tiers.flatMap(([bme, white], i) =>
    pair({...staff, breakdown: "career tier", level: tiersOf("Clinical")[i] ?? ""}, bme, white)
  );
  const counting = countingOf(madeUpView(cells));
  return steps.map((step) =>
    stepFigure(counting, {organisation: "test", period: "2020-03-31", side: "Clinical", step})
  );
}

describe("stepFigure(counting, {period, side, step})", () => {
  it("gives the race disparity ratios of the printed ladder", () => {
    const values = ladder([470, 1544], [238, 1298], [26, 211]).map(({value}) => Number(value?.toFixed(2)));
    expect(values).toEqual([1.66, 1.49, 2.47]);
  });

  it("is not applicable where a tier has no BME staff, and hidden where a count is", () => {
    expect(ladder([470, 1544], [238, 1298], [0, 211]).map(({status}) => status)).toEqual([
      "published",
      "not-applicable",
      "not-applicable"
    ]);
    expect(ladder([470, 1544], [null, 1298], [26, 211]).map(({status}) => status)).toEqual([
      "suppressed",
      "suppressed",
      "published"
    ]);
  });
});

describe("seniorBands(bands, whole)", () => {
  const whole = {numerator: 1221, denominator: 5203};
  const bands = [
    {label: "Clinical Band 8a", numerator: 16, denominator: 157},
    {label: "Clinical Band 8b", numerator: 8, denominator: 60},
    {label: "Clinical Band 8c", numerator: 1, denominator: 14},
    {label: "Clinical Band 8d", numerator: 1, denominator: 5},
    {label: "Clinical VSM", numerator: 0, denominator: 1}
  ];

  it("says which bands answer alone, and pools the others with their neighbours", () => {
    const found = seniorBands(bands, whole);
    expect(found.map(({answers}) => answers)).toEqual([true, false, false, false, false]);
    expect(found[0]?.pooled?.labels).toEqual(["Clinical Band 8a"]);
    // With the whole search allowed for, the top of the ladder answers only together with Band 8a.
    expect(found.at(-1)?.pooled?.labels).toEqual([
      "Clinical Band 8a",
      "Clinical Band 8b",
      "Clinical Band 8c",
      "Clinical Band 8d",
      "Clinical VSM"
    ]);
  });

  it("knows a senior band by its name", () => {
    expect(["Clinical Band 8a", "Non-clinical VSM", "Clinical Band 7", "Medical Consultant"].map(isSenior)).toEqual([
      true,
      true,
      false,
      false
    ]);
  });
});

describe("parityNeeds(parts, whole)", () => {
  it("gives the people a level would hold at the share of the whole", () => {
    // 1773 x 1221 / 5203 = 416.07.
    const [need] = parityNeeds([{label: "6 to VSM", numerator: 264, denominator: 1773}], {
      numerator: 1221,
      denominator: 5203
    });
    expect(need?.need).toMatchObject({actual: 264, target: 416});
  });
});

describe("sharesOf(counting, at)", () => {
  const at = {organisation: "test", period: "2020-03-31", group: "BME", denominator: "known"} as const;

  it("counts the bank in", () => {
    const cells = [...pair(staff, 1221, 3982), ...pair({...staff, population: "bank"}, 464, 543)];
    const {substantive, bank, both} = sharesOf(countingOf(madeUpView(cells)), at);
    expect([substantive.value, bank.value, both.value].map((value) => value?.toFixed(1))).toEqual([
      "23.5",
      "46.1",
      "27.1"
    ]);
    expect(both).toMatchObject({numerator: 1685, denominator: 6210});
  });

  it("is substantive staff alone where the bank has nobody, and hidden where its count is", () => {
    expect(sharesOf(countingOf(madeUpView(pair(staff, 20, 80))), at).both.value).toBe(20);
    const hidden = [...pair(staff, 20, 80), ...pair({...staff, population: "bank"}, null, 9)];
    expect(sharesOf(countingOf(madeUpView(hidden)), at).both).toMatchObject({
      status: "suppressed",
      numerator: null,
      value: null
    });
  });
});

describe("mixAndWithin(levels)", () => {
  const place = {...staff, breakdown: "career tier"};
  const levels = (bank: number | null) => {
    const cells = [
      ...pair({...place, level: "low"}, 30, 70),
      ...pair({...place, level: "high"}, 10, 90),
      ...pair({...place, population: "bank", level: "low"}, bank, 40),
      ...pair({...place, population: "bank", level: "high"}, 2, 18)
    ];
    const counting = countingOf(madeUpView(cells));
    return ["low", "high"].map((level) => {
      const shares = sharesOf(counting, {
        organisation: "test",
        period: "2020-03-31",
        group: "BME",
        denominator: "known",
        breakdown: "career tier",
        level
      });
      return {label: level, of: shares.bank, to: shares.substantive};
    });
  };

  it("adds up to the whole difference", () => {
    // Bank 42 of 100, substantive 40 of 200: 42 - 20 = 22 points. Low: shares 0.8 and 0.5, rates 0.5 and 0.3:
    // mix 0.3 x 0.4 = 12, within 0.2 x 0.65 = 13; high: mix -0.3 x 0.1 = -3, within 0.
    const found = mixAndWithin(levels(40));
    expect(found?.gap).toBeCloseTo(22, 9);
    expect(found?.mix).toBeCloseTo(9, 9);
    expect(found?.within).toBeCloseTo(13, 9);
  });

  it("is null where a count is hidden, so that no level drops out in silence", () => {
    expect(mixAndWithin(levels(null))).toBeNull();
  });
});
