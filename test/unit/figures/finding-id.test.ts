import {describe, expect, it} from "vitest";
import {figure} from "../../../src/components/fixtures.js";
import {findingId} from "../../../src/figures/finding-id.js";

const at = {indicator: 3, group: "BME/White", unit: "ratio"} as const;

describe("findingId(figure)", () => {
  it("says what is compared, of whom and where", () => {
    expect(findingId(figure(at))).toBe("i3-substantive-bme-white");
    expect(findingId(figure({indicator: 1, breakdown: "pay band", level: "Non-clinical Band 8b", group: "BME"}))).toBe(
      "i1-substantive-non-clinical-band-8b-bme"
    );
    expect(
      findingId(figure({...at, breakdown: "directorate", level: "Estates", breakdown2: "category", level2: "Clinical"}))
    ).toBe("i3-substantive-estates-clinical-bme-white");
  });

  it("tells people whose staff group is not recorded from those whose directorate is not", () => {
    const ids = ["staff group", "directorate"].map((breakdown) =>
      findingId(figure({...at, breakdown, level: "Not recorded"}))
    );
    expect(ids).toEqual([
      "i3-substantive-staff-group-not-recorded-bme-white",
      "i3-substantive-directorate-not-recorded-bme-white"
    ]);
  });

  it("outlives the year, the value and whether it is shown", () => {
    expect(findingId(figure({...at, period: "2018/19", value: 2}))).toBe(
      findingId(figure({...at, period: "2019/20", status: "suppressed"}))
    );
  });

  it("tells a ratio from a difference, one direction from the other, and the bank from the substantive", () => {
    const ids = ["BME/White", "White/BME", "BME minus White", "BME", "BME minus workforce BME"].map((group) =>
      findingId(figure({...at, group}))
    );
    expect(new Set([...ids, findingId(figure({...at, population: "bank"}))]).size).toBe(6);
  });

  it.each(["Children’s & Young People’s (CAMHS)", "Ward “7”", "Pôle Nord"])("is safe in an address: %s", (level) => {
    expect(findingId(figure({...at, breakdown: "directorate", level}))).toMatch(/^[a-z0-9-]+$/);
  });
});
