import type {Source} from "../../src/registry/sources.js";
import type {Organisation} from "../../src/registry/organisation.js";

/** The SQL that a server speaks. */
export const dialects = ["postgres", "tsql", "spark", "trino", "duckdb"] as const;
export type Dialect = (typeof dialects)[number];

const quotes: Readonly<Record<Dialect, readonly [string, string]>> = {
  postgres: ['"', '"'],
  tsql: ["[", "]"],
  spark: ["`", "`"],
  trino: ['"', '"'],
  duckdb: ['"', '"']
};

/** A name as a dialect quotes it; its closing quote is doubled within it. */
export function quoted(name: string, dialect: Dialect): string {
  const [open, close] = quotes[dialect];
  return open + name.replaceAll(close, close + close) + close;
}

/** A column of a table and what it is in the extract. */
export type Selected = {theirs: string; ours: string};

const counts = "count";

/** Whether a file can be counted where it is: one whose rows are people, or so many alike. */
export function isCounted(source: Source): boolean {
  return source.columns.some(({name}) => name === counts);
}

/** Columns that people are not counted by: they join the rows of one person. */
const ofOnePerson = ["post", "hours"];

/** What may be asked of a table of unknown columns: every column that the contract groups by, under the organisation's own names. */
export function contractColumns(
  source: Source,
  {columns, breakdowns}: Pick<Organisation, "columns" | "breakdowns">,
  {own}: {own: boolean}
): Selected[] {
  const theirs = new Map(Object.entries(columns[source.name] ?? {}).map(([header, ours]) => [ours, header]));
  const names = source.columns.filter(({name, of}) => name !== counts && of === undefined).map(({name}) => name);
  return [...names, ...(own ? breakdowns.map(({column}) => column) : [])]
    .filter((name) => !ofOnePerson.includes(name))
    .map((ours) => ({theirs: theirs.get(ours) ?? ours, ours}));
}

/** The columns of a table that the contract groups by, as headers of a file would be read. */
export function knownColumns(found: readonly {header: string; column: string | null}[]): Selected[] {
  return found.flatMap(({header, column}): Selected[] =>
    column !== null && !ofOnePerson.includes(column) ? [{theirs: header, ours: column}] : []
  );
}

/**
 * The statement that gives an extract counted: one row for each combination of what is needed, with how many. Rows that
 * are counts already come as they are: a sum would pass over those that are not filled in. `from` is a table or a
 * statement in brackets, already quoted.
 */
export function countStatement(columns: readonly Selected[], from: string, dialect: Dialect): string {
  const q = (name: string): string => quoted(name, dialect);
  const counted = columns.some(({ours}) => ours === counts);
  const named = columns.map(({theirs, ours}) => `  ${q(theirs)} as ${q(ours)}`);
  const by = columns.map(({theirs}) => `  ${q(theirs)}`);
  return [
    "select",
    (counted ? named : [...named, `  count(*) as ${q(counts)}`]).join(",\n"),
    `from ${from}`,
    ...(counted || by.length === 0 ? [] : ["group by", by.join(",\n")])
  ].join("\n");
}

/** A table's name as it is written with its schema, quoted part by part. */
export function tableName(table: string, dialect: Dialect): string {
  return table
    .split(".")
    .map((part) => quoted(part, dialect))
    .join(".");
}
