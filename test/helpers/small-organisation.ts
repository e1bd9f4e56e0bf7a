import type {SiteTables} from "../../src/figures/view.js";
import {indicators} from "../../src/registry/index.js";
import {sources, type SourceName} from "../../src/registry/sources.js";
import {exampleTables} from "./example-view.js";
import {organisationFolder} from "./folder.js";

/** Every file that an organisation may leave out. */
export const optionalFiles: readonly SourceName[] = sources.flatMap(({name, required}) => (required ? [] : [name]));

type Values = Readonly<Record<string, string | number>>;
const both = (row: Values, white: Values, bme: Values): Values[] => [
  {...row, ethnicity: "White", ...white},
  {...row, ethnicity: "BME", ...bme}
];

/** The folder of a body with a file of every kind, each as short as it can be. */
function smallOrganisation(): Promise<string> {
  const [post, year] = [{snapshot: "2020-03-31"}, {year: "2019/20"}];
  const clinical = {...post, pay_band: "Band 5", category: "clinical"};
  return organisationFolder({
    workforce: [
      ...both(clinical, {count: 61}, {count: 33}),
      ...both({...post, pay_band: "Band 8a", category: "non-clinical"}, {count: 21}, {count: 4}),
      ...both({...clinical, employment: "bank"}, {count: 17}, {count: 22})
    ],
    recruitment: [
      ...both({...year, stage: "shortlisted"}, {count: 41}, {count: 27}),
      ...both({...year, stage: "appointed"}, {count: 19}, {count: 7})
    ],
    disciplinary: both(year, {count: 7}, {count: 6}),
    training: both(year, {count: 31}, {count: 12}),
    survey: ["5", "6", "7", "8"].flatMap((indicator) =>
      both({year: "2019", indicator}, {yes: 11, responses: 52}, {yes: 9, responses: 26})
    ),
    board: both({...post, voting: "yes", executive: "yes"}, {count: 8}, {count: 1}),
    pay: both(post, {hourly_pay: 24.5, count: 61}, {hourly_pay: 21.25, count: 33}),
    population: both({area: "Town", year: "2021"}, {population: 71_234}, {population: 31_231}),
    benchmarks: [
      {
        comparator: "NHS trusts",
        indicator: 5,
        period: "2019",
        group: "BME",
        value: "30.3",
        unit: "percent",
        source: "Report"
      }
    ],
    published: [
      {
        indicator: 1,
        population: "substantive",
        period: "2020-03-31",
        breakdown: "overall",
        level: "all",
        group: "BME",
        numerator: 37,
        denominator: 119,
        value: "31.1",
        unit: "percent"
      }
    ],
    actions: [{id: "A1", indicators: "2", action: "Train panels", lead: "Head of HR", due: "2021-03-31", rag: "amber"}]
  });
}

/** The tables of the small organisation, with a file of every kind. */
export async function smallTables(): Promise<SiteTables> {
  return exampleTables(await smallOrganisation());
}

/** The tables that its folder would give without some of its files. */
export function withoutFiles(tables: SiteTables, missing: readonly SourceName[]): SiteTables {
  const isThere = (name: string): boolean => !missing.some((each) => each === name);
  const of = (measure: string): string =>
    measure === "headcount"
      ? "workforce"
      : (indicators.find(({numerator, denominator}) => numerator.measure === measure || denominator.measure === measure)
          ?.source ?? measure);
  const rows = <Row>(name: SourceName, all: readonly Row[]): readonly Row[] => (isThere(name) ? all : []);
  return {
    ...tables,
    site: {
      ...tables.site,
      organisations: tables.site.organisations.map((organisation) => ({
        ...organisation,
        supplied: organisation.supplied.filter(isThere),
        files: organisation.files.filter(({name}) => isThere(name)),
        surveyNotes: rows("survey", organisation.surveyNotes)
      }))
    },
    cells: tables.cells.filter(({measure}) => isThere(of(measure))),
    payGaps: rows("pay", tables.payGaps),
    benchmarks: rows("benchmarks", tables.benchmarks),
    population: rows("population", tables.population),
    published: rows("published", tables.published),
    actions: rows("actions", tables.actions)
  };
}
