import {describe, expect, it} from "vitest";
import {ethnicWordings, foldWording} from "../../../src/registry/ethnic-wordings.js";

describe("ethnicWordings", () => {
  it.each([
    ["White: English, Welsh, Scottish, Northern Irish or British", "A"],
    ["White - Irish", "B"],
    ["Any other White background", "C"],
    ["White: Gypsy or Irish Traveller", "CL"],
    ["White & Black Caribbean", "D"],
    ["Mixed or Multiple ethnic groups: White and Asian", "F"],
    ["Asian or Asian British - Indian", "H"],
    ["Asian, Asian British or Asian Welsh: Bangladeshi", "K"],
    ["Chinese", "R"],
    ["Other Ethnic Groups - Chinese", "R"],
    ["African", "N"],
    ["Black, Black British, Black Welsh, Caribbean or African: Caribbean", "M"],
    ["Other ethnic group: Arab", "S"],
    ["Any other ethnic group", "S"],
    ["BAME", "BME"],
    ["All other ethnic groups*", "BME"],
    ["Other", "Other"],
    ["Mixed", "Mixed"],
    ["Black British", "Black"],
    ["I do not wish to disclose", "Not known"],
    ["Prefer not to say", "Not known"]
  ])("read %s as %s", (text, meaning) => {
    expect(ethnicWordings.get(foldWording(text))).toBe(meaning);
  });

  it.each([["British"], ["European"], ["Any other"], ["Asian and other"]])("guess nothing of %s", (text) => {
    expect(ethnicWordings.get(foldWording(text))).toBeUndefined();
  });

  it("never take BME for the group called Other", () => {
    for (const word of ["bme", "bame", "non-white", "ethnic minorities"])
      expect(ethnicWordings.get(foldWording(word))).toBe("BME");
  });
});
