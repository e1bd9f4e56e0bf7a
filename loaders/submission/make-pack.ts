import {indexCells} from "../../src/figures/cell-index.js";
import type {TableData} from "../../src/saving/csv.js";
import {figures} from "../../src/figures/figures.js";
import type {PrintedFigure} from "../../src/figures/view.js";
import type {Cell} from "../../src/registry/cell.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {checkForm, checkUnknown, type FormCheck} from "./check-form.js";
import {checkPriorYear} from "./check-prior-year.js";
import {fillForm, type FilledForm} from "./fill-form.js";
import {formGroups} from "./form-value.js";
import {formRows} from "./form.js";
import {latestYear, yearCounts, type YearCounts} from "./year-counts.js";

/** The form of a year and the year before, what its counts are of, and what the checks say. */
export type SubmissionPack = {year: number; form: TableData; periods: TableData; checks: readonly FormCheck[]};

/** What a reader must know of the layout and of the numbers. */
export const packNotes: readonly string[] = [
  "Contains small counts of people: for the submission only, not for publication.",
  "Laid out in the order of the national data collection as trusts print it. It is not the collection's own file: row numbers and wording may differ, and the figures are to be entered or confirmed there.",
  "Headcounts are of substantive staff: one person counts once, bank-only staff are left out.",
  "Row 29 holds the senior medical managers of row 30, so rows 1 to 33 without row 30 add up to the workforce.",
  "A relative likelihood stands in the column of the group that is named first; staff of unknown ethnicity take no part in it.",
  "Percentages by ethnicity in rows 57 to 62 are of all members or staff, those of unknown ethnicity included, so that three columns add up to 100. Rows 63 to 65 follow from them.",
  "Staff entering the formal disciplinary process are summed over the period named on the sheet of periods, over the headcount at its end; a sum over two years is not halved.",
  "[x] not supplied in the extracts; [z] not asked for, or nothing to divide by."
];

/**
 * The figures of an organisation as the national data collection asks for them: the latest year and the year before.
 * From true counts, so for an analyst alone. Throws where there is no snapshot of substantive staff.
 */
export function makePack(
  {organisation, cells}: {organisation: Organisation; cells: readonly Cell[]},
  printed: readonly PrintedFigure[]
): SubmissionPack {
  const index = indexCells(cells, organisation.id);
  const year = latestYear(index);
  if (year === null)
    throw new Error(
      `workforce: ${organisation.shortName} has no snapshot of substantive staff. The submission counts them alone: add them to the extract.`
    );
  const years = [yearCounts(index, year), yearCounts(index, year - 1)] as const;
  const [now, before] = years.map(fillForm) as [FilledForm, FilledForm];
  const made = figures(cells, {denominator: organisation.denominator, organisation: organisation.id});
  return {
    year,
    form: formTable(organisation, now, before),
    periods: periodTable(years),
    checks: [
      ...[now, before].flatMap((form) => [...checkForm(form), checkUnknown(form)]),
      checkPriorYear(year - 1, printed, made, organisation.labels)
    ]
  };
}

function formTable({name}: Organisation, now: FilledForm, before: FilledForm): TableData {
  const heading = ({year}: FilledForm) => formGroups.map((group) => `${group}, ${year}`);
  return {
    title: `${name}: data collection, WRES ${now.year} and the year before`,
    headings: ["Row", "Indicator", "Data item", "Measure", ...heading(now), ...heading(before)],
    rows: formRows.map(({row, indicator, item, entry}) => [
      row,
      indicator,
      item,
      entry,
      ...[now, before].flatMap(({rows}) => formGroups.map((group) => rows.get(row)?.[group] ?? "[x]"))
    ]),
    notes: packNotes.slice(0, 1)
  };
}

const periodRows = [
  ["1 and 9", "Workforce", "headcount"],
  ["2", "Recruitment", "shortlisted"],
  ["3", "Disciplinary process", "investigated"],
  ["4", "Training", "trained"],
  ["5", "Survey", "survey5 responses"],
  ["6", "Survey", "survey6 responses"],
  ["7", "Survey", "survey7 responses"],
  ["8", "Survey", "survey8 responses"],
  ["9", "Board", "board members"]
] as const;

function periodTable(years: readonly YearCounts[]): TableData {
  return {
    title: "What period each count is of",
    headings: ["Indicator", "Counts", ...years.map(({year}) => `WRES ${year}`)],
    rows: periodRows.map(([indicator, words, measure]) => [
      indicator,
      words,
      ...years.map(({period}) => period(measure) ?? "[x]")
    ]),
    notes: []
  };
}

/** The checks as a table, what did not pass first. */
export function checkTable(checks: readonly FormCheck[]): TableData {
  const order = ["failed", "look", "not tested", "passed"];
  return {
    title: "Checks",
    headings: ["WRES year", "Check", "Outcome", "What was found"],
    rows: [...checks]
      .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
      .map(({year, check, outcome, found}) => [year, check, outcome, found || "nothing to report"]),
    notes: []
  };
}
