import {id} from "../../src/database/sql.js";
import {sources} from "../../src/registry/sources.js";
import {literal} from "../machine/literal.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import {fileFinding, type Finding} from "./finding.js";

const file = "organisation.json";

/** Names in organisation.json that point at nothing in the extracts, and files that were not supplied. */
export const settings: DataCheck = async (context) => {
  const {organisation, files, supplied} = context;
  const findings: Finding[] = [];
  const warn = (code: string, what: string, todo: string): void => {
    findings.push(fileFinding("warning", code, file, what, todo));
  };
  if (organisation.disclosure.threshold === 0 && !organisation.disclosure.alreadyPublic)
    warn(
      "threshold-zero",
      "disclosure.threshold is 0: no count is withheld, not even of one person.",
      "Write 5 or more; where every count is printed elsewhere, say alreadyPublic."
    );
  for (const {area} of organisation.areas ?? [])
    if (supplied.has("population") && !(await holds(context, "population", "area", area)))
      warn(
        "unknown-area",
        `areas names "${area}", which population does not have.`,
        "Correct its spelling, or add its residents."
      );
  for (const comparator of organisation.comparators ?? [])
    if (supplied.has("benchmarks") && !(await holds(context, "benchmarks", "comparator", comparator)))
      warn(
        "unknown-comparator",
        `comparators names "${comparator}", which benchmarks does not have.`,
        "Correct its spelling, or add its figures."
      );
  for (const {column} of organisation.breakdowns)
    if (!files.some(({columns}) => Object.values(columns).includes(column)))
      warn(
        "unknown-breakdown",
        `breakdowns names the column ${column}, which no file has.`,
        "Add the column to an extract, or take the entry away."
      );
  const found = new Set(files.map(({name}) => name));
  const absent = sources.filter(({name}) => !found.has(name) && name !== "workforce");
  return [
    ...findings,
    ...absent.map(({name, without}) =>
      fileFinding(
        "note",
        "not-supplied",
        `${name}.csv`,
        "The file was not supplied.",
        `Without it, the site does not show ${without}.`
      )
    )
  ];
};

async function holds({database}: CheckContext, table: string, column: string, value: string): Promise<boolean> {
  const rows = await database.rows(
    `select 1 from ${id(table).text} where ${id(column).text} = ${literal(value)} limit 1`
  );
  return rows.length > 0;
}
