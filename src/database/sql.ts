const made = Symbol("sql");

/** A piece of SQL that is safe to run or to splice into another: only `sql`, `id`, `raw` and `join` make one. */
export type Sql = {readonly text: string; readonly [made]: true};

/** What may stand in `${}` of a `sql` template. An array becomes a bracketed list, as `in` takes it. */
export type SqlValue = Sql | SqlScalar | readonly SqlScalar[];

export type SqlScalar = string | number | bigint | boolean | Date | null;

/**
 * A statement in which every interpolated value is a quoted literal, so that no value can change what is asked.
 * Runs as text in DuckDB on Node and in the browser. A fragment made by `sql`, `id`, `raw` or `join` is spliced as it
 * is; an empty array matches nothing; a `Date` is a UTC timestamp. Throws on undefined, NaN, infinities and invalid dates.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  let text = strings[0] ?? "";
  values.forEach((value, i) => {
    text += spliced(value, i + 1) + (strings[i + 1] ?? "");
  });
  return raw(text);
}

/** A quoted name of a table or column; several parts are joined with dots: `id("main", "cube")`. */
export function id(...parts: readonly [string, ...string[]]): Sql {
  return raw(parts.map((part) => `"${withoutNull(part).replaceAll('"', '""')}"`).join("."));
}

/** Text used as SQL, unquoted: for statements that a person typed, or constants of the registry. Never for values. */
export function raw(text: string): Sql {
  return {text, [made]: true};
}

/** Fragments one after another, for example conditions with `join(conditions, " and ")`; no fragment gives empty text. */
export function join(fragments: readonly Sql[], separator = ", "): Sql {
  return raw(fragments.map(({text}) => text).join(separator));
}

/** Whether a value is a fragment of SQL rather than a value to quote. */
export function isSql(value: unknown): value is Sql {
  return typeof value === "object" && value !== null && made in value;
}

/**
 * A value as a quoted literal, for SQL that is put together as text. `position` only says in an error which value it was.
 * Throws on undefined, NaN, infinities, invalid dates and the character U+0000.
 */
export function literal(value: SqlScalar | undefined, position = 1): string {
  if (value === null) return "null";
  if (typeof value === "string") return `'${withoutNull(value).replaceAll("'", "''")}'`;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "bigint" || Number.isFinite(value)) return signed(number(value as bigint | number));
  if (value instanceof Date && !Number.isNaN(value.getTime())) return `timestamp '${instant(value)}'`;
  throw new TypeError(
    `sql: value ${position} of the statement is ${String(value)}. Pass null where there is no value.`
  );
}

/** A number in digits. A fraction has an exponent, without which DuckDB takes it for a decimal and loses its last digit. */
function number(value: bigint | number): string {
  const digits = String(value);
  return typeof value === "bigint" || Number.isInteger(value) || digits.includes("e") ? digits : `${digits}e0`;
}

/** `x in ()` is not SQL; a list of no rows is, and makes `in` false and `not in` true. */
const nothing = "(select null where false)";

function spliced(value: SqlValue | undefined, position: number): string {
  if (isSql(value)) return value.text;
  if (isList(value)) return value.length ? `(${value.map((each) => literal(each, position)).join(", ")})` : nothing;
  return literal(value, position);
}

function isList(value: unknown): value is readonly SqlScalar[] {
  return Array.isArray(value);
}

/** Brackets keep `a-${-1}` from becoming the comment `a--1`. */
function signed(digits: string): string {
  return digits.startsWith("-") ? `(${digits})` : digits;
}

function instant(date: Date): string {
  return date.toISOString().slice(0, -1).replace("T", " ");
}

function withoutNull(text: string): string {
  if (text.includes("\0")) throw new TypeError("sql: a text holds the character U+0000, which DuckDB cannot store.");
  return text;
}
