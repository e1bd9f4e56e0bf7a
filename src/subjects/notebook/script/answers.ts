import {describeFailure} from "../../../database/db-error.js";
import {isHidden} from "../../../database/hidden.js";
import type {BrowserConnection} from "../../../database/db.js";
import type {Row, Value} from "../../../database/parquet.js";
import {id, join, raw, sql} from "../../../database/sql.js";
import type {Sql, SqlScalar, SqlValue} from "../../../database/sql.js";
import type {Answered, ColumnSet, Explained, Plain, Question, TableHandle} from "../engine/protocol.js";
import {onlyReads, sqlTokens} from "../engine/sql-words.js";
import {explainError} from "../reckoning/explain-error.js";
import {hiddenCaution} from "../reckoning/hidden-caution.js";
import {mostRows} from "../reckoning/statement.js";

/** What the page keeps of a result, by its handle: its rows to be shown, and the question or rows that it came of. */
type Kept = {
  cell: number;
  rows: readonly Row[];
  statement: Sql | null;
  columns: ColumnSet | null;
  table: Sql | null;
  hidden: boolean;
};

/** Answers to the questions of cells. */
export type Answers = {
  ask: (cell: number, question: Question) => Promise<Answered>;
  hand: (cell: number, rows: ColumnSet, hidden: boolean) => Promise<TableHandle>;
  rows: (handle: TableHandle) => readonly Row[];
  explain: (error: unknown, question: Question | null) => Explained & {stopped: boolean};
};

/** Earlier results of one cell that are kept, since others may be about to read them. */
const keptOfOne = 3;

/**
 * Answers questions from the page's database. A result that a statement reads by name is a table there under a name that
 * no statement knows; values in `\${}` are quoted, never text of the statement. Nothing that a cell asks changes a table.
 */
export function Answers(
  database: () => Promise<BrowserConnection>,
  {protectedCounts}: {protectedCounts: boolean}
): Answers {
  const kept = new Map<TableHandle, Kept>();
  let made = 0;

  async function keep(each: Kept): Promise<TableHandle> {
    made += 1;
    kept.set(made, each);
    const old = [...kept].filter(([, {cell}]) => cell === each.cell).slice(0, -keptOfOne);
    for (const [handle, {table}] of old) {
      kept.delete(handle);
      if (table) await (await database()).query(sql`drop table if exists ${table}`);
    }
    return made;
  }

  /** The name of the table that holds a result, made when a statement first reads it. */
  async function tableOf(handle: TableHandle): Promise<Sql> {
    const each = kept.get(handle);
    if (!each) throw new Error("The rows that this reads are no longer kept. Run all cells again.");
    if (each.table) return each.table;
    const table = id(`result ${handle}`);
    const connection = await database();
    if (each.statement) await connection.query(sql`create or replace table ${table} as ${each.statement}`);
    else {
      const {names, columns, length} = each.columns ?? {names: [], columns: [], length: 0};
      const named = names.map((name, i) => ({name, values: columns[i] ?? []}));
      await connection.insertColumns(`result ${handle}`, named, length);
    }
    kept.set(handle, {...each, table});
    return table;
  }

  return {
    async ask(cell, {strings, values, tables}) {
      // The engine has looked already; but whatever comes from there, a cell may have made up.
      const tokens = sqlTokens(strings);
      if (tokens.length > 0 && !onlyReads(tokens)) throw new Error("A cell asks one question and changes no table.");
      const connection = await database();
      const given = [];
      for (const [name, handle] of Object.entries(tables))
        given.push(sql`${id(name)} as (from ${await tableOf(handle)})`);
      const inner = questionText({strings, values});
      const written = strings.join("?");
      const named = given.length > 0 ? sql`with ${join(given)} ` : raw("");
      const statement = sql`${named}select * from (\n${inner}\n)`;
      const found = await connection.query(sql`${statement} limit ${mostRows + 1}`);
      const cut = found.length > mostRows;
      const rows = cut ? found.slice(0, mostRows) : found;
      const hidden = rows.some((row) => Object.values(row).some(isHidden));
      const readsHidden = Object.values(tables).some((handle) => kept.get(handle)?.hidden === true);
      const caution = protectedCounts ? hiddenCaution(written, {readsHidden}) : null;
      const handle = await keep({
        cell,
        rows,
        statement,
        columns: null,
        table: null,
        hidden: hidden || caution !== null
      });
      return {handle, rows: columnsOf(rows), cut, hidden: hidden || caution !== null, caution};
    },
    hand: (cell, columns, hidden) =>
      keep({cell: cell * 1000 + 1, rows: [], statement: null, columns, table: null, hidden}),
    rows: (handle) => kept.get(handle)?.rows ?? [],
    explain(error, question) {
      const failure = describeFailure(error);
      const stopped = failure.failure === "cancelled";
      if (!question)
        return {message: failure.message, advice: failure.advice, place: null, detail: failure.detail, stopped};
      const text = questionText(question).text;
      const fault = explainError(failure, text, {lines: 1});
      return {...fault, place: fault.place && placeWritten(fault.place, question), stopped};
    }
  };
}

/** The statement as it runs, with every value quoted in its place. */
function questionText({strings, values}: Pick<Question, "strings" | "values">): Sql {
  const last = strings.map((part, i) => (i === strings.length - 1 ? part.replace(/;\s*$/, "") : part));
  let text = last[0] ?? "";
  values.forEach((value, i) => {
    text += sql`${parameter(value)}`.text + (last[i + 1] ?? "");
  });
  return raw(text);
}

function parameter(value: Plain | readonly Plain[]): SqlValue {
  if (typeof value === "number" && Number.isNaN(value)) return raw("'nan'::double");
  return Array.isArray(value) ? (value as SqlScalar[]) : (value as SqlScalar);
}

/** A place in the statement that ran as a place in what was written, where values stand as their `\${}`. */
function placeWritten(
  {from, to}: {from: number; to: number},
  {strings, starts, values}: Question
): {from: number; to: number} | null {
  let ran = 0;
  for (const [i, part] of strings.entries()) {
    if (from < ran + part.length) {
      const start = starts[i];
      return start === undefined ? null : {from: start + from - ran, to: start + Math.min(part.length, to - ran)};
    }
    ran += part.length + sql`${parameter(values[i] ?? null)}`.text.length;
  }
  return null;
}

/** Rows as columns, for the way to the engine. */
function columnsOf(rows: readonly Row[]): ColumnSet {
  const names = Object.keys(rows[0] ?? {});
  return {names, columns: names.map((name) => rows.map((row) => plain(row[name]))), length: rows.length};
}

const plain = (value: Value | undefined): Plain => value ?? null;
