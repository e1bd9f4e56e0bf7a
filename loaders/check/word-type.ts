import type {SqlScalar} from "../../src/database/sql.js";
import type {SourceName} from "../../src/registry/sources.js";
import {literal} from "../machine/literal.js";
import {rowTables} from "../machine/tables.js";

/** Most words that one byte tells apart. */
const mostWords = 255;

/**
 * SQL for the type of a column that holds these words (null is none). In tables of single people it is an enumeration,
 * in the order in which text sorts: a byte for each row, copied and sorted several times as fast as text. Text elsewhere,
 * and where there is no word or there are too many.
 */
export function wordType(file: SourceName, words: readonly SqlScalar[]): string {
  const different = [...new Set(words)].filter((word) => typeof word === "string");
  const isOfPeople = file === "pay" || rowTables.some((name) => name === file);
  if (!isOfPeople || different.length === 0 || different.length > mostWords) return "VARCHAR";
  const sorted = different.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `ENUM(${sorted.map((word) => literal(word)).join(", ")})`;
}
