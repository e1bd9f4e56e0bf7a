import {describe, expect, it} from "vitest";
import {againstResidents, peopleAtShare} from "../../../../src/subjects/deep-dives/population/against-residents.js";
import {
  bankAgainstSubstantive,
  gapsDiffer,
  gapWithin,
  sharedPeriod
} from "../../../../src/subjects/deep-dives/bank-staff/bank-events.js";
import {bothWorkforces} from "../../../../src/subjects/deep-dives/shared/both-workforces.js";
import {adverseRate} from "../../../../src/subjects/deep-dives/shared/compare-groups.js";
import {countingOf} from "../../../../src/figures/counting.js";
import {detectableSentence} from "../../../../src/subjects/deep-dives/shared/detectable.js";
import {familyOf, familySentence} from "../../../../src/subjects/deep-dives/shared/family.js";
import {besideRestOfBme} from "../../../../src/subjects/deep-dives/black-staff/rest-of-bme.js";
import {figure, verdict} from "../../../../src/components/fixtures.js";
import {indicator} from "../../../../src/registry/index.js";
import {cell, madeUpView, pair} from "./made-up.js";

const staff = {measure: "headcount", population: "substantive", period: "2020-03-31"} as const;
const survey = {population: "substantive", period: "2019"} as const;

describe("besideRestOfBme(counting, indicator, {group, population, period})", () => {
  const counting = (black: number | null) =>
    countingOf(
      madeUpView([
        ...pair({...survey, measure: "survey5 yes"}, 102, 429),
        ...pair({...survey, measure: "survey5 responses"}, 435, 1876),
        cell({...survey, measure: "survey5 yes", group: "Black", count: black}),
        cell({...survey, measure: "survey5 responses", group: "Black", count: 86})
      ])
    );
  const at = {group: "Black", ...survey, organisation: "test"};

  it("takes the group out of BME on both sides", () => {
    const found = besideRestOfBme(counting(34), indicator(5), at);
    expect(found?.rest).toMatchObject({numerator: 68, denominator: 349});
    // (34/86) / (68/349).
    expect(found?.ratio.value).toBeCloseTo(2.029, 3);
  });

  it("is hidden where the group's count is, and null where it is not counted", () => {
    expect(besideRestOfBme(counting(null), indicator(5), at)?.ratio.status).toBe("suppressed");
    expect(besideRestOfBme(counting(34), indicator(6), at)).toBeNull();
  });
});

describe("againstResidents(address, pair, residents, {exact})", () => {
  const {organisation, indicator: number, population, period, breakdown, level, breakdown2, level2} = figure({});
  const address = {
    organisation,
    indicator: number,
    population,
    period,
    breakdown,
    level,
    breakdown2,
    level2,
    group: "BME"
  };
  const counts = (bme: number | null, known: number) => ({
    numerator: cell({...staff, group: "BME", count: bme}),
    denominator: cell({...staff, group: "known", count: known})
  });

  it("is the share of staff over the share of residents", () => {
    // 1221/5203 over 0.275405.
    expect(againstResidents(address, counts(1221, 5203), 0.275405)).toMatchObject({
      group: "BME/residents",
      unit: "ratio"
    });
    expect(againstResidents(address, counts(1221, 5203), 0.275405).value).toBeCloseTo(0.8521, 4);
  });

  it("gives a small body an exact range", () => {
    expect(againstResidents(address, counts(1, 17), 0.275405, {exact: true}).method).toContain("exact");
  });

  it("is hidden with a hidden count, and not applicable without residents", () => {
    expect(againstResidents(address, counts(null, 17), 0.3)).toMatchObject({status: "suppressed", value: null});
    expect(againstResidents(address, counts(1, 17), undefined)).toMatchObject({status: "not-applicable", value: null});
  });

  it("says how many people the residents' share would be", () => {
    expect(peopleAtShare(5203, 0.275405)).toBe(1433);
  });
});

describe("bank and substantive cases of one year", () => {
  const events = {measure: "investigated", period: "2019/20"} as const;
  const counting = countingOf(
    madeUpView([
      ...pair(staff, 1221, 3982),
      ...pair({...staff, population: "bank"}, 464, 543),
      ...pair({...events, population: "substantive"}, 3, 30),
      ...pair({...events, population: "bank"}, 24, 11)
    ])
  );
  const shared = {indicator: indicator(3), period: "2019/20", organisation: "test"};

  it("finds the year that both have", () => {
    expect(sharedPeriod(counting, indicator(3))).toBe("2019/20");
    expect(sharedPeriod(counting, indicator(4))).toBeUndefined();
  });

  it("gives the gap on the bank, in post, and with both counted together", () => {
    // 24/464 over 11/543; 3/1221 over 30/3982; 27/1685 over 41/4525.
    const values = (["bank", "substantive", bothWorkforces] as const).map(
      (side) => gapWithin(counting, shared, side).value
    );
    expect(values.map((value) => value?.toFixed(2))).toEqual(["2.55", "0.33", "1.77"]);
  });

  it("sets a group on the bank against the same group in post", () => {
    // 11/543 over 30/3982.
    expect(bankAgainstSubstantive(counting, shared, "White").value).toBeCloseTo(2.689, 3);
  });

  it("tells whether the two gaps differ by more than chance", () => {
    expect(gapsDiffer(counting, shared)).toBeLessThan(0.01);
  });
});

describe("familyOf(figures)", () => {
  it("keeps those that stand when the number of comparisons is allowed for", () => {
    const ps = [0.001, 0.04, 0.9, null];
    const found = familyOf(ps.map((p) => figure({p})));
    expect(found.tested).toBe(3);
    expect(found.standing.map(({p}) => p)).toEqual([0.001]);
    expect(familySentence(found)).toBe("3 comparisons were made here. One stands when that number is allowed for.");
  });

  it("says nothing of no comparisons", () => {
    expect(familySentence(familyOf([]))).toBe("");
  });
});

describe("detectableSentence(figure, {of, to, adverse})", () => {
  const of = figure({denominator: 86, numerator: 34});
  const to = figure({denominator: 1876, numerator: 429, value: 22.9});

  it("says what rate would be likely to show", () => {
    // 86 against 1876 at 22.9 %: 36.5 %.
    expect(detectableSentence(figure({verdict: verdict("possible-gap")}), {of, to})).toBe(
      "With 86 people, a rate would have to be about 36.5% or more to be likely to show."
    );
  });

  it("says nothing of a clear comparison, or of one whose rate is hidden", () => {
    expect(detectableSentence(figure({verdict: verdict("clear-gap")}), {of, to})).toBeNull();
    expect(detectableSentence(figure({verdict: verdict("possible-gap")}), {of, to: undefined})).toBeNull();
  });
});

describe("adverseRate(indicator)", () => {
  it("is the side on which a group's own rate is against it", () => {
    expect([2, 3, 4, 5, 6, 7, 8].map((number) => adverseRate(indicator(number)))).toEqual([
      "below",
      "above",
      "below",
      "above",
      "above",
      "below",
      "above"
    ]);
  });
});
