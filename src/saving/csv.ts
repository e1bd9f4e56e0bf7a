/** A value of a table as it is exported: text, a number as it was computed, or nothing. */
export type TableValue = string | number | null;

/** A table as data: what an export writes. Every row has one value for each heading. */
export type TableData = {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly TableValue[])[];
  /** How a spreadsheet shows each number, in its own code (`0.0"%"`); null for text, and where it may choose. */
  formats?: readonly (readonly (string | null)[])[];
  /** Lines that a reader must know: source, date, shorthand. */
  notes: readonly string[];
};

/**
 * A table as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula (leading = + - @, tab or return) is
 * led by an apostrophe; numbers are written as they are. A number that is not finite is written as nothing.
 */
export function toCsv({headings, rows}: Pick<TableData, "headings" | "rows">): string {
  return [headings, ...rows].map((row) => row.map(field).join(",") + "\r\n").join("");
}

function field(value: TableValue): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a link target that needs neither script nor a server: CSV with a byte-order mark, so that Excel reads UTF-8. */
export function csvDataUri(table: Pick<TableData, "headings" | "rows">): string {
  return csvHref(`\uFEFF${toCsv(table)}`);
}

/**
 * CSV text as a link target. Framework decodes and encodes every link of a page again, with `decodeURI` and `encodeURI`,
 * which do not give an escaped comma back; so only what those two escape is escaped here. A `#` would end the data, so
 * text with one is written in base64.
 */
export function csvHref(csv: string): string {
  if (!csv.includes("#")) return `data:text/csv;charset=utf-8,${encodeURI(csv)}`;
  const bytes = Array.from(new TextEncoder().encode(csv), (byte) => String.fromCharCode(byte)).join("");
  return `data:text/csv;charset=utf-8;base64,${btoa(bytes)}`;
}

/** The text that a link made by `csvHref` holds, without a byte-order mark. */
export function csvOfHref(href: string): string {
  const data = href.slice(href.indexOf(",") + 1);
  if (!/;base64,/.test(href)) return decodeURI(data).replace(/^\uFEFF/, "");
  return new TextDecoder().decode(Uint8Array.from(atob(data), (char) => char.charCodeAt(0)));
}
