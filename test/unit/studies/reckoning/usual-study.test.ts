import {describe, expect, it} from "vitest";
import {gapMeasures} from "../../../../src/studies/reckoning/gap-measures.js";
import {gapsInOrder, usualFactor} from "../../../../src/studies/reckoning/usual-study.js";

describe("gapsInOrder()", () => {
  it("begins with the gaps that most people ask about, and leaves none out", () => {
    expect(
      gapsInOrder()
        .slice(0, 3)
        .map(({id}) => id)
    ).toEqual(["training", "appointment", "disciplinary"]);
    expect(new Set(gapsInOrder())).toEqual(new Set(gapMeasures));
  });
});

describe("usualFactor(factors, wanted)", () => {
  it("is what is wanted, else the usual one, else the first there is", () => {
    expect(usualFactor(["sex", "directorate", "staff group"], ["sex"])).toBe("sex");
    expect(usualFactor(["sex", "directorate", "staff group"], ["pay band"])).toBe("staff group");
    expect(usualFactor(["sex", "age band"])).toBe("sex");
    expect(usualFactor([], ["sex"])).toBeNull();
  });
});
