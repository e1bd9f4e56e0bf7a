import {describe, expect, it} from "vitest";
import {parsePayBand, payBandLevels, payBandLookup} from "../../../src/registry/pay-bands.js";

describe("parsePayBand(text)", () => {
  it.each([
    ["Band 5", "Band 5"],
    ["band5", "Band 5"],
    ["Band 05", "Band 5"],
    ["AfC Band 8a", "Band 8a"],
    ["8A", "Band 8a"],
    ["Band 8 - Range A", "Band 8a"],
    ["Review Body Band 8 - Range D", "Band 8d"],
    ["Band 5 (AfC)", "Band 5"],
    ["under band 1", "Under Band 1"],
    ["vsm", "VSM"],
    ["Very Senior Manager", "VSM"],
    ["Consultants", "Consultant"],
    ["Non-consultant career grade", "Non-consultant"],
    ["Specialty Doctor", "Non-consultant"],
    ["Trainee grades", "Trainee"],
    ["other", "Other"]
  ])("reads %s as %s", (text, payBand) => {
    expect(parsePayBand(text)).toEqual({payBand, category: null});
  });

  it.each([
    ["NHS|XR01|Review Body Band 1", "Band 1"],
    ["NHS|XR05|Review Body Band 5", "Band 5"],
    ["NHS|XN07|Non Review Body Band 7", "Band 7"],
    ["NHS|XR08|Review Body Band 8 - Range A", "Band 8a"],
    ["NHS|XN11|Non Review Body Band 8 - Range D", "Band 8d"],
    ["XR12", "Band 9"]
  ])("reads the ESR pay scale %s as %s", (text, payBand) => {
    expect(parsePayBand(text)?.payBand).toBe(payBand);
  });

  it.each([
    ["Clinical Band 5", "Band 5", "clinical"],
    ["Non-clinical Band 8b", "Band 8b", "non-clinical"],
    ["Non-clinical VSM", "VSM", "non-clinical"],
    ["Medical Consultant", "Consultant", "medical"],
    ["Medical Senior Manager", "Senior medical manager", "medical"]
  ])("reads the printed level %s with its category", (text, payBand, category) => {
    expect(parsePayBand(text)).toEqual({payBand, category});
  });

  it.each([
    ["Band 10"],
    ["Band 8"],
    ["Band 8e"],
    ["NHS|XR00|"],
    ["NHS|XR13|Band 13"],
    ["Medical Band 5"],
    ["Senior manager"],
    ["Clinical Consultant"],
    [""]
  ])("means nothing by %j", (text) => {
    expect(parsePayBand(text)).toBeNull();
  });

  it("reads back every level that it prints", () => {
    for (const {level, payBand, category} of payBandLookup)
      expect([level, parsePayBand(level)]).toEqual([level, {payBand, category}]);
  });
});

describe("payBandLookup", () => {
  it.each([
    ["non-clinical", "Band 4", "Non-clinical Band 4", "Non-clinical Bands 5 and below", "band 4 and below"],
    ["clinical", "Band 5", "Clinical Band 5", "Clinical Bands 5 and below", "band 5 and above"],
    ["clinical", "Band 7", "Clinical Band 7", "Clinical Bands 6 to 7", "band 5 and above"],
    ["non-clinical", "VSM", "Non-clinical VSM", "Non-clinical Bands 8a to VSM", "band 5 and above"],
    ["medical", "Trainee", "Medical Trainee Grade", "Medical", "medical and other"],
    ["medical", "Senior medical manager", "Medical Senior Manager", "Medical", "medical and other"],
    ["clinical", "Other", "Clinical Other", null, "medical and other"]
  ])("prints %s %s as %s", (category, payBand, level, careerTier, lowerBand) => {
    expect(payBandLookup).toContainEqual({category, payBand, level, careerTier, lowerBand});
  });

  it("prints every level once", () => {
    expect(new Set(payBandLevels).size).toBe(35);
    expect(payBandLevels).toHaveLength(35);
  });
});
