import {describe, expect, it} from "vitest";
import {findGaps} from "../../../src/stats/find-gaps.js";
import {madeUpRows} from "./made-up-rows.js";

const family = "indicator 3, 2019/20";

/** 12,000 people whose group 0 has twice the rate of group 1 in one slice of two attributes, and the same elsewhere. */
const planted = madeUpRows(12_000, [4, 5, 3], {
  seed: 1,
  rate: ([first, second], group) => (group === 0 && first === 2 && second === 1 ? 0.5 : 0.2)
});

describe("findGaps(rows, {family, adverse, depth, floor, q, limit})", () => {
  it("finds a planted gap, first in the list, and says how many slices it tested", () => {
    const found = findGaps(planted, {family, adverse: "above"});
    expect(found.gaps[0]?.slice).toEqual([
      {attribute: "attribute 0", level: "level 2"},
      {attribute: "attribute 1", level: "level 1"}
    ]);
    expect(found).toMatchObject({family, depth: 3, floor: 10, q: 0.05, tested: 119, tooSmall: 0, untestable: 0});
  });

  it("lists nothing but what shares people with the planted gap", () => {
    const {gaps, found} = findGaps(planted, {family, adverse: "above"});
    expect(found).toBe(gaps.length);
    for (const {slice} of gaps)
      expect(
        slice.every(
          ({attribute, level}) => !["attribute 0 level 3", "attribute 1 level 4"].includes(`${attribute} ${level}`)
        )
      ).toBe(true);
  });

  it("ranks by the bound of the ratio nearer parity, and gives it", () => {
    const {gaps} = findGaps(planted, {family, adverse: "above"});
    const bounds = gaps.map(({bound}) => bound);
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
    for (const {bound, ratio, adjusted, p} of gaps) {
      expect(bound).toBeCloseTo(Math.log(Math.max(1, ratio.lower ?? NaN)), 12);
      expect(adjusted).toBeGreaterThanOrEqual(p);
      expect(adjusted).toBeLessThanOrEqual(0.05);
    }
  });

  it("shows how far the listed gaps are the same people", () => {
    const {gaps, overlap} = findGaps(planted, {family, adverse: "above"});
    const inner = gaps.findIndex(({slice}) => slice.length === 3);
    const people = (i: number) => (gaps[i]?.of.denominator ?? NaN) + (gaps[i]?.to.denominator ?? NaN);
    expect(gaps[inner]?.slice.slice(0, 2)).toEqual(gaps[0]?.slice);
    expect(overlap[0]?.[inner]).toBeCloseTo(people(inner) / people(0), 12);
    expect(overlap.map((row, i) => row[i])).toEqual(gaps.map(() => 1));
  });

  it("lists only the adverse side", () => {
    expect(findGaps(planted, {family, adverse: "below"}).gaps).toEqual([]);
    const turned = {...planted, group: planted.group.map((group) => 1 - group)};
    const [first] = findGaps(turned, {family, adverse: "below"}).gaps;
    expect(first?.slice).toEqual(findGaps(planted, {family, adverse: "above"}).gaps[0]?.slice);
    expect(first?.bound).toBeCloseTo(-Math.log(first?.ratio.upper ?? NaN), 12);
  });

  it("gives the same list for the same rows, and no more than the limit", () => {
    const search = () => findGaps(planted, {family, adverse: "above", limit: 1});
    expect(search()).toEqual(search());
    expect(search().gaps).toHaveLength(1);
    expect(search().overlap).toEqual([[1]]);
    expect(search().found).toBeGreaterThan(1);
  });

  it("leaves out small slices and those with no event to compare", () => {
    const rows = madeUpRows(800, [2, 3], {seed: 3, rate: ([first]) => (first === 0 ? 0 : 0.5)});
    const {tested, tooSmall, untestable} = findGaps(rows, {family, adverse: "above", floor: 50});
    expect([tested, tooSmall, untestable]).toEqual([4, 6, 1]);
  });

  it("tests no slice with more events than people", () => {
    const rows = {
      attributes: [{name: "sex", levels: ["Female", "Male"], codes: Uint8Array.from([0, 0, 1, 1])}],
      group: Uint8Array.from([0, 1, 0, 1]),
      numerator: Uint8Array.from([30, 10, 41, 10]),
      denominator: Uint8Array.from([40, 40, 40, 40])
    };
    expect(findGaps(rows, {family, adverse: "above"})).toMatchObject({tested: 1, untestable: 1, found: 1});
  });

  it("finds a gap of one group with no events in the other", () => {
    const rows = madeUpRows(2000, [2], {seed: 4, rate: ([first], group) => (first === 0 && group === 0 ? 0.1 : 0)});
    const [gap] = findGaps(rows, {family, adverse: "above"}).gaps;
    expect(gap?.slice).toEqual([{attribute: "attribute 0", level: "level 0"}]);
    expect(gap?.ratio).toMatchObject({value: null, upper: Infinity});
    expect(gap?.bound).toBeGreaterThan(0);
  });

  it("makes a false discovery in at most 5 % of 500 searches of people without any gap", () => {
    let searchesWithOne = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const rows = madeUpRows(500, [2, 3, 4, 3], {seed, rate: () => 0.3});
      const found = (["above", "below"] as const).map((adverse) => findGaps(rows, {family, adverse}).found);
      if (found.some((number) => number > 0)) searchesWithOne += 1;
    }
    expect(searchesWithOne / 500).toBeLessThanOrEqual(0.05);
  });

  it("searches 100,000 people by 8 attributes", () => {
    const rows = madeUpRows(100_000, [2, 4, 6, 8, 10, 3, 5, 7], {seed: 6, rate: () => 0.1});
    expect(findGaps(rows, {family, adverse: "above"}).tested).toBeGreaterThan(7000);
  });
});
