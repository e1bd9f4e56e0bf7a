import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fisherMidP} from "../../../src/stats/fisher-mid-p.js";
import {mantelHaenszel} from "../../../src/stats/mantel-haenszel.js";
import {stratifiedMidP} from "../../../src/stats/stratified-mid-p.js";
import {anyCounts, counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const sparse = [
  {label: "a", of: counts("1/9"), to: counts("30/400")},
  {label: "b", of: counts("2/14"), to: counts("11/90")},
  {label: "c", of: counts("0/5"), to: counts("4/60")}
];

describe("stratifiedMidP(strata)", () => {
  it("is R's mantelhaen.test(exact = TRUE): 0.743577103722 and 0.125585356895; mid-p by dhyper, 0.619722975339", () => {
    expect(stratifiedMidP(sparse).exact).toBeCloseTo(0.743577103722, 10);
    expect(stratifiedMidP(threeStrata).exact).toBeCloseTo(0.125585356895, 8);
    expect(stratifiedMidP(sparse).midP).toBeCloseTo(0.619722975339, 10);
  });

  it("in one stratum is Fisher's", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const [one, fisher] = [stratifiedMidP([{of, to}]), fisherMidP(of, to)];
        expect(one.midP).toBeCloseTo(fisher.midP, 8);
        expect(one.exact).toBeCloseTo(fisher.fisher, 8);
      })
    );
  });

  it("is 1 where only one table is possible", () => {
    expect(stratifiedMidP([{of: counts("0/5"), to: counts("0/9")}])).toEqual({exact: 1, midP: 1});
    expect(stratifiedMidP([])).toEqual({exact: 1, midP: 1});
  });

  it("stands beside the adjusted ratio where few events are expected, and not elsewhere", () => {
    expect(mantelHaenszel(sparse).adjusted.fisher).toBeCloseTo(0.619722975339, 10);
    expect(mantelHaenszel(threeStrata).adjusted.fisher).toBeNull();
  });
});
