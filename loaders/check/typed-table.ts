import {id, type SqlScalar} from "../../src/database/sql.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {filesOfPeople, foldHeader, source, type Column, type SourceName} from "../../src/registry/sources.js";
import {literal} from "../machine/literal.js";
import type {SuppliedFile} from "../stages.js";
import type {Finding} from "./finding.js";
import {numberColumn} from "./number-column.js";
import {textColumn} from "./text-column.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {isWordType, valueReader} from "./values/value-reader.js";
import {wordColumn} from "./word-column.js";
import {wordType} from "./word-type.js";

/**
 * Makes the table `<file>` of canonical words and whole numbers from `raw_<file>`, with every column of the contract
 * (null, or what a blank means, where it was not supplied), `_row`, and `_refused` on rows with a value that is not
 * understood; columns that begin with `_` are for the checks only. Without a supplied file the table is empty. Words of
 * people are enumerations, for which text functions are as for text, slices are not.
 */
export async function createTypedTable(
  name: SourceName,
  {file, values, ...context}: Omit<TypingContext, "file"> & {file: SuppliedFile | null}
): Promise<readonly Finding[]> {
  const table = id(name).text;
  const contract = columnsOf(name, context.organisation);
  if (!file) {
    const columns = contract
      .flatMap((column) => blankColumns(column, context))
      .flatMap((each) => (each.name.startsWith("_") ? [] : [`${id(each.name).text} ${each.type}`]));
    await context.database.run(`create or replace table ${table} (${columns.join(", ")})`);
    return [];
  }
  const present = new Set(Object.values(file.columns));
  const typed: TypedColumn[] = [];
  for (const column of contract) {
    if (present.has(column.name)) typed.push(await presentColumn(column, {file, values, ...context}));
    else if (column.from !== undefined && present.has(column.from) && isWordType(column.type))
      typed.push(await wordColumn(column, column.type, {file, values, ...context}, {from: column.from}));
    else if (column.assumed && hasHeader(file, column.assumed.headers)) typed.push(assumedColumn(column));
    else typed.push(absentColumn(name, column, context));
  }
  const columns = typed.map(({select}) => select).join(", ");
  const refused = typed.flatMap((each) => each.refused ?? []);
  await context.database.run(`
    create or replace table ${table} as
    select r._row, ${columns}, coalesce(${refused.length > 0 ? refused.join(" or ") : "false"}, false) as _refused
    from ${id(`raw_${name}`).text} as r ${typed.map(({join}) => join).join(" ")}`);
  return typed.flatMap(({findings}) => findings);
}

/** The columns of a file: those of the contract that stay in it, then the organisation's own breakdowns. */
export function columnsOf(name: SourceName, {breakdowns}: Pick<Organisation, "breakdowns">): Column[] {
  const own = filesOfPeople.includes(name) ? breakdowns : [];
  return [
    ...source(name).columns.filter(({of}) => of === undefined),
    ...own.map(
      ({column, label}) => ({name: column, type: "label", description: label, example: "", aliases: []}) as const
    )
  ];
}

async function presentColumn(column: Column, context: TypingContext): Promise<TypedColumn> {
  const {type} = column;
  if (isWordType(type)) return wordColumn(column, type, context);
  return type === "text" ? textColumn(column, context) : numberColumn(column, context);
}

function hasHeader({columns}: SuppliedFile, headers: readonly string[]): boolean {
  const folded = headers.map(foldHeader);
  return Object.keys(columns).some((header) => folded.includes(foldHeader(header)));
}

/** A column that was not supplied and follows from what kind of table the file is. */
function assumedColumn({name, assumed}: Column): TypedColumn {
  return {select: `${literal(assumed?.value ?? null)} as ${id(name).text}`, join: "", refused: null, findings: []};
}

type AbsentContext = Pick<TypingContext, "organisation" | "codes">;

/** The typed columns of a column that was not supplied, each with what a blank means in it. */
function blankColumns(
  column: Column,
  {organisation, codes}: AbsentContext
): {name: string; type: string; blank: SqlScalar}[] {
  const {type, name, blank = null} = column;
  if (!isWordType(type)) {
    const is = {"whole number": "INTEGER", number: "DOUBLE", text: "VARCHAR"}[type];
    return [
      {name: column.internal ? `_${name}` : name, type: is, blank},
      ...(name === "value" ? [{name: "decimals", type: "BIGINT", blank: null}] : [])
    ];
  }
  const reader = valueReader(type, {column, organisation, codes, values: []});
  const out = column.required ? [] : reader.read(null).out;
  return reader.columns.map((each, i) => ({...each, blank: out[i] ?? null}));
}

/** A column that was not supplied: what a blank means on every row; without a required column no row can be used. */
function absentColumn(file: SourceName, column: Column, context: AbsentContext): TypedColumn {
  const select = blankColumns(column, context).map(({name, type, blank}) => {
    const is = type === "VARCHAR" ? wordType(file, [blank]) : type;
    return `${literal(blank)}::${is} as ${id(name).text}`;
  });
  return {select: select.join(", "), join: "", refused: column.required ? "true" : null, findings: []};
}
