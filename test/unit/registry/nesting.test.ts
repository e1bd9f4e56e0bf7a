import {describe, expect, it} from "vitest";
import {bandsOf, madeOfBands, overlappingBreakdowns} from "../../../src/registry/nesting.js";
import {defaultBandGroups} from "../../../src/registry/organisation.js";
import {payBandLevels} from "../../../src/registry/pay-bands.js";

describe("bandsOf(breakdown, level, bandGroups)", () => {
  it("gives the printed pay bands of a band group, a tier and a category", () => {
    expect(bandsOf("band group", "Clinical Bands 3 to 4", defaultBandGroups)).toEqual([
      "Clinical Band 3",
      "Clinical Band 4"
    ]);
    expect(bandsOf("career tier", "Non-clinical Bands 6 to 7", [])).toEqual([
      "Non-clinical Band 6",
      "Non-clinical Band 7"
    ]);
    expect(bandsOf("category", "Medical", [])).toContain("Medical Consultant");
  });

  it("is empty for a level that is not made of bands", () => {
    expect([bandsOf("staff group", "Nursing", []), bandsOf("band group", "Clinical Band 2", [])]).toEqual([[], []]);
  });

  it("puts every pay band into one category", () => {
    const all = ["Non-clinical", "Clinical", "Medical"].flatMap((level) => bandsOf("category", level, []));
    expect(all.sort()).toEqual([...payBandLevels].sort());
  });
});

describe("breakdowns that do not add up, and those made of bands", () => {
  it("are known by name", () => {
    expect(overlappingBreakdowns).toEqual(["band group", "board membership"]);
    expect(madeOfBands).toContain("career tier");
  });
});
