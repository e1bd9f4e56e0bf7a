import {describe, expect, it} from "vitest";
import {ethnicityReader} from "../../../../../loaders/check/values/ethnicity.js";
import {readingContext, referenceCodes} from "../../../../helpers/reading.js";

const {read} = ethnicityReader(readingContext("workforce", "ethnicity"));

describe("ethnicityReader({organisation, codes})", () => {
  it.each([
    ["A", "A", "White", "White"],
    ["a", "A", "White", "White"],
    ["CA", "C", "White", "White"],
    ["C", "C", "White", "White"],
    ["R", "R", "Asian", "BME"],
    ["PC", "P", "Black", "BME"],
    ["SC", "S", "Other", "BME"],
    ["GE", "G", "Mixed", "BME"]
  ])("reads the code %s", (text, ...levels) => {
    expect(read(text)).toEqual({out: [...levels, false], problem: null, used: true});
  });

  it.each([
    ["A White - British", "A", "White"],
    ["H Asian or Asian British - Indian", "H", "Asian"],
    ["C3 White Unspecified", "C", "White"],
    ["CQ White ex-USSR", "C", "White"],
    ["LH Asian British", "L", "Asian"],
    ["PD Black British", "P", "Black"],
    ["GF Mixed - Other/Unspecified", "G", "Mixed"],
    ["E - Mixed - White & Black African", "E", "Mixed"],
    ["R: Chinese", "R", "Asian"]
  ])("reads the code with its text %s", (text, category, five) => {
    expect(read(text).out.slice(0, 2)).toEqual([category, five]);
  });

  it.each([
    ["White - British", "A", "White", "White"],
    ["Asian, Asian British or Asian Welsh: Pakistani", "J", "Asian", "BME"],
    ["Nigerian", "P", "Black", "BME"],
    ["Gypsy/Romany", "C", "White", "White"]
  ])("reads the label %s", (text, ...levels) => {
    expect(read(text).out.slice(0, 3)).toEqual(levels);
  });

  it.each([
    ["White", null, "White", "White"],
    ["BME", null, null, "BME"],
    ["asian", null, "Asian", "BME"],
    ["Other", null, "Other", "BME"],
    ["Black British", null, "Black", "BME"]
  ])("counts %s at its level and above only", (text, ...levels) => {
    expect(read(text)).toEqual({out: [...levels, false], problem: null, used: true});
  });

  it.each([
    [null],
    ["Z"],
    ["99"],
    ["X"],
    ["9"],
    ["NULL"],
    ["Z Not Stated"],
    ["99 Not Known"],
    ["Unspecified"],
    ["I do not wish to disclose"]
  ])("takes %j for not known", (text) => {
    expect(read(text)).toEqual({out: [null, null, "Not known", true], problem: null, used: true});
  });

  it.each([["X9"], ["?"], ["-"], ["British"], ["A banana"], ["A member of staff"], ["ZZ"], ["C European"], ["98"]])(
    "guesses nothing of %s",
    (text) => {
      expect(read(text)).toMatchObject({used: false, problem: {level: "error", code: "ethnic-code"}});
    }
  );

  it.each([["A White - Irish"], ["N Caribbean"], ["H White"], ["A BME"]])(
    "refuses %s, whose parts disagree",
    (text) => {
      expect(read(text).problem?.what).toBe("The ethnic code and the text after it mean different groups.");
    }
  );

  it("reads an organisation's own words for a group", () => {
    const own = ethnicityReader(
      readingContext("workforce", "ethnicity", {organisation: {labels: {BME: "Global majority"}}})
    );
    expect(own.read("global majority").out).toEqual([null, null, "BME", false]);
  });

  it("reads every code and every label of the reference list as the list has it", () => {
    for (const {code, label, category, five, wres} of referenceCodes) {
      const known = wres !== "Not known";
      expect([code, ...read(code).out]).toEqual([code, category, five, wres, !known]);
      expect([label, ...read(`${code} ${label}`).out]).toEqual([label, category, five, wres, !known]);
      if (known && label !== "Black British")
        expect([label, ...read(label).out]).toEqual([label, category, five, wres, false]);
    }
  });
});
