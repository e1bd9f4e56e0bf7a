import {indexCells} from "../../../../src/figures/cell-index.js";
import type {GapSource} from "../../../../src/studies/reckoning/crossing.js";
import type {SiteOrganisation} from "../../../../src/figures/site.js";
import type {Cell} from "../../../../src/registry/cell.js";

/** Trained of staff in one group at one place; null for a count that is hidden. */
export type Rate = readonly [trained: number | null, staff: number | null];

/** A place of a breakdown, with the two groups there. */
export type PlaceCounts = {level: string; White: Rate; BME: Rate};

/** An organisation with nothing but what a test needs. */
export const organisation: SiteOrganisation = {
  id: "test",
  name: "Test NHS Trust",
  shortName: "Test",
  odsCode: null,
  type: "trust",
  denominator: "known",
  disciplinaryWindowYears: 2,
  bandGroups: ["Clinical Bands 8a to VSM"],
  breakdowns: [
    {id: "staff group", label: "Staff group", column: "staff_group"},
    {id: "directorate", label: "Directorate", column: "directorate"},
    {id: "category", label: "Clinical, non-clinical or medical", column: "category"}
  ],
  labels: {},
  notice: null,
  areas: null,
  comparators: null,
  disclosure: {threshold: 5, surveyMinimum: 11, alreadyPublic: false},
  supplied: ["workforce", "training"],
  files: [],
  findings: [],
  commentary: {},
  surveyNotes: []
} as unknown as SiteOrganisation;

/** Training in 2019/20 by one or more breakdowns, and over everybody (the sum of the first, unless given). */
export function trainingCells(
  tables: Readonly<Record<string, readonly PlaceCounts[]>>,
  {overall}: {overall?: Omit<PlaceCounts, "level">} = {}
): Cell[] {
  const [first = []] = Object.values(tables);
  const sum = (group: "White" | "BME"): Rate => [
    first.reduce((total, place) => total + (place[group][0] ?? 0), 0),
    first.reduce((total, place) => total + (place[group][1] ?? 0), 0)
  ];
  const whole = {level: "all", ...(overall ?? {White: sum("White"), BME: sum("BME")})};
  return Object.entries({overall: [whole], ...tables}).flatMap(([breakdown, places]) =>
    places.flatMap(({level, White, BME}) =>
      Object.entries({White, BME}).flatMap(([group, [trained, staff]]): Cell[] => {
        const [one, two] = level.split(" × ");
        const [by = "", by2 = ""] = breakdown.split(" × ");
        const cell = (measure: Cell["measure"], period: string, count: number | null): Cell => ({
          organisation: "test",
          measure,
          population: "substantive",
          period,
          breakdown: by,
          level: one ?? level,
          breakdown2: by2,
          level2: two ?? "",
          group,
          count,
          status: count === null ? "suppressed" : "published"
        });
        return [cell("trained", "2019/20", trained), cell("headcount", "2020-03-31", staff)];
      })
    )
  );
}

/** The same as a source of gaps. */
export function trainingCube(...given: Parameters<typeof trainingCells>): GapSource {
  return {organisation, index: indexCells(trainingCells(...given), "test")};
}
