import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fisherMidP} from "../../../src/stats/fisher-mid-p.js";
import {rateDifference} from "../../../src/stats/rate-difference.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {constantVerdict, differenceVerdict, partVerdict, verdict} from "../../../src/stats/verdict.js";
import {anyCounts, counts} from "./reading.js";

describe("verdict({value, lower, upper}, {adverse, band, parity})", () => {
  it.each([
    ["harassment, Black British and White 2019", "34/86", "429/1876", "▲ Clear gap", "adverse"],
    ["training, White and BME 2019/20", "3203/3982", "894/1221", "▲ Clear gap", "adverse"],
    [
      "discipline, BME and White 2018/19 to 2019/20",
      "10/1221",
      "55/3982",
      "? Possible gap, not enough data",
      "favourable"
    ],
    ["recruitment, White and BME 2019/20", "341/3005", "186/1861", "○ No clear gap, larger gap not ruled out", "none"],
    ["harassment, BME and White 2019", "102/435", "429/1876", "● Similar", "none"]
  ])("of %s (%s and %s) is %s, %s", (_, of, to, words, direction) => {
    const found = verdict(relativeLikelihood(counts(of), counts(to)), {adverse: "above"});
    expect([`${found?.symbol} ${found?.label}`, found?.direction]).toEqual([words, direction]);
  });

  it.each([
    [{value: 1.25, lower: 1.1, upper: 1.4}, "clear-small-gap"],
    [{value: 1.2501, lower: 1.1, upper: 1.4}, "clear-small-gap"],
    [{value: 1.255, lower: 1.1, upper: 1.4}, "clear-gap"],
    [{value: 0.8, lower: 0.7, upper: 0.9}, "clear-small-gap"],
    [{value: 1, lower: 0.8, upper: 1.25}, "similar"],
    [{value: 1, lower: 0.7999, upper: 1.25}, "similar"],
    [{value: 1, lower: 0.794, upper: 1.25}, "no-clear-gap"],
    [{value: 1.1, lower: 1, upper: 1.2}, "similar"],
    [{value: 1.3, lower: 1, upper: 1.6}, "possible-gap"],
    [{value: 0, lower: 0, upper: 2.3}, "possible-gap"],
    [{value: null, lower: 2.45, upper: Infinity}, "clear-gap"],
    [{value: null, lower: 0.6, upper: Infinity}, "possible-gap"]
  ])("counts the ends of the band and of the interval as inside, as they are printed: %o is %s", (estimate, state) => {
    expect(verdict(estimate, {adverse: "above"})?.state).toBe(state);
  });

  it("calls a gap in what most people have small only where it is small of those who go without too", () => {
    // 90 % and 80 %: 1.13 times as likely to have it, 2 times as likely to go without.
    const [of, to] = [counts("900/1000"), counts("800/1000")];
    expect(relativeLikelihood(of, to).otherSide?.value).toBeCloseTo(2, 10);
    expect(verdict(relativeLikelihood(of, to), {adverse: "above"})?.state).toBe("clear-gap");
    expect(verdict(relativeLikelihood(counts("620/1000"), counts("560/1000")), {adverse: "above"})?.state).toBe(
      "clear-small-gap"
    );
    expect(relativeLikelihood(counts("100/1000"), counts("200/1000")).otherSide).toBeNull();
  });

  it("judges a part of a whole and everybody else in it alike", () => {
    const [band, all] = [counts("95/1000"), counts("2350/10000")];
    const rest = ({numerator, denominator}: {numerator: number; denominator: number}) => ({
      numerator: denominator - numerator,
      denominator
    });
    expect(partVerdict(rest(band), rest(all), {adverse: "above"})).toEqual(partVerdict(band, all, {adverse: "below"}));
  });

  it("takes the side that is adverse from the indicator", () => {
    const low = {value: 0.6, lower: 0.5, upper: 0.7};
    expect(verdict(low, {adverse: "below"})?.direction).toBe("adverse");
    expect(verdict(low, {adverse: "above"})?.direction).toBe("favourable");
    expect(verdict({value: null, lower: 2, upper: Infinity}, {adverse: "above"})?.direction).toBe("adverse");
  });

  it("takes another band and parity", () => {
    const estimate = {value: 1.1, lower: 1.06, upper: 1.14};
    expect(verdict(estimate, {adverse: "above", band: [0.95, 1.05]})?.state).toBe("clear-gap");
    expect(verdict(estimate, {adverse: "above", parity: 1.1})?.state).toBe("similar");
  });

  it("is null where the ratio is not applicable", () => {
    expect(verdict({value: null, lower: null, upper: null}, {adverse: "above"})).toBeNull();
  });
});

