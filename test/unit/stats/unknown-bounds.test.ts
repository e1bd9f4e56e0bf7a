import {describe, expect, it} from "vitest";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {unknownBounds} from "../../../src/stats/unknown-bounds.js";
import {counts} from "./reading.js";

const of = counts("341/3005");
const to = counts("186/1861");

describe("unknownBounds({of, to, unknown}, {statistic, adverse})", () => {
  it("gives the ratio with unknown left out, all in one group, and all in the other", () => {
    const {known, allOf, allTo} = unknownBounds({of, to, unknown: counts("10/200")}, {adverse: "above"});
    expect(known.estimate).toEqual(relativeLikelihood(of, to));
    expect(allOf.estimate).toEqual(relativeLikelihood(counts("351/3205"), to));
    expect(allTo.estimate).toEqual(relativeLikelihood(of, counts("196/2061")));
  });

  it("warns when the verdict depends on who did not say", () => {
    const {depends, known, allTo} = unknownBounds({of, to, unknown: counts("10/200")}, {adverse: "above"});
    expect([known.verdict?.state, allTo.verdict?.state]).toEqual(["no-clear-gap", "clear-small-gap"]);
    expect(depends).toBe(true);
    expect(unknownBounds({of, to, unknown: counts("1/10")}, {adverse: "above"}).depends).toBe(false);
  });

  it.each([
    [5, false],
    [6, true]
  ])("warns above 5 %% unknown, and not at it: %d beside 95 known is %s", (people, warn) => {
    const unknown = {numerator: 2, denominator: people};
    const found = unknownBounds({of: counts("10/50"), to: counts("9/45"), unknown}, {adverse: "above"});
    expect(found.warn).toBe(warn);
    expect(found.share).toBeCloseTo(people / (95 + people), 12);
  });

  it("does the same for a difference", () => {
    const {known} = unknownBounds({of, to, unknown: counts("0/0")}, {adverse: "above", statistic: "difference"});
    expect(known.estimate.value?.toFixed(4)).toBe("0.0135");
    expect(known.verdict?.state).toBe("no-clear-gap");
  });

  it("says nothing of nobody", () => {
    const nobody = counts("0/0");
    const found = unknownBounds({of: nobody, to: nobody, unknown: nobody}, {adverse: "above"});
    expect(found).toMatchObject({
      share: 0,
      warn: false,
      depends: false,
      known: {estimate: {value: null}, verdict: null}
    });
  });
});
