import type {Measure, Population} from "../../src/registry/cell.js";
import {notRecorded} from "../../src/registry/breakdowns.js";
import {wresYear} from "../../src/registry/periods.js";
import {everywhere, type CellIndex, type Place} from "../../src/figures/cell-index.js";
import type {FormValue} from "./form-value.js";

/** The counts of one WRES year, named by the 31 March that ends it, as the form asks for them. */
export type YearCounts = {
  year: number;
  /** The period that a count is of, or null where the extracts have none in this year. */
  period(measure: Measure): string | null;
  /** Staff, candidates or answers of a group (`all` for everybody): of the whole organisation unless `level` is a pay band. */
  count(measure: Measure, group: string, level?: string): FormValue;
  /** Board members of a group: `all members`, `voting members` or `executive members`. */
  board(membership: string, group: string): FormValue;
};

/** Reads the counts of a WRES year out of an organisation's cube. Bank staff are not part of the collection. */
export function yearCounts(index: CellIndex, year: number): YearCounts {
  const period = (measure: Measure): string | null => periodOf(index.periods(measure, populationOf(measure)), year);
  const at = (measure: Measure, group: string, place: Place): FormValue => {
    const when = period(measure);
    if (when === null) return "[x]";
    const population = populationOf(measure);
    const organisation = index.organisations[0] ?? "";
    const cell = index.cell({organisation, measure, population, period: when, ...place, group});
    if (cell) return cell.count ?? "[z]";
    return place.breakdown === "pay band" ? absentBand(index, measure, when) : "[x]";
  };
  return {
    year,
    period,
    count: (measure, group, level) =>
      at(measure, group, level === undefined ? everywhere : {...everywhere, breakdown: "pay band", level}),
    board: (membership, group) =>
      at("board members", group, {...everywhere, breakdown: "board membership", level: membership})
  };
}

/** The WRES year of the latest snapshot of substantive staff; null where there is none. */
export function latestYear(index: CellIndex): number | null {
  const years = index.periods("headcount", "substantive").map(wresYear);
  return years.length === 0 ? null : Math.max(...years);
}

/** Snapshot of 31 March before any other of the year; the reported window before a single year. */
function periodOf(periods: readonly string[], year: number): string | null {
  const own = periods.filter((each) => wresYear(each) === year);
  return own.find((each) => each.endsWith("-03-31")) ?? own.at(-1) ?? null;
}

function populationOf(measure: Measure): Population {
  if (measure === "board members") return "board";
  return ["applied", "shortlisted", "interviewed", "offered", "appointed"].includes(measure)
    ? "candidates"
    : "substantive";
}

/** A band that nobody is in counts 0 where every member of staff has a band; else it is not known. */
function absentBand(index: CellIndex, measure: Measure, period: string): FormValue {
  const levels = index
    .places(measure, populationOf(measure), period)
    .filter(({breakdown, breakdown2}) => breakdown === "pay band" && breakdown2 === "")
    .map(({level}) => level);
  return levels.length === 0 || levels.includes(notRecorded) ? "[x]" : 0;
}
