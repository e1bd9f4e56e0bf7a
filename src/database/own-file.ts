import type {Row} from "./parquet.js";
import {id, raw, sql, type Sql} from "./sql.js";

type Run = (statement: Sql) => Promise<Row[]>;

/** Codes that look like numbers: `007`, `+44…`, `12E5`, and more digits than a number keeps. Read as numbers they would change. */
const code = "^\\s*([+-]?0\\d.*|\\+.*|-?\\d+[eE][+-]?\\d+|-?\\d{19,})\\s*$";

/**
 * Makes a table of a person's CSV file. Columns of numbers, dates and times are read as such; a column of F and T, of true
 * and false, or of codes that a number would change (`007`, `12E5`) stays text, all of it: who wants more says so in SQL.
 */
export async function createFromCsv(run: Run, table: string, file: string): Promise<void> {
  const read = (options: string): Sql => raw(`read_csv(${sql`${file}`.text}, sample_size = -1${options})`);
  await run(sql`create or replace table ${id(table)} as from ${read("")}`);
  const columns = await columnsOf(run, table);
  const doubtful = columns.filter(({type}) => ["BOOLEAN", "BIGINT", "HUGEINT", "DOUBLE"].includes(type));
  if (doubtful.length === 0) return;
  const [found] = await run(sql`select "HasHeader" as header from sniff_csv(${file}, sample_size = -1)`);
  const asFound = `, header = ${String(found?.header === true)}`;
  const tests = doubtful.map(
    ({name, type}, i) =>
      `${type === "BOOLEAN" ? "true" : `coalesce(bool_or(regexp_full_match(${id(name).text}, ${sql`${code}`.text})), false)`} as c${i}`
  );
  const [isText] = await run(sql`select ${raw(tests.join(", "))} from ${read(`${asFound}, all_varchar = true`)}`);
  const texts = doubtful.filter((_, i) => isText?.[`c${i}`] === true);
  if (texts.length === 0) return;
  const types = texts.map(({name}) => `${sql`${name}`.text}: 'VARCHAR'`).join(", ");
  await run(sql`create or replace table ${id(table)} as from ${read(`${asFound}, types = {${types}}`)}`);
}

/**
 * Takes NaN out of a table of a person's own: there it stands for a hidden count, which their file has none of. In lists it
 * becomes nothing as well; what is nested deeper becomes text.
 */
export async function clearNan(run: Run, table: string): Promise<void> {
  for (const {name, type} of await columnsOf(run, table)) {
    const column = id(name).text;
    if (/^(?:DOUBLE|FLOAT)$/.test(type))
      await run(raw(`update ${id(table).text} set ${column} = null where isnan(${column})`));
    else if (/^(?:DOUBLE|FLOAT)\[\]$/.test(type))
      await run(
        raw(
          `update ${id(table).text} set ${column} = list_transform(${column}, each -> case when not isnan(each) then each end)`
        )
      );
    else if (/\b(?:DOUBLE|FLOAT)\b/.test(type))
      await run(raw(`alter table ${id(table).text} alter column ${column} type varchar`));
  }
}

/** The columns of a table in their order, with their types. */
export async function columnsOf(run: Run, table: string): Promise<{name: string; type: string}[]> {
  const rows = await run(
    sql`select column_name as name, data_type as type from information_schema.columns where table_name = ${table} order by ordinal_position`
  );
  return rows.map(({name, type}) => ({name: String(name), type: String(type)}));
}
