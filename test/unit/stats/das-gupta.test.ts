import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dasGupta} from "../../../src/stats/das-gupta.js";
import {kitagawa} from "../../../src/stats/kitagawa.js";
import {anyCounts, counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const crossed = [
  {levels: ["nursing", "low"], of: counts("240/300"), to: counts("38/50")},
  {levels: ["nursing", "high"], of: counts("70/100"), to: counts("99/150")},
  {levels: ["clerical", "low"], of: counts("120/200"), to: counts("140/250")},
  {levels: ["clerical", "high"], of: counts("200/400"), to: counts("22/50")}
];
const factors = ["staff group", "band"];

describe("dasGupta(cells, {factors})", () => {
  it("agrees with the formula of two factors written out (Das Gupta 1978)", () => {
    const found = dasGupta(crossed, {factors});
    expect(found?.gap).toBeCloseTo(0.032, 12);
    expect(found?.effects.map(({factor}) => factor)).toEqual(factors);
    expect(found?.effects[0]?.effect).toBeCloseTo(-5.243116956749755e-5, 12);
    expect(found?.effects[1]?.effect).toBeCloseTo(-0.010849186789170684, 12);
    expect(found?.within).toBeCloseTo(0.042901617958738106, 12);
  });

  it("is Kitagawa's with one factor", () => {
    const found = dasGupta(
      threeStrata.map(({label, of, to}) => ({levels: [label], of, to})),
      {factors: ["stratum"]}
    );
    expect(found?.effects[0]?.effect).toBeCloseTo(kitagawa(threeStrata)?.mix ?? NaN, 12);
    expect(found?.within).toBeCloseTo(kitagawa(threeStrata)?.within ?? NaN, 12);
  });

  it("gives a factor that both groups are spread alike over no effect", () => {
    const cells = [
      {levels: ["nursing", "x"], of: counts("80/100"), to: counts("7/10")},
      {levels: ["nursing", "y"], of: counts("40/100"), to: counts("3/10")},
      {levels: ["clerical", "x"], of: counts("50/100"), to: counts("14/30")},
      {levels: ["clerical", "y"], of: counts("20/100"), to: counts("5/30")}
    ];
    expect(dasGupta(cells, {factors})?.effects[1]?.effect).toBeCloseTo(0, 12);
  });

  it("finds no difference within cells that one group only is in", () => {
    const apart = [
      {levels: ["nursing", "low"], of: counts("80/100"), to: counts("0/0")},
      {levels: ["clerical", "low"], of: counts("0/0"), to: counts("20/50")}
    ];
    const found = dasGupta(apart, {factors});
    expect(found?.within).toBeCloseTo(0, 12);
    expect(found?.gap).toBeCloseTo(0.4, 12);
  });

  it("does not depend on the order of the factors", () => {
    const turned = crossed.map((cell) => ({...cell, levels: [...cell.levels].reverse()}));
    const found = dasGupta(turned, {factors: ["band", "staff group"]});
    expect(found?.effects[1]?.effect).toBeCloseTo(dasGupta(crossed, {factors})?.effects[0]?.effect ?? NaN, 12);
  });

  it("always has effects + within = gap, to 1e-12, empty cells included", () => {
    const group = fc.oneof(anyCounts, fc.constant(counts("0/0")));
    const three = fc.array(fc.record({of: group, to: group}), {minLength: 8, maxLength: 8});
    fc.assert(
      fc.property(three, (drawn) => {
        fc.pre(drawn.some(({of}) => of.denominator > 0) && drawn.some(({to}) => to.denominator > 0));
        const cells = drawn.map((cell, i) => ({...cell, levels: [`${i & 1}`, `${i & 2}`, `${i & 4}`]}));
        const found = dasGupta(cells, {factors: ["a", "b", "c"]});
        const sum = found?.effects.reduce((total, {effect}) => total + effect, found.within) ?? NaN;
        expect(Math.abs(sum - (found?.gap ?? NaN))).toBeLessThan(1e-12);
      })
    );
  });

  it("has no say where nobody is in a group", () => {
    expect(dasGupta([{levels: ["a"], of: counts("1/2"), to: counts("0/0")}], {factors: ["x"]})).toBeNull();
  });

  it.each([
    ["the same crossing twice", [crossed[0], crossed[0]]],
    ["a crossing of other factors", [{levels: ["nursing"], of: counts("1/2"), to: counts("1/2")}]]
  ])("refuses %s", (_, cells) => {
    expect(() =>
      dasGupta(
        cells.filter((cell) => cell !== undefined),
        {factors}
      )
    ).toThrow("one cell for each crossing of staff group and band");
  });
});