describe("differenceVerdict(of, to, options)", () => {
  it("judges a difference of rates on their ratio", () => {
    expect(differenceVerdict(counts("193/282"), counts("1145/1301"), {adverse: "below"})).toEqual({
      state: "clear-gap",
      symbol: "▲",
      label: "Clear gap",
      direction: "adverse"
    });
  });

  it("claims a gap exactly when the printed interval in points leaves 0 out and the exact mid-p is under 0.05", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        fc.pre(of.numerator + to.numerator > 0);
        const {lower, upper, p} = rateDifference(of, to);
        const {midP} = fisherMidP(of, to);
        fc.pre(Math.abs((p ?? 0) - 0.05) > 1e-6);
        const state = differenceVerdict(of, to, {adverse: "above"})?.state ?? "";
        expect(state.startsWith("clear")).toBe(((lower ?? NaN) > 0 || (upper ?? NaN) < 0) && midP < 0.05);
      })
    );
  });

  it("is held back by the exact test: 1 of 10 and 0 of 40 is no clear gap, mid-p 0.10", () => {
    const estimate = relativeLikelihood(counts("1/10"), counts("0/40"));
    expect(estimate.lower).toBeGreaterThan(1);
    expect(estimate.fisher?.toFixed(2)).toBe("0.10");
    expect(verdict(estimate, {adverse: "above"})).toMatchObject({state: "possible-gap", direction: "adverse"});
    expect(differenceVerdict(counts("1/10"), counts("0/40"), {adverse: "above"})?.state).toBe("possible-gap");
  });

  it("carries the exact mid-p wherever it and the score test judge differently, whatever the expected counts", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const {p, fisher} = rateDifference(of, to);
        const {midP} = fisherMidP(of, to);
        // Counts on which the two differ are rare: a run may hold none of them.
        const differ = midP >= 0.05 !== (p ?? 1) >= 0.05;
        expect({of, to, beside: differ ? fisher : midP}).toEqual({of, to, beside: midP});
      }),
      {numRuns: 2000}
    );
  });

  it("does so at the edge too: 10/21 against 4/21 is clear to Koopman, and not to Miettinen and Nurminen", () => {
    const [of, to] = [counts("10/21"), counts("4/21")];
    expect(relativeLikelihood(of, to).lower).toBeGreaterThan(1);
    expect(rateDifference(of, to).p?.toFixed(4)).toBe("0.0523");
    expect(differenceVerdict(of, to, {adverse: "above"})?.state).toBe("possible-gap");
  });

  it("is null where neither group has an event", () => {
    expect(differenceVerdict(counts("0/10"), counts("0/20"), {adverse: "above"})).toBeNull();
  });
});

describe("partVerdict(part, whole, options)", () => {
  it.each([
    ["non-clinical 8b to VSM", "7/74", "clear-gap", "adverse"],
    ["non-clinical 8b", "5/42", "possible-gap", "adverse"],
    ["clinical band 5", "162/735", "similar", "none"],
    ["clinical band 2", "193/525", "clear-gap", "favourable"]
  ])("judges %s (%s) against the rest", (_, part, state, direction) => {
    expect(partVerdict(counts(part), counts("1221/5203"), {adverse: "below"})).toMatchObject({state, direction});
  });

  it("is null where the part is the whole", () => {
    expect(partVerdict(counts("5/10"), counts("5/10"), {adverse: "below"})).toBeNull();
  });
});

describe("constantVerdict(difference, constant, options)", () => {
  it("judges a board on its share over that of the workforce", () => {
    const gap = {value: -0.176, lower: -0.232, upper: 0.023};
    expect(constantVerdict(gap, 0.2347, {adverse: "below"})).toMatchObject({
      state: "possible-gap",
      direction: "adverse"
    });
    expect(constantVerdict({value: 0.1, lower: 0.05, upper: 0.15}, 0.2, {adverse: "below"})).toMatchObject({
      state: "clear-gap",
      direction: "favourable"
    });
  });

  it("is null against nothing, or where the difference is not applicable", () => {
    expect(constantVerdict({value: 0.1, lower: 0, upper: 0.2}, 0, {adverse: "below"})).toBeNull();
    expect(constantVerdict({value: null, lower: null, upper: null}, 0.2, {adverse: "below"})).toBeNull();
  });
});
