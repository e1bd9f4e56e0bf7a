import {describe, expect, it} from "vitest";
import {rateChange} from "../../../src/stats/rate-change.js";
import {rateDifference} from "../../../src/stats/rate-difference.js";
import {counts, year} from "./reading.js";

describe("rateChange(earlier, later, {level})", () => {
  const earlier = {period: year(2018), counts: counts("124/2525")};
  const later = {period: year(2019), counts: counts("186/1861")};

  it("is later minus earlier", () => {
    expect(rateChange(earlier, later)).toEqual(rateDifference(later.counts, earlier.counts));
    expect(rateChange(earlier, later).value?.toFixed(4)).toBe("0.0508");
  });

  it("refuses overlapping periods", () => {
    expect(() => rateChange(later, earlier)).toThrow("overlaps or follows");
  });
});
