import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {filesOfPeople, sources, type Source} from "../../src/registry/sources.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";
import {readOrganisation} from "../read/organisation.js";
import {
  contractColumns,
  countStatement,
  dialects,
  isCounted,
  tableName,
  type Dialect
} from "../warehouse/count-statement.js";

export const usage = `count-sql [-- --dialect ${dialects.join("|")}] [--data DIR]`;

/**
 * Prints the statements that give an organisation's extracts counted where its data are, so that no row about a person
 * leaves there: of each file whose rows are people, every column that the contract groups by, under the organisation's
 * own names for them.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({args, options: {dialect: {type: "string", default: "postgres"}, data: {type: "string"}}});
  const dialect = dialects.find((each) => each === values.dialect);
  if (dialect === undefined)
    throw new Error(`--dialect: found "${values.dialect}". Give one of ${dialects.join(", ")}.`);
  const data = values.data === undefined ? settingsFromEnvironment().data : resolve(values.data);
  for (const folder of await organisationFolders(data)) {
    const {organisation, findings} = await readOrganisation(folder);
    const [problem] = findings.filter(({level}) => level === "error");
    if (problem) throw new Error(`${folder}/organisation.json: ${problem.what} ${problem.do}`);
    process.stdout.write(`${countStatements(organisation, dialect)}\n`);
  }
}

/** The statement of each file whose rows are people, with what to know of it before it is run. */
export function countStatements(organisation: Organisation, dialect: Dialect): string {
  const files = sources.filter((source) => isCounted(source));
  return [
    `-- ${organisation.shortName}: the extracts, counted where the data are. Save what each gives as a CSV file of that name.`,
    "-- Take out the lines of columns that your table does not have, above and below; name your table where it has another name.",
    ...files.map((file) => statementOf(file, organisation, dialect))
  ].join("\n\n");
}

function statementOf(file: Source, organisation: Organisation, dialect: Dialect): string {
  const asked = organisation.sources[file.name];
  const table = asked && "sql" in asked ? asked.table : undefined;
  const own = filesOfPeople.includes(file.name);
  const statement = countStatement(
    contractColumns(file, organisation, {own}),
    tableName(table ?? file.name, dialect),
    dialect
  );
  const several = file.columns.some(({name}) => name === "post")
    ? "\n-- Only where everybody has one row a snapshot: people with several posts need their rows."
    : "";
  return `-- ${file.name}.csv: a row is ${file.row}${several}\n${statement};`;
}
