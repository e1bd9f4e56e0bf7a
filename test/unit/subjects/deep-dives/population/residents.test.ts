import {describe, expect, it} from "vitest";
import {plainMean, residentsServed} from "../../../../../src/subjects/deep-dives/population/residents.js";
import type {Residents} from "../../../../../src/figures/view.js";

function row(area: string, group: string, amount: Partial<Residents>): Residents {
  return {
    organisation: "test",
    area,
    year: "2021",
    eth16: null,
    eth5: group === "BME" ? null : group,
    eth2: group === "White" ? "White" : "BME",
    population: null,
    share: null,
    total: null,
    source: null,
    ...amount
  };
}

/** One area's shares: Asian, Black, Mixed, White, Other. */
function area(name: string, total: number | null, shares: readonly number[]): Residents[] {
  return ["Asian", "Black", "Mixed", "White", "Other"].map((group, i) =>
    row(name, group, {share: shares[i] ?? 0, total})
  );
}

const served = [
  ...area("Leicester", 368571, [43.4, 7.8, 3.8, 40.9, 4.1]),
  ...area("Leicestershire", 712400, [8.2, 1.1, 2.2, 87.5, 1.0]),
  ...area("Rutland", 41050, [1.5, 1.3, 1.8, 94.8, 0.6])
];

describe("residentsServed(rows, chosen)", () => {
  it("weights areas by their residents, Other included", () => {
    const found = residentsServed(served, null);
    // BME: (0.591 x 368571 + 0.125 x 712400 + 0.052 x 41050) / 1122021 = 309010.1 / 1122021 = 309010.06 / 1122021.
    expect(found?.together?.get("BME")).toBeCloseTo(0.275405, 6);
    expect(found?.together?.get("Other")).toBeCloseTo(0.02004, 5);
    expect(found?.together?.get("White")).toBeCloseTo(0.724595, 6);
    expect(found?.weights).toBe("residents");
  });

  it("weights areas by the catchment where every area has a weight", () => {
    const chosen = [
      {area: "Leicester", weight: 3},
      {area: "Rutland", weight: 1}
    ];
    // (3 x 0.591 + 1 x 0.052) / 4.
    expect(residentsServed(served, chosen)?.together?.get("BME")).toBeCloseTo(0.45625, 9);
    expect(residentsServed(served, chosen)?.weights).toBe("catchment");
  });

  it("does not put areas together where a weight is missing", () => {
    const rows = [...area("A", 100, [10, 10, 10, 60, 10]), ...area("B", null, [0, 0, 0, 100, 0])];
    expect(residentsServed(rows, null)?.together).toBeNull();
    expect(residentsServed(rows, null)?.areas.length).toBe(2);
  });

  it("takes counts where they are given, and the latest year", () => {
    const rows = [
      row("A", "BME", {population: 30, year: "2021"}),
      row("A", "White", {population: 70, year: "2021"}),
      row("A", "White", {population: 99, year: "2011"})
    ];
    const [only] = residentsServed(rows, null)?.areas ?? [];
    expect(only).toMatchObject({year: "2021", total: 100});
    expect(only?.shares.get("BME")).toBeCloseTo(0.3, 9);
  });

  it("counts everyone not White as BME where a group within is missing", () => {
    const rows = [row("A", "White", {share: 80, total: 10}), row("A", "Asian", {share: 12, total: 10})];
    expect(residentsServed(rows, null)?.together?.get("BME")).toBeCloseTo(0.2, 9);
    expect(residentsServed(rows, null)?.together?.has("Other")).toBe(false);
  });

  it("is null without residents", () => {
    expect(residentsServed([], null)).toBeNull();
  });
});

describe("plainMean(served, group)", () => {
  it("is the mean that ignores how many people live in each area", () => {
    const found = residentsServed(served, null);
    // (59.1 + 12.5 + 5.2) / 3 = 25.6.
    expect(found && plainMean(found, "BME")).toBeCloseTo(0.256, 9);
  });
});
