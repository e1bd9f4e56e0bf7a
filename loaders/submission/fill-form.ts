import {byGroup, roundTo, type FormValues} from "./form-value.js";
import {formRows} from "./form.js";
import type {YearCounts} from "./year-counts.js";

/** The form of one WRES year: the values of each row by its number. */
export type FilledForm = {year: number; rows: ReadonlyMap<number, FormValues>};

/** Fills every row of the form from a year's counts, rounded to the row's digits. */
export function fillForm(counts: YearCounts): FilledForm {
  return {
    year: counts.year,
    rows: new Map(
      formRows.map(({row, digits, values}) => {
        const made = values(counts);
        return [row, byGroup((group) => roundTo(made[group], digits))];
      })
    )
  };
}
