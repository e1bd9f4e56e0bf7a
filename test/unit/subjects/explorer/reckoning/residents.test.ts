import {describe, expect, it} from "vitest";
import {residentShare} from "../../../../../src/subjects/explorer/reckoning/residents.js";
import type {Residents} from "../../../../../src/figures/view.js";
import {madeUpCatalogue} from "../../../../helpers/made-up-explorer.js";

const {view} = madeUpCatalogue();

describe("residentShare({population, organisation}, area, group)", () => {
  it("is the group's part of one area's residents", () => {
    expect(residentShare(view, "North", "Black")).toEqual({share: expect.closeTo(0.4, 12) as number, year: "2021"});
    expect(residentShare(view, "South", "BME")).toEqual({share: expect.closeTo(0.2, 12) as number, year: "2021"});
  });

  it("weights areas by the catchment where it is given, else by residents", () => {
    expect(residentShare(view, "all areas", "BME")?.share).toBeCloseTo((3 * 0.4 + 1 * 0.2) / 4, 12);
    const double = view.population.map((row) =>
      row.area === "South" ? {...row, population: 3 * (row.population ?? 0)} : row
    );
    const unweighted = {...view.organisation, areas: null};
    expect(residentShare({population: double, organisation: unweighted}, "all areas", "BME")?.share).toBeCloseTo(
      (400 + 600) / 4000,
      12
    );
  });

  it("reads shares in per cent, weighted by the stated totals", () => {
    const row = (area: string, eth5: string, share: number, total: number): Residents => ({
      organisation: "made-up",
      area,
      year: "2021",
      eth16: null,
      eth5,
      eth2: eth5 === "White" ? "White" : "BME",
      population: null,
      share,
      total,
      source: null
    });
    const population = [
      row("A", "White", 90, 100),
      row("A", "Black", 10, 100),
      row("B", "White", 50, 300),
      row("B", "Black", 50, 300)
    ];
    expect(
      residentShare({population, organisation: {...view.organisation, areas: null}}, "all areas", "Black")?.share
    ).toBeCloseTo(0.4, 12);
  });

  it("is null where the figures are coarser than the group, or there are none", () => {
    expect(residentShare(view, "North", "N")).toBeNull();
    expect(residentShare(view, "West", "BME")).toBeNull();
  });
});
