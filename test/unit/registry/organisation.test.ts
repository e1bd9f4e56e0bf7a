import {describe, expect, it} from "vitest";
import {defaultBandGroups, organisationId} from "../../../src/registry/organisation.js";
import {payBandLookup} from "../../../src/registry/pay-bands.js";

describe("organisationId(name)", () => {
  it.each([
    ["LPT", "lpt"],
    ["Leicestershire Partnership", "leicestershire-partnership"],
    ["  St. Mary's -- & Co_Trust ", "st-marys-co-trust"],
    ["Ysbyty Gwynedd Môn", "ysbyty-gwynedd-mon"],
    ["???", ""]
  ])("makes %j into %j", (name, id) => {
    expect(organisationId(name)).toBe(id);
  });
});

describe("defaultBandGroups", () => {
  it("are the six groups of the published example, with bands that their category has", () => {
    expect(defaultBandGroups.map(({name}) => name)).toEqual([
      "Non-clinical Bands 2 to 8a",
      "Non-clinical Bands 8b to VSM",
      "Clinical Band 2",
      "Clinical Bands 3 to 4",
      "Clinical Band 5",
      "Clinical Bands 6 to VSM"
    ]);
    for (const {category, bands} of defaultBandGroups)
      for (const payBand of bands) expect(payBandLookup).toContainEqual(expect.objectContaining({category, payBand}));
  });
});
