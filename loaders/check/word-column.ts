import {id, sql} from "../../src/database/sql.js";
import type {Column} from "../../src/registry/sources.js";
import type {Database} from "../machine/database.js";
import {fileName} from "../read/file-name.js";
import {fileFinding} from "./finding.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings} from "./value-findings.js";
import {mayRepeat} from "./identifiers/patterns.js";
import {wordType} from "./word-type.js";
import type {DistinctValue, Reading} from "./values/reading.js";
import {withOwnWords} from "./values/own-words.js";
import {valueReader, type WordType} from "./values/value-reader.js";

/** Most different words that a column of words may have; more are not groups of people. */
const mostValues = 20_000;

/**
 * A column whose words are looked up: each different text is read once, and rows are joined to what it means. Where
 * every text is what it means already, the column is taken as it is.
 */
export async function wordColumn(
  column: Column,
  type: WordType,
  context: TypingContext,
  {from = column.name}: {from?: string} = {}
): Promise<TypedColumn> {
  const {database, file, organisation, codes, spellings} = context;
  const source = id(from).text;
  const texts = context.values.get(from) ?? [];
  const values = texts.map((value) => ({
    ...value,
    text: value.text?.trim() === "" ? null : (value.text?.trim() ?? null)
  }));
  const place = {column, file: file.name, organisation};
  const reader = withOwnWords(valueReader(type, {column, organisation, codes, values, spellings}), place);
  const names = reader.columns.map(({name}) => id(name).text);
  if (texts.length > mostValues)
    return {
      select: reader.columns.map(({name, type: is}) => `null::${is} as ${id(name).text}`).join(", "),
      join: "",
      refused: "true",
      findings: [
        fileFinding(
          "error",
          "too-many-values",
          fileName(file.path),
          `${column.name} has more than ${mostValues.toLocaleString("en-GB")} different values, too many to be groups of people.`,
          "Look whether the right column was exported.",
          column.name
        )
      ]
    };
  const readings = values.map(({text}) => reader.read(text));
  noteWords(column, values, readings, context);
  const wrong = values.flatMap((value, i) => {
    const problem = readings[i]?.problem;
    return problem ? [{...value, problem}] : [];
  });
  const findings = valueFindings(column.name, file, wrong);
  const choices = (column.choices ?? []).map(({value}) => value);
  const columns = reader.columns.map(({name, type: is}, i) => {
    const words = [...readings.map(({out}) => out[i] ?? null), ...(name === column.name ? choices : [])];
    return {name, type: is === "VARCHAR" ? wordType(file.name, words) : is};
  });
  const same = names.length === 1 && readings.every(({out, used}, i) => used && out[0] === texts[i]?.text);
  if (same) return {select: `r.${source}::${columns[0]?.type} as ${names.join()}`, join: "", refused: null, findings};
  const map = id(`_read_${column.name}`).text;
  await createMap(map, columns, texts, readings, database);
  return {
    select: names.map((name) => `${map}.${name}`).join(", "),
    join: `left join ${map} on ${map}._text is not distinct from r.${source}`,
    refused: readings.some(({used}) => !used) ? `${map}._unread` : null,
    findings
  };
}

/** Most words of a column that are noted. */
const mostNoted = 200;

/** Notes the words that are not ours already; columns of an organisation's own labels, dates and years have no words of ours. */
function noteWords(
  {name, type}: Column,
  values: readonly DistinctValue[],
  readings: readonly Reading[],
  {file, words}: TypingContext
): void {
  if (type !== "ethnicity" && type !== "pay band" && type !== "choice") return;
  let noted = 0;
  values.forEach(({text, rows}, i) => {
    const reading = readings[i];
    if (text === null || !reading || noted >= mostNoted || !mayRepeat(text)) return;
    const meaning = reading.used ? (reading.out.find((each) => typeof each === "string") ?? "Not known") : null;
    if (meaning === text) return;
    noted += 1;
    const code = reading.used ? null : (reading.problem?.code ?? null);
    words.push({
      file: file.name,
      column: name,
      word: text,
      meaning: meaning === null ? null : String(meaning),
      rows,
      code
    });
  });
}

async function createMap(
  table: string,
  columns: readonly {name: string; type: string}[],
  texts: readonly DistinctValue[],
  readings: readonly Reading[],
  database: Database
): Promise<void> {
  const typed = columns.map(({name, type}) => `${id(name).text} ${type}`).join(", ");
  await database.run(`create or replace temp table ${table} (_text varchar, ${typed}, _unread boolean)`);
  const rows = readings.map(({out, used}, i) => sql`${[texts[i]?.text ?? null, ...out, !used]}`.text);
  for (let at = 0; at < rows.length; at += 1000)
    await database.run(`insert into ${table} values ${rows.slice(at, at + 1000).join(", ")}`);
}
