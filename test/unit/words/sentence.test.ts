import {describe, expect, it} from "vitest";
import {figure, hidden, nobody, rate, verdict} from "../../../src/components/fixtures.js";
import type {Figure, VerdictState} from "../../../src/figures/figure-types.js";
import {lintSentence} from "../../../src/words/lint-sentence.js";
import {stateChange, stateComparison, stateRate, statementText} from "../../../src/words/sentence.js";
import {indicator} from "../../../src/registry/index.js";

const white = rate({group: "White", numerator: 341, denominator: 3005, lower: 10.26, upper: 12.53});
const bme = rate({group: "BME", numerator: 186, denominator: 1861, lower: 8.71, upper: 11.44});
const ratio = (
  parts: Partial<Figure>,
  state: VerdictState,
  direction: "adverse" | "favourable" | "none" = "none"
): Figure => figure({group: "White/BME", unit: "ratio", verdict: verdict(state, direction), ...parts});

describe("stateComparison(figure, rates, wording)", () => {
  it("says indicator 2 of 2019/20 as the report does, with both rates beside the ratio", () => {
    const statement = stateComparison(
      ratio({value: 341 / 3005 / (186 / 1861), lower: 0.9556, upper: 1.3508}, "no-clear-gap"),
      [white, bme],
      indicator(2)
    );
    expect(statement).toEqual({
      finding:
        "No clear difference was found in how likely White and BME applicants were to be appointed from shortlisting. A larger gap is not ruled out.",
      rates:
        "11.3% of White shortlisted applicants were appointed from shortlisting, compared with 10.0% of BME shortlisted applicants.",
      size: "White shortlisted applicants were 1.14 times as likely as BME shortlisted applicants.",
      range: "The range is 0.96 to 1.35.",
      otherSide: null
    });
  });

  it.each([
    ["clear-gap", 1.97, "White applicants were more likely than BME applicants to be appointed from shortlisting."],
    [
      "clear-small-gap",
      0.9,
      "White applicants were less likely than BME applicants to be appointed from shortlisting."
    ],
    ["possible-gap", 1.6, "There are too few appointments to say whether White and BME applicants fared differently."],
    ["similar", 1.02, "White and BME applicants were similarly likely to be appointed from shortlisting."]
  ] as const)("%s at %d", (state, value, finding) => {
    expect(stateComparison(ratio({value, lower: 0.5, upper: 2}, state), [], indicator(2)).finding).toBe(finding);
  });

  it("puts another group, in the organisation's words, where BME stands", () => {
    const labels = {Black: "Black British"};
    const of = rate({indicator: 5, group: "Black", numerator: 34, denominator: 86, lower: 30, upper: 50});
    const to = rate({indicator: 5, group: "White", numerator: 429, denominator: 1876, lower: 21, upper: 24.8});
    const difference = figure({
      group: "Black minus White",
      unit: "percentage points",
      value: 16.67,
      lower: 7,
      upper: 27.2,
      verdict: verdict("clear-gap")
    });
    expect(statementText(stateComparison(difference, [of, to], indicator(6), {labels}))).toBe(
      "Black British staff were more likely than White staff to report abuse from other staff. " +
        "39.5% of Black British survey respondents experienced harassment, bullying or abuse from staff, compared with 22.9% of White survey respondents. " +
        "The difference is +16.7 percentage points. The range is +7.0 to +27.2 percentage points."
    );
  });

  it("words a ratio without end", () => {
    const of = rate({group: "White", numerator: 3, denominator: 99, lower: 1, upper: 8.5});
    const to = rate({group: "BME", numerator: 0, denominator: 309, lower: 0, upper: 1.2});
    const {finding, size, range} = stateComparison(
      ratio({lower: 2.451, upper: Infinity}, "clear-gap", "adverse"),
      [of, to],
      indicator(2)
    );
    expect(finding).toBe("White applicants were more likely than BME applicants to be appointed from shortlisting.");
    expect(size).toBe(
      "No BME shortlisted applicants were appointed from shortlisting, so there is no ratio. For White shortlisted applicants it was 3 of 99."
    );
    expect(range).toBe("The range is 2.45 or more.");
  });

  it("says the board's share beside the workforce's", () => {
    const of = rate({indicator: 9, group: "BME", numerator: 1, denominator: 17, lower: 1, upper: 27});
    const to = rate({indicator: 1, group: "BME", numerator: 1221, denominator: 5203, lower: 22.3, upper: 24.6});
    const gap = figure({
      group: "BME minus workforce BME",
      unit: "percentage points",
      value: -17.585,
      verdict: verdict("clear-gap")
    });
    expect(statementText(stateComparison(gap, [of, to], indicator(9)))).toBe(
      "BME people hold a smaller share of board seats than of the workforce. " +
        "They hold 1 of 17 seats. That is 5.9% of the board, compared with 23.5% of the workforce. In proportion they would hold 4. " +
        "The difference is −17.6 percentage points."
    );
    const unsure = {...gap, verdict: verdict("possible-gap")};
    expect(stateComparison(unsure, [of, to], indicator(9)).finding).toBe(
      "BME people hold a smaller share of board seats than of the workforce, but with so few seats chance could do this."
    );
  });

  it("says of an event that most have how likely each group is to go without it", () => {
    const of = rate({indicator: 4, group: "White", numerator: 3203, denominator: 3982, lower: 79, upper: 82});
    const to = rate({indicator: 4, group: "BME", numerator: 894, denominator: 1221, lower: 71, upper: 76});
    const gap = figure({indicator: 4, group: "White/BME", unit: "ratio", value: 1.0986, lower: 1.06, upper: 1.14});
    // 327 of 1,221 over 779 of 3,982.
    expect(stateComparison(gap, [of, to], indicator(4)).otherSide).toBe(
      "Put the other way, BME staff were 1.37 times as likely to be among those who did not access non-mandatory training."
    );
  });

  it("puts the exact test beside a range of small counts", () => {
    const gap = figure({group: "White/BME", unit: "ratio", value: 2, lower: 1.01, upper: 3.9, midP: 0.0614});
    expect(stateComparison(gap, [white, bme], indicator(2)).range).toBe(
      "The range is 1.01 to 3.90. By the exact test for small counts, a difference like this could be chance (p = 0.061)."
    );
  });

  it("gives away nothing of a hidden comparison", () => {
    expect(stateComparison(hidden({group: "White/BME", unit: "ratio"}), [white, bme], indicator(2))).toEqual({
      finding: "This comparison is hidden to protect people in small groups.",
      rates: null,
      size: null,
      range: null,
      otherSide: null
    });
    expect(stateComparison(nobody({group: "White/BME", unit: "ratio"}), [], indicator(2)).finding).toBe(
      "There is nothing to compare: nobody was counted in one of the groups."
    );
  });

  it("says so where people of both groups were counted and the event happened to none", () => {
    const none = [white, bme].map((rate) => ({...rate, numerator: 0, value: 0}));
    expect(stateComparison(nobody({group: "White/BME", unit: "ratio"}), none, indicator(2)).finding).toBe(
      "No White or BME shortlisted applicants were appointed from shortlisting, so there is nothing to compare."
    );
  });

  it("keeps the site's language in every state of every indicator", () => {
    const problems = [2, 3, 4, 5, 6, 7, 8].flatMap((number) =>
      (["clear-gap", "clear-small-gap", "possible-gap", "no-clear-gap", "similar"] as const).flatMap((state) =>
        [0.5, 1.8].flatMap((value) =>
          lintSentence(
            statementText(
              stateComparison(ratio({value, lower: 0.4, upper: 2}, state), [white, bme], indicator(number))
            ),
            {survey: number > 4}
          )
        )
      )
    );
    expect(problems).toEqual([]);
  });
});

