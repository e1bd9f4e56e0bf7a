import type {Cell} from "../../src/registry/cell.js";

/** Makes cells of one place: White and BME counts (and any other groups) of a measure. */
export function cellsAt(
  groups: Readonly<Record<string, number>>,
  at: Partial<Omit<Cell, "group" | "count" | "status">> = {}
): Cell[] {
  return Object.entries(groups).map(([group, count]) => ({
    organisation: "made-up",
    measure: "headcount",
    population: "substantive",
    period: "2020-03-31",
    breakdown: "overall",
    level: "all",
    breakdown2: "",
    level2: "",
    ...at,
    group,
    count,
    status: "published"
  }));
}
