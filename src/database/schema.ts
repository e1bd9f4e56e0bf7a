import {cellColumns} from "../registry/cell.js";
import {source} from "../registry/sources.js";
import type {SourceName} from "../registry/sources.js";

/** A column as an analyst meets it. */
type SchemaColumn = {name: string; note: string};

/** A table of the database, in plain words. */
export type SchemaTable = {name: string; note: string; columns: readonly SchemaColumn[]; rowLevel?: true};

const organisation: SchemaColumn = {name: "organisation", note: "Short id of the organisation."};

const cubeNotes: Readonly<Record<(typeof cellColumns)[number], string>> = {
  organisation: organisation.note,
  measure: "What is counted: headcount, shortlisted, appointed, investigated, trained, survey5 yes, board members…",
  population: "Who is counted: substantive, bank, candidates (applicants) or board.",
  period: "As printed: 2020-03-31 (a day), 2019/20 (a year), 2018/19 to 2019/20 (two years), 2019 (a survey).",
  breakdown: "How people are divided: overall for not at all, pay band, staff group, directorate…",
  level: "The part of the breakdown: Clinical Band 5. all where there is no breakdown.",
  breakdown2: "The second way of dividing, where two are crossed; otherwise empty.",
  level2: "The part of the second breakdown; otherwise empty.",
  group: 'Ethnic group: all, known, Not known, White, BME, Asian, Black… Write it in double marks: "group".',
  count: "How many people. A hidden count stays hidden in every sum.",
  status: "published, suppressed (hidden to protect people) or not-applicable."
};

const measures: SchemaTable = {
  name: "measures",
  note: "The rates of the nine indicators: one row for each ethnic group at each place, with its two counts.",
  columns: [
    {name: "indicator", note: "1 to 9."},
    {name: "period", note: cubeNotes.period},
    organisation,
    {name: "population", note: cubeNotes.population},
    {name: "breakdown", note: cubeNotes.breakdown},
    {name: "category", note: cubeNotes.level},
    {name: "breakdown2", note: cubeNotes.breakdown2},
    {name: "category2", note: cubeNotes.level2},
    {name: "group", note: cubeNotes.group},
    {name: "numerator", note: "How many had the event (were appointed, answered yes, are in the group)."},
    {name: "denominator", note: "Out of how many. rate(numerator, denominator) gives the per cent."},
    {name: "status", note: cubeNotes.status}
  ]
};

const cube: SchemaTable = {
  name: "cube",
  note: "Every count that the pages are made of: one row for each count.",
  columns: cellColumns.map((name) => ({name, note: cubeNotes[name]}))
};

const payGaps: SchemaTable = {
  name: "pay_gaps",
  note: "The ethnicity pay gap: one row for each gap. Per cent of White people's pay; above 0, the group is paid less.",
  columns: [
    organisation,
    {name: "measure", note: "hourly pay (of staff on full pay) or bonus pay (of those who were paid one)."},
    {name: "population", note: cubeNotes.population},
    {name: "period", note: "The day that pay was counted on: 2020-03-31."},
    {name: "breakdown", note: "overall, pay band or staff group."},
    {name: "level", note: cubeNotes.level},
    {name: "group", note: 'The group compared with White people. Write it in double marks: "group".'},
    {name: "statistic", note: "mean, median, or one of two parts of the mean gap: mix (of bands) and within (bands)."},
    {name: "value", note: "The gap in per cent, to one decimal. Nothing where it is hidden."},
    {name: "lower", note: "The lower end of its range."},
    {name: "upper", note: "The upper end of its range."},
    {name: "status", note: cubeNotes.status}
  ]
};

const open: readonly SourceName[] = ["benchmarks", "population", "published", "actions"];
const rowLevel: readonly SourceName[] = ["workforce", "recruitment", "disciplinary", "training"];

const decimals: SchemaColumn = {name: "decimals", note: "With how many decimal places the figure was printed."};

/** What the loaders make of the column ethnicity. */
const ethnic: readonly SchemaColumn[] = [
  {name: "eth2", note: "White, BME or Not known."},
  {name: "eth5", note: "Asian, Black, Mixed, White or Other; null where not recorded so finely."},
  {name: "eth16", note: "The NHS ethnic category code, A to S; null where not recorded so finely."},
  {name: "not_known", note: "Whether the ethnicity is not known."}
];

/** Columns that the loaders add to every row of an extract of people. */
const derived: readonly SchemaColumn[] = [
  {name: "population", note: cubeNotes.population},
  {name: "period", note: cubeNotes.period},
  {name: "path_from", note: "For the loaders: where the row's ethnic groups start."},
  {name: "depth", note: "For the loaders: how many ways the row is divided."},
  {name: "base_period", note: "The day whose staff the row is a part of."},
  {name: "pay_band_level", note: "The pay band as printed: Clinical Band 5."},
  {name: "band_group", note: "The group of bands, where the extract names one in place of a band."},
  {name: "career_tier", note: "Three tiers on each side of the workforce, and medical staff."},
  {name: "lower_band", note: "band 4 and below, band 5 and above, or medical and other."},
  {name: "category_level", note: "Clinical, Non-clinical or Medical."},
  {name: "band_groups", note: "The organisation's own groups of bands that the row is in, with | between them."}
];

/**
 * The tables that can be asked, in the order in which they are useful, with a note on each column. The row-level ones
 * hold rows only on an analyst's own machine.
 */
export const schema: readonly SchemaTable[] = [
  measures,
  cube,
  payGaps,
  ...open.map(sourceTable),
  ...rowLevel.map(rowTable)
];

function sourceTable(name: SourceName): SchemaTable {
  const {row, columns} = source(name);
  return {
    name,
    note: `One row is ${row.replaceAll("`", "")}.`,
    columns: [
      organisation,
      ...columns
        .filter(({internal}) => !internal)
        .flatMap((column) => {
          if (column.type === "ethnicity") return ethnic;
          const own = {name: column.name, note: column.description};
          return column.name === "value" ? [own, decimals] : [own];
        })
    ]
  };
}

function rowTable(name: SourceName): SchemaTable {
  const table = sourceTable(name);
  const note = `${table.note} Rows that are alike in every column are one: sum(count) says of how many.`;
  return {...table, note, rowLevel: true, columns: [...table.columns, ...derived]};
}
