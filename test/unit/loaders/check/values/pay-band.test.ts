import {describe, expect, it} from "vitest";
import {payBandReader} from "../../../../../loaders/check/values/pay-band.js";
import {readingContext} from "../../../../helpers/reading.js";

const {read} = payBandReader(readingContext("workforce", "pay_band"));

describe("payBandReader({column, organisation})", () => {
  it.each([
    ["Band 8a", ["Band 8a", null, null]],
    ["NHS|XR05|Review Body Band 5", ["Band 5", null, null]],
    ["Clinical Band 5", ["Band 5", null, "clinical"]],
    ["clinical bands 3 to 4", [null, "Clinical Bands 3 to 4", "clinical"]],
    ["Non-clinical Bands 8b to VSM", [null, "Non-clinical Bands 8b to VSM", "non-clinical"]]
  ])("reads %s", (text, out) => {
    expect(read(text)).toEqual({out, problem: null, used: true});
  });

  it("refuses a scale that is not in the list", () => {
    expect(read("NHS|YY99|Local")).toMatchObject({used: false, problem: {code: "pay-band"}});
  });

  it("needs a band for staff in post, and none for an application", () => {
    expect(read(null)).toMatchObject({used: false, problem: {code: "blank"}});
    expect(payBandReader(readingContext("recruitment", "pay_band")).read(null)).toEqual({
      out: [null, null, null],
      problem: null,
      used: true
    });
  });

  it("reads only the groups that the organisation declares", () => {
    const organisation = {bandGroups: [{name: "Bands 1-7", category: "clinical", bands: ["Band 1"]}]} as const;
    const own = payBandReader(readingContext("workforce", "pay_band", {organisation}));
    expect(own.read("Bands 1-7").out).toEqual([null, "Bands 1-7", "clinical"]);
    expect(own.read("Clinical Bands 3 to 4").used).toBe(false);
  });
});
