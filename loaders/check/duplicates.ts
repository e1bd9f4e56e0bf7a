import {tidy} from "../read/tidy.js";
import {id} from "../../src/database/sql.js";
import {columnOf, source, sources, type Column, type SourceName} from "../../src/registry/sources.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {fileName} from "../read/file-name.js";
import {columnsOf} from "./typed-table.js";

/** Rows that say the same thing twice: the same key, or the same people counted under one heading two times. */
export const duplicates: DataCheck = async (context) => {
  const findings: Finding[] = [];
  for (const {name, key} of sources.filter((each) => context.supplied.has(each.name))) {
    // Answers of single people, with their weights, may be alike.
    if (key) findings.push(...(await repeated(context, name, key, name === "survey" ? severalAnswer : "true")));
    else findings.push(...(await repeated(context, name, peopleKey(name, context), "t.count > 1")));
  }
  return findings;
};

const severalAnswer = "not (t._weight is not null and t.responses <= 1)";

/** Every column but the count: rows of single people may be alike, rows that stand for several should not. */
function peopleKey(name: SourceName, {organisation}: CheckContext): string[] {
  return columnsOf(name, organisation)
    .map((column) => column.name)
    .filter((column) => column !== "count");
}

async function repeated(
  {database, files}: CheckContext,
  name: SourceName,
  key: readonly string[],
  where: string
): Promise<Finding[]> {
  const file = files.find((each) => each.name === name);
  const needed = source(name).columns.filter((column) => column.required && key.includes(column.name));
  if (!file || needed.some((column) => !Object.values(file.columns).includes(column.name))) return [];
  const columns = key.flatMap((column) => sameNames(columnOf(source(name), column), column));
  const raw = columns.includes(asWritten) ? `join ${id(`raw_${name}`).text} as r on r._row = t._row` : "";
  const [found] = await database.rows<{count: number | null; row: number | null}>(`
    select sum(again)::bigint as count, min(row) as row from (
      select count(*) - 1 as again, min(t._row) as row from ${id(name).text} as t ${raw}
      where ${where} and not t._refused group by ${columns.join(", ")} having count(*) > 1)`);
  if (!found?.count) return [];
  return [
    {
      level: name === "actions" ? "error" : "warning",
      code: "duplicate",
      file: fileName(file.path),
      row: found.row ?? 0,
      count: found.count,
      column: key.length > 3 ? "all columns" : key.join(", "),
      what:
        name === "actions"
          ? "Two actions have the same id."
          : "The row repeats another in every column that tells rows apart, and is counted again.",
      do: name === "actions" ? "Give each action an id of its own." : "Take repeated rows out, unless both are meant."
    }
  ];
}

/** Ethnic codes stand as they were written, since several codes may mean one category. */
const asWritten = `lower(${tidy("r.ethnicity")})`;

/** What two rows must share to be the same in a column of the contract. */
function sameNames(column: Column | null, name: string): string[] {
  if (column?.type === "ethnicity") return [asWritten];
  if (column?.internal) return [`t.${id(`_${name}`).text}`];
  return column?.type === "pay band" ? ["t.pay_band", "t.band_group"] : [`t.${id(name).text}`];
}
