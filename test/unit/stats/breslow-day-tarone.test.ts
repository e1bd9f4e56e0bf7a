import {describe, expect, it} from "vitest";
import {breslowDayTarone} from "../../../src/stats/breslow-day-tarone.js";
import {counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const unlike = [
  {label: "a", of: counts("4/20"), to: counts("10/30")},
  {label: "b", of: counts("12/20"), to: counts("5/30")},
  {label: "c", of: counts("9/40"), to: counts("7/20")}
];

describe("breslowDayTarone(strata)", () => {
  it.each([
    ["like strata", threeStrata, 0.28400080725751364, 0.8676209062890956],
    ["unlike strata", unlike, 11.632021274134196, 0.0029794676449215185]
  ])("of %s agrees with statsmodels (Tarone 1985)", (_, strata, statistic, p) => {
    const found = breslowDayTarone(strata);
    expect(found?.statistic).toBeCloseTo(statistic, 8);
    expect(found?.p).toBeCloseTo(p, 8);
    expect(found?.df).toBe(2);
  });

  it("leaves out strata where a margin is 0", () => {
    const silent = [
      {label: "nobody", of: counts("0/0"), to: counts("3/9")},
      {label: "no events", of: counts("0/9"), to: counts("0/9")},
      {label: "only events", of: counts("9/9"), to: counts("9/9")}
    ];
    expect(breslowDayTarone([...unlike, ...silent])).toEqual(breslowDayTarone(unlike));
  });

  it.each([
    ["one stratum", unlike.slice(0, 1)],
    [
      "events on one side only",
      [
        {label: "a", of: counts("4/20"), to: counts("0/30")},
        {label: "b", of: counts("2/20"), to: counts("0/30")}
      ]
    ]
  ])("is null with %s", (_, strata) => {
    expect(breslowDayTarone(strata)).toBeNull();
  });
});
