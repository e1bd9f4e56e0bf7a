import type {Cell, Measure, Population} from "../../../../src/registry/cell.js";
import type {SiteOrganisation} from "../../../../src/figures/site.js";
import {viewOf, type SiteTables, type View} from "../../../../src/figures/view.js";

/** One count of a made-up cube; null is a hidden one. */
export type Count = {
  measure: Measure;
  population: Population;
  period: string;
  group: string;
  count: number | null;
  breakdown?: string;
  level?: string;
};

/** A cell of the organisation `test`. */
export function cell({count, breakdown = "overall", level = "all", ...at}: Count): Cell {
  return {
    organisation: "test",
    ...at,
    breakdown,
    level,
    breakdown2: "",
    level2: "",
    count,
    status: count === null ? "suppressed" : "published"
  };
}

/** White and BME counts of one place, with `known` as their sum; a hidden one hides the sum. */
export function pair(at: Omit<Count, "group" | "count">, bme: number | null, white: number | null): Cell[] {
  const known = bme === null || white === null ? null : bme + white;
  return [
    cell({...at, group: "BME", count: bme}),
    cell({...at, group: "White", count: white}),
    cell({...at, group: "known", count: known})
  ];
}

/** A view of a small made-up organisation. */
export function madeUpView(
  cells: readonly Cell[],
  {
    organisation = {},
    ...tables
  }: Partial<Omit<SiteTables, "site" | "cells">> & {organisation?: Partial<SiteOrganisation>} = {}
): View {
  const described: SiteOrganisation = {
    id: "test",
    name: "Test NHS Trust",
    shortName: "Test",
    odsCode: null,
    type: "trust",
    denominator: "known",
    disciplinaryWindowYears: 2,
    bandGroups: [],
    breakdowns: [],
    labels: {},
    notice: null,
    check: null,
    areas: null,
    comparators: null,
    disclosure: {threshold: 5, surveyMinimum: 11, alreadyPublic: false},
    supplied: [],
    files: [],
    findings: [],
    commentary: {},
    protection: null,
    surveyNotes: [],
    notebooks: [],
    previousRelease: null,
    dataDate: "2020-03-31",
    ...organisation
  };
  return viewOf({
    site: {profile: "published", version: "0", source: "0", organisations: [described]},
    cells,
    benchmarks: [],
    population: [],
    published: [],
    actions: [],
    payGaps: [],
    ...tables
  });
}
