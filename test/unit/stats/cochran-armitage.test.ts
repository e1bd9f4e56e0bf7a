import {describe, expect, it} from "vitest";
import {cochranArmitage} from "../../../src/stats/cochran-armitage.js";
import {counts, printed, year} from "./reading.js";

const series = (...texts: string[]) => texts.map((text, i) => ({period: year(2015 + i), counts: counts(text)}));

describe("cochranArmitage(series, {level})", () => {
  it("is the slope of least squares, with z = r sqrt(N): 0.0755 a period, p 0.0026 (Armitage 1955)", () => {
    const {value, lower, upper, p} = cochranArmitage(series("10/100", "20/120", "35/140"));
    expect(printed([value, lower, upper, p], 4)).toEqual(["0.0755", "0.0264", "0.1246", "0.0026"]);
  });

  it("changes sign when time runs backwards", () => {
    const there = cochranArmitage(series("10/100", "20/120", "35/140"));
    const back = cochranArmitage(series("35/140", "20/120", "10/100"));
    expect(back.value).toBeCloseTo(-(there.value ?? NaN), 12);
    expect(back.p).toBeCloseTo(there.p ?? NaN, 12);
  });

  it.each([
    ["fewer than three periods", ["10/100", "20/120"], "fewer than three periods"],
    ["a period without people", ["1/9", "0/0", "2/9"], "nobody counted in one of the periods"],
    ["no events", ["0/9", "0/9", "0/9"], "no events, or only events"],
    ["only events", ["9/9", "9/9", "9/9"], "no events, or only events"]
  ])("is not applicable with %s", (_, texts, note) => {
    expect(cochranArmitage(series(...texts))).toMatchObject({value: null, p: null, note});
  });

  it("refuses overlapping periods", () => {
    const overlapping = series("1/9", "2/9", "3/9").map((point) => ({...point, period: year(2018)}));
    expect(() => cochranArmitage(overlapping)).toThrow("overlaps or follows");
  });
});
