import {describe, expect, it} from "vitest";
import {
  categories,
  directions,
  employments,
  foldSpelling,
  parseChoice,
  ratings,
  sexes,
  stages,
  units
} from "../../../src/registry/vocabularies.js";

describe("parseChoice(text, choices)", () => {
  it.each([
    ["Permanent", employments, "substantive"],
    ["Fixed Term Temp", employments, "substantive"],
    ["BANK", employments, "bank"],
    ["Non-Exec Director/Chair", employments, "non-executive"],
    ["Non Clinical", categories, "non-clinical"],
    ["Nonclinical", categories, "non-clinical"],
    ["Medical and Dental", categories, "medical"],
    ["Shortlisted", stages, "shortlisted"],
    ["Offer accepted", stages, "appointed"],
    ["Conditional offer", stages, "offered"],
    ["F", sexes, "Female"],
    ["%", units, "percent"],
    ["percentage_points", units, "percentage points"],
    ["bme / white", directions, "BME/White"],
    ["BME board members", directions, "BME"],
    ["Not started", ratings, "blue"]
  ])("reads %s", (text, choices, value) => {
    expect(parseChoice(text, choices)?.value).toBe(value);
  });

  it.each([
    ["Withdrawn", stages],
    ["Unconditional offer", stages],
    ["", categories],
    ["White / Asian", directions]
  ])("guesses nothing of %j", (text, choices) => {
    expect(parseChoice(text, choices)).toBeNull();
  });
});

describe("a vocabulary", () => {
  it("gives every spelling one meaning", () => {
    for (const choices of [categories, directions, employments, ratings, sexes, stages, units]) {
      const spellings = choices.flatMap(({value, also = []}) => [value, ...also]).map(foldSpelling);
      expect(spellings).toEqual([...new Set(spellings)]);
    }
  });
});
