import {describe, expect, it} from "vitest";
import {shrinkRatios} from "../../../src/stats/shrink-ratios.js";
import {counts} from "./reading.js";

const slice = (of: string, to: string) => ({of: counts(of), to: counts(to)});

describe("shrinkRatios(slices)", () => {
  it("draws all slices to one ratio where they differ no more than chance", () => {
    const slices = [slice("20/100", "20/100"), slice("21/100", "19/100"), slice("19/100", "21/100")];
    const shrunk = slices.map(shrinkRatios(slices));
    for (const ratio of shrunk) expect(ratio).toBeCloseTo(1, 2);
  });

  it("leaves large slices that truly differ nearly where they are, and draws small ones further", () => {
    const large = slice("600/2000", "400/2000");
    const small = slice("6/20", "4/20");
    const others = [slice("300/2000", "400/2000"), slice("500/2000", "400/2000"), slice("400/2000", "410/2000")];
    const drawn = shrinkRatios([large, small, ...others]);
    expect(drawn(large)).toBeGreaterThan(1.35);
    expect(drawn(small)).toBeLessThan(1.3);
    expect(drawn(small)).toBeGreaterThan(1);
  });

  it("takes slices without events, or with only events, as saying nothing", () => {
    const drawn = shrinkRatios([slice("0/10", "0/10"), slice("10/10", "10/10")]);
    expect(drawn(slice("0/10", "0/10"))).toBe(1);
  });
});
