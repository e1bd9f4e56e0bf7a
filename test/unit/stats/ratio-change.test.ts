import {describe, expect, it} from "vitest";
import {ratioChange} from "../../../src/stats/ratio-change.js";
import {counts, printed, year} from "./reading.js";

const earlier = {period: year(2018), of: counts("371/3844"), to: counts("124/2525")};
const later = {period: year(2019), of: counts("341/3005"), to: counts("186/1861")};

describe("ratioChange(earlier, later, {level})", () => {
  it("of recruitment, 1.97 in 2018/19 to 1.14 in 2019/20, is 0.578 (0.446 to 0.749) (Altman & Bland 2003)", () => {
    const {value, lower, upper, p} = ratioChange(earlier, later);
    expect(printed([value, lower, upper, 1e5 * (p ?? NaN)], 3)).toEqual(["0.578", "0.446", "0.749", "3.434"]);
  });

  it("is 1, p 1, where nothing changed", () => {
    const found = ratioChange(earlier, {...earlier, period: year(2019)});
    expect([found.value, found.p]).toEqual([1, 1]);
  });

  it("refuses overlapping periods", () => {
    expect(() => ratioChange(earlier, {...later, period: year(2018)})).toThrow("overlaps or follows");
  });

  it.each([
    ["a group had no events", counts("0/1861"), "no events in one of the groups in one of the periods"],
    ["a group was empty", counts("0/0"), "nobody in one of the groups in one of the periods"]
  ])("is not applicable when %s", (_, to, note) => {
    expect(ratioChange(earlier, {...later, to})).toMatchObject({value: null, lower: null, p: null, note});
  });
});