describe("stateRate(figure, wording)", () => {
  it("says a share of the workforce of people, with its counts", () => {
    const overall = rate({indicator: 1, group: "BME", numerator: 1221, denominator: 5203, lower: 22.33, upper: 24.64});
    expect(statementText(stateRate(overall, indicator(1)))).toBe(
      "BME people are 23.5% of staff. That is 1,221 of 5,203. The range is 22.3% to 24.6%."
    );
  });

  it("says a hidden and an impossible rate in words", () => {
    expect(stateRate(hidden({group: "Black"}), indicator(2)).finding).toBe(
      "The figure for Black shortlisted applicants is hidden to protect people in small groups."
    );
    expect(stateRate(nobody({group: "Black"}), indicator(2)).finding).toBe(
      "There is no figure for Black shortlisted applicants: nobody was counted."
    );
  });
});

describe("stateChange(figure, previous)", () => {
  const year = (period: string, value: number): Figure => figure({period, value});

  it("says a percentage's change in percentage points", () => {
    expect(stateChange(year("2020-03-31", 23.467), year("2018-03-31", 21.767))).toBe(
      "Up 1.7 percentage points from 21.8% in March 2018."
    );
    expect(stateChange(year("2020-03-31", 20), year("2019-03-31", 21))).toBe(
      "Down 1.0 percentage point from 21.0% in March 2019."
    );
  });

  it("says only what a ratio was", () => {
    expect(
      stateChange(figure({unit: "ratio", value: 1.14}), figure({unit: "ratio", value: 1.97, period: "2018/19"}))
    ).toBe("It was 1.97 in 2018/19.");
  });

  it("says no change where both print the same", () => {
    expect(stateChange(year("2019", 20.01), year("2018", 20.04))).toBe("The same as in 2018.");
  });

  it("compares nothing across a break, nor with a figure that is not shown", () => {
    expect(stateChange(year("2019", 20), year("2018", 30), {comparable: false})).toBe(
      "Not compared with 2018: the two periods overlap or were counted differently."
    );
    expect(stateChange(year("2019", 20), hidden({period: "2018"}))).toBeNull();
    expect(stateChange(year("2019", 20), null)).toBeNull();
  });
});
