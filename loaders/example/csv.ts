/** One row of a CSV file by its header's words. Every value is text; a blank is the empty string. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV text (RFC 4180: quoted fields, doubled quotes, CRLF or LF), keyed by its first line. */
export function parseCsv(text: string): Row[] {
  const [header = [], ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => [...line.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(fieldOf));
  return lines.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ""])));
}

function fieldOf([, quoted, plain]: RegExpMatchArray): string {
  return quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"');
}

/**
 * Rows as CSV text: the columns as the first line, LF, fields quoted only where they must be. `sorted` puts the lines
 * in the order of their characters, so that a row's place says nothing about the person it counts.
 */
export function formatCsv<Column extends string>(
  rows: readonly Readonly<Partial<Record<Column, string | number>>>[],
  columns: readonly Column[],
  {sorted = false}: {sorted?: boolean} = {}
): string {
  const lines = rows.map((row) => columns.map((column) => quote(String(row[column] ?? ""))).join(","));
  if (sorted) lines.sort();
  return [columns.join(","), ...lines, ""].join("\n");
}

function quote(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
