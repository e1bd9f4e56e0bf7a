import type {PrintedFigure} from "../../src/figures/view.js";

/** A line of `published.csv`: the share of BME people among substantive staff in March 2020, with what is given instead. */
export function printedFigure(parts: Partial<PrintedFigure>): PrintedFigure {
  return {
    organisation: "made-up",
    source_ref: "Table 1",
    indicator: 1,
    population: "substantive",
    period: "2020-03-31",
    breakdown: "overall",
    level: "all",
    group: "BME",
    numerator: null,
    denominator: null,
    value: null,
    decimals: 1,
    unit: "percent",
    note: null,
    ...parts
  };
}
