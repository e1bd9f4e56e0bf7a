/** A stretch of a cell's text, as offsets. */
export type Place = {from: number; to: number};

/**
 * Where DuckDB points in a statement: its message ends with the line (cut, if long) and a caret under it. Null where it
 * points nowhere. `lines` is how many lines stood in front of the text when it ran.
 */
export function errorPlace(detail: string, text: string, lines = 0): Place | null {
  const [, number, prefix = "", shown = "", spaces = ""] = /LINE (\d+)(: )(.*)\n( *)\^/.exec(detail) ?? [];
  if (number === undefined) return null;
  const row = Number(number) - 1 - lines;
  const line = text.split("\n")[row];
  if (line === undefined) return null;
  const column = spaces.length - `LINE ${number}${prefix}`.length;
  const cut = shown.startsWith("...") ? line.indexOf(shown.slice(3).replace(/\.\.\.$/, "")) - 3 : 0;
  const from = text.split("\n").slice(0, row).join("\n").length + (row > 0 ? 1 : 0) + Math.max(0, column + cut);
  const token = /^("(?:[^"]|"")*"|'(?:[^']|'')*'?|[\p{L}\w.]+|\S)/u.exec(text.slice(from))?.[0] ?? "";
  return {from, to: Math.min(text.length, from + Math.max(1, token.length))};
}

/** The line of a place, from 1, for saying where it is. */
export function lineOf({from}: Place, text: string): number {
  return text.slice(0, from).split("\n").length;
}
