import type {Extracts, Row} from "./extracts.js";
import {randomFrom} from "./random.js";
import type {Shape} from "./shape.js";

/** Figures that a made-up organisation has printed: BME staff of all, and of some categories, as reports print them. */
export function printedFigures(shape: Shape, {workforce = []}: Extracts): Row[] {
  const random = randomFrom(shape.seed * 23 + 7);
  const whole = ["A", "B", "C", "White"];
  const withCounts = random.chance(50);
  const lines: Row[] = [];
  const days = [...new Set(workforce.map(({snapshot}) => String(snapshot)))];
  for (const period of days) {
    const staff = workforce.filter(
      (row) => row.snapshot === period && (row.employment ?? "substantive") === "substantive"
    );
    const base = (rows: readonly Row[]): readonly Row[] =>
      shape.denominator === "known" ? rows.filter(({ethnicity}) => ethnicity !== "Not known") : rows;
    const line = (breakdown: string, level: string, rows: readonly Row[]): void => {
      const people = base(rows);
      const bme = people.filter(
        ({ethnicity}) => ethnicity !== "Not known" && !whole.includes(String(ethnicity))
      ).length;
      if (people.length < 30) return;
      lines.push({
        source_ref: "Table 1",
        indicator: 1,
        population: "substantive",
        period,
        breakdown,
        level,
        group: "BME",
        numerator: withCounts ? bme : "",
        denominator: withCounts ? people.length : "",
        value: ((100 * bme) / people.length).toFixed(1),
        unit: "percent"
      });
    };
    line("overall", "all", staff);
    for (const category of ["clinical", "non-clinical", "medical"])
      line(
        "category",
        category.charAt(0).toUpperCase() + category.slice(1),
        staff.filter((row) => row.category === category)
      );
  }
  return lines;
}
