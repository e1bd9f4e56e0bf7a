import {raw} from "../../../database/sql.js";
import type {Sql} from "../../../database/sql.js";

/** More rows than a notebook shows or a script should reshape; a statement that gives more is cut there. */
export const mostRows = 100_000;

/** A statement ready to run: `lines` and `before` say how much stands in front of what was written, for places of errors. */
export type Prepared = {statement: Sql; lines: number; limited: boolean};

/**
 * A person's statement, so limited that a slip cannot fill the browser's memory: what gives rows is asked for one more
 * than `mostRows`. Anything else (`create`, `describe`, several statements at once) runs as it is.
 */
export function prepareStatement(text: string): Prepared {
  const code = withoutComments(text).trimEnd().replace(/;$/, "");
  const limited = /^\s*(select|with|from|values|pivot|unpivot)\b/i.test(code) && !code.includes(";");
  if (!limited) return {statement: raw(text), lines: 0, limited};
  const inner = text.slice(0, code.length);
  return {statement: raw(`select * from (\n${inner}\n) limit ${mostRows + 1}`), lines: 1, limited};
}

/** The text with comments, and what stands in quotation marks, as spaces. */
export function withoutComments(text: string): string {
  return text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (part) =>
    part.startsWith("-") || part.startsWith("/") ? part.replaceAll(/[^\n]/g, " ") : part.replaceAll(";", " ")
  );
}
