import {describe, expect, it} from "vitest";
import {countingOf} from "../../../../../src/figures/counting.js";
import {
  applicationsAt,
  lostAt,
  stepRatio,
  stepsOf,
  wholeWay,
  widestStep,
  withoutRoute
} from "../../../../../src/subjects/deep-dives/recruitment-funnel/funnel.js";
import type {Measure} from "../../../../../src/registry/cell.js";
import {madeUpView, pair} from "../made-up.js";

const at = (measure: Measure, level?: string) => ({
  measure,
  population: "candidates" as const,
  period: "2019/20",
  ...(level !== undefined && {breakdown: "route", level})
});
const official = {from: "shortlisted", to: "appointed"} as const;
const cells = [
  ...pair(at("applied"), 4246, 5275),
  ...pair(at("shortlisted"), 1861, 3005),
  ...pair(at("appointed"), 186, 341),
  ...pair(at("shortlisted", "International"), 48, 0),
  ...pair(at("appointed", "International"), 40, 0)
];
const counting = countingOf(madeUpView(cells));
const all = applicationsAt(counting, {organisation: "test", period: "2019/20"});

describe("stepsOf(applications)", () => {
  it("goes from each recorded stage to the next", () => {
    expect(stepsOf(all)).toEqual([
      {from: "applied", to: "shortlisted"},
      {from: "shortlisted", to: "appointed"}
    ]);
    expect(wholeWay(all)).toEqual({from: "applied", to: "appointed"});
  });

  it("is empty with one stage", () => {
    const one = countingOf(madeUpView(pair(at("shortlisted"), 3, 4)));
    const applications = applicationsAt(one, {organisation: "test", period: "2019/20"});
    expect(stepsOf(applications)).toEqual([]);
    expect(wholeWay(applications)).toBeNull();
  });
});

describe("stepRatio(applications, step, group)", () => {
  it("is White applicants' rate over the group's", () => {
    // 341/3005 over 186/1861 is 1.14, as printed.
    expect(stepRatio(all, official).value).toBeCloseTo(1.1354, 4);
  });

  it("multiplies up to the ratio of the whole way", () => {
    const [first, second] = stepsOf(all).map((step) => stepRatio(all, step).value ?? 0);
    expect((first ?? 0) * (second ?? 0)).toBeCloseTo(stepRatio(all, {from: "applied", to: "appointed"}).value ?? 0, 12);
  });
});

describe("withoutRoute(counting, applications, route)", () => {
  it("takes a route's people out of every stage", () => {
    // 341/3005 over (186 - 40)/(1861 - 48): 618233 / 438730 = 1.40914.
    expect(stepRatio(withoutRoute(counting, all, "International"), official).value).toBeCloseTo(1.40914, 5);
  });

  it("changes nothing where the route has no applicants", () => {
    expect(stepRatio(withoutRoute(counting, all, "Internal"), official).value).toBeCloseTo(1.1354, 4);
  });

  it("is hidden where the route's count is hidden", () => {
    const hidden = countingOf(madeUpView([...cells.slice(0, 12), ...pair(at("appointed", "International"), null, 0)]));
    const applications = applicationsAt(hidden, {organisation: "test", period: "2019/20"});
    expect(stepRatio(withoutRoute(hidden, applications, "International"), official).status).toBe("suppressed");
  });
});

describe("widestStep(applications, group) and lostAt(applications, step, group)", () => {
  it("finds where the group falls furthest behind, and how many people that is", () => {
    const widest = widestStep(all);
    expect(widest?.step).toEqual({from: "applied", to: "shortlisted"});
    // 4246 x 3005 / 5275 = 2418.8; 2419 - 1861.
    expect(widest && lostAt(all, widest.step)).toBe(558);
  });
});
