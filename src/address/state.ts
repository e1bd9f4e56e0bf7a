import {distance} from "../words/edit-distance.js";

/** How one part of a view is written in the address: its readable text, and back. `read` gives null for text it does not know. */
export type Field<T> = {
  initial: T;
  read: (text: string) => T | null;
  write(value: T): string;
  /** The value nearest to text that `read` does not know. */
  nearest: (text: string) => T;
};

/** The parts of a view by the name of their query parameter, in the order in which they are written. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values that a set of fields describes. */
export type StateOf<F extends Fields> = {[K in keyof F]: F[K] extends Field<infer T> ? T : never};

/** Text as it stands in an address: lower case, words joined by hyphens; the slash of `2019/20` stays. */
function readable(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, "-");
}

/** One of a list of words; a misspelt one becomes the nearest, anything else the initial one. */
export function oneOf<T extends string>(options: readonly T[], initial: T): Field<T> {
  const read = (text: string): T | null => options.find((option) => readable(option) === readable(text)) ?? null;
  return {
    initial,
    read,
    write: readable,
    nearest: (text) => options.find((option) => distance(readable(option), readable(text)) <= 2) ?? initial
  };
}

/** Several of a list of words, joined by commas; unknown ones are dropped. */
export function someOf<T extends string>(options: readonly T[], initial: readonly T[] = []): Field<readonly T[]> {
  const one = (text: string): T | null => options.find((option) => readable(option) === readable(text)) ?? null;
  const known = (text: string): T[] => text.split(",").flatMap((part) => one(part) ?? []);
  return {
    initial,
    read: (text) => (text === "" ? [] : known(text).length === text.split(",").length ? known(text) : null),
    write: (values) => values.map(readable).join(","),
    nearest: (text) => (known(text).length ? known(text) : initial)
  };
}

/** Free text, at most `longest` characters. */
export function freeText(initial = "", {longest = 200} = {}): Field<string> {
  return {
    initial,
    read: (text) => (text.length <= longest ? text : null),
    write: (text) => text,
    nearest: (text) => text.slice(0, longest)
  };
}

/** A view read from an address, with a sentence for every parameter that could not be taken as it stood. */
export type Parsed<F extends Fields> = {state: StateOf<F>; notices: string[]};

/** Version of the address: raised when a parameter changes its meaning, so that an old link can say so. */
const stateVersion = 1;

/**
 * Reads a view from the query part of an address. A missing parameter takes its initial value in silence; an unknown
 * value takes the nearest and says so; so do an old version and a parameter that does not exist.
 */
export function parseState<F extends Fields>(search: string, fields: F, {version = stateVersion} = {}): Parsed<F> {
  const parameters = new URLSearchParams(search);
  const notices: string[] = [];
  const written = parameters.get("v");
  if (written !== null && written !== String(version))
    notices.push(
      "This link was made for another version of the site, so the view may differ from the one that was shared."
    );
  const state = Object.entries(fields).map(([name, field]) => {
    const text = parameters.get(name);
    if (text === null) return [name, field.initial];
    const value = field.read(text);
    if (value !== null) return [name, value];
    const nearest = field.nearest(text);
    const shown = field.write(nearest);
    notices.push(
      `The link asks for ${name} “${clip(text)}”, which is not available. Showing ${shown ? `“${shown}”` : "all"} instead.`
    );
    return [name, nearest];
  });
  for (const name of new Set(parameters.keys()))
    if (name !== "v" && !(name in fields))
      notices.push(`The link has a part that this page does not know: “${clip(name)}”. It was left out.`);
  return {state: Object.fromEntries(state) as StateOf<F>, notices};
}

/** A view as the query part of an address, with its version first: `?v=1&indicator=2&by=staff-group`. Initial values are left out. */
export function formatState<F extends Fields>(state: StateOf<F>, fields: F, {version = stateVersion} = {}): string {
  const parts = Object.entries(fields).flatMap(([name, field]) => {
    const text = field.write(state[name]);
    return text === field.write(field.initial) ? [] : [`${name}=${encode(text)}`];
  });
  return `?${[`v=${version}`, ...parts].join("&")}`;
}

/** Percent-encoding that leaves what reads well in a query as it is: slash, comma, colon. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%20", "+");
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
