import type {Cell} from "../../../src/registry/cell.js";

/** A line of `published.csv`, with text or typed values. */
export type PrintedFigure = Readonly<Record<string, unknown>>;

/** A figure in print, in the words of the cube. */
export type Printed = {
  number: number;
  population: Cell["population"];
  period: string;
  breakdown: string;
  level: string;
  /** Group ids: one of a rate or share, two of a comparison. */
  groups: string[];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** How far the true figure may be from the printed one. */
  rounding: number;
  unit: string;
};

/** Reads a line of `published.csv`; `labels` are the organisation's own words for groups. */
export function readPrinted(row: PrintedFigure, labels: Readonly<Record<string, string>>): Printed {
  const text = (key: string): string => String(row[key] ?? "").trim();
  const number = (key: string): number | null => (text(key) === "" ? null : Number(row[key]));
  const ids = new Map(Object.entries(labels).map(([id, label]) => [label, id]));
  const decimals = number("decimals") ?? text("value").split(".")[1]?.length ?? 0;
  return {
    ...placeOf(text("breakdown"), text("level")),
    number: Number(row.indicator),
    population: text("population") as Cell["population"],
    period: text("period"),
    groups: text("group")
      .split("/")
      .map((label) => ids.get(label) ?? label.replace(/^(Asian|Black) British$/, "$1")),
    numerator: number("numerator"),
    denominator: number("denominator"),
    value: number("value"),
    rounding: 0.5 * 10 ** -decimals + 1e-9,
    unit: text("unit")
  };
}

/** Breakdowns that reports word in their own way. */
function placeOf(breakdown: string, level: string): {breakdown: string; level: string} {
  if (breakdown.startsWith("band 4 and below")) return {breakdown: "lower bands", level};
  if (breakdown === "ethnicity known") return {breakdown: "overall", level: "all"};
  return {breakdown, level};
}
