import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatState, freeText, oneOf, parseState, someOf} from "../../../src/address/state.js";

const breakdowns = ["overall", "staff group", "pay band"] as const;
const periods = ["2018/19", "2019/20", "2018/19 to 2019/20"] as const;
const groups = ["Asian", "Black", "White"] as const;
const fields = {
  indicator: oneOf(["1", "2", "3"], "1"),
  by: oneOf(breakdowns, "overall"),
  period: oneOf(periods, "2019/20"),
  groups: someOf(groups),
  find: freeText("", {longest: 20})
};
const initial = {indicator: "1", by: "overall", period: "2019/20", groups: [], find: ""} as const;

describe("formatState(state, fields)", () => {
  it("is readable and versioned, and leaves out what is as it begins", () => {
    expect(
      formatState(
        {...initial, indicator: "2", by: "staff group", period: "2018/19", groups: ["Black", "White"]},
        fields
      )
    ).toBe("?v=1&indicator=2&by=staff-group&period=2018/19&groups=black,white");
    expect(formatState(initial, fields)).toBe("?v=1");
  });

  it("escapes what would break the address", () => {
    expect(formatState({...initial, find: "R&D = 100% #1"}, fields)).toBe("?v=1&find=R%26D+%3D+100%25+%231");
  });
});

describe("parseState(search, fields)", () => {
  it("takes initial values in silence", () => {
    expect(parseState("", fields)).toEqual({state: initial, notices: []});
  });

  it("takes back every view that formatState writes", () => {
    fc.assert(
      fc.property(
        fc.record({
          indicator: fc.constantFrom("1", "2", "3"),
          by: fc.constantFrom(...breakdowns),
          period: fc.constantFrom(...periods),
          groups: fc.subarray([...groups]),
          find: fc.string({maxLength: 20})
        }),
        (state) => {
          expect(parseState(formatState(state, fields), fields)).toEqual({state, notices: []});
        }
      )
    );
  });

  it("takes the nearest of a misspelt value and says so", () => {
    expect(parseState("?v=1&by=staf-group", fields)).toEqual({
      state: {...initial, by: "staff group"},
      notices: ["The link asks for by “staf-group”, which is not available. Showing “staff-group” instead."]
    });
  });

  it("takes the initial value where nothing is near", () => {
    const {state, notices} = parseState("?period=2031/32&groups=purple", fields);
    expect(state).toEqual(initial);
    expect(notices).toEqual([
      "The link asks for period “2031/32”, which is not available. Showing “2019/20” instead.",
      "The link asks for groups “purple”, which is not available. Showing all instead."
    ]);
  });

  it("keeps the known ones of a list", () => {
    expect(parseState("?groups=black,purple", fields).state.groups).toEqual(["Black"]);
  });

  it("says that a link is of another version, or has parts that do not exist", () => {
    expect(parseState("?v=0&colour=red", fields).notices).toEqual([
      "This link was made for another version of the site, so the view may differ from the one that was shared.",
      "The link has a part that this page does not know: “colour”. It was left out."
    ]);
  });

  it("never repeats a long address back in full", () => {
    const {notices, state} = parseState(`?find=${"x".repeat(500)}`, fields);
    expect(notices[0]?.length).toBeLessThan(150);
    expect(state.find).toHaveLength(20);
  });
});
