import type {FieldSpec} from "./field-spec.js";
import {isHiddenValue} from "./hidden-value.js";
import {dateWords, rowsOf} from "./rows.js";

/** A field of a cell: what the page draws, and what a reader's choice means. A choice that does not fit means the first. */
export type Field = {spec: FieldSpec; read: (choice: unknown) => unknown; fits: (choice: unknown) => boolean};

const mark = Symbol("field");

/** Whether a value is a field made here. */
export function isField(value: unknown): value is Field & {[mark]: true} {
  return typeof value === "object" && value !== null && mark in value;
}

const field = (made: Field): Field => ({...made, [mark]: true}) as Field;

type Named = {label?: string};
type Chosen<T> = Named & {value?: T; format?: (value: T) => unknown};
type Options = Iterable<unknown> | Map<unknown, unknown>;

const words = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
const isIndex = (choice: unknown, length: number): choice is number =>
  Number.isInteger(choice) && Number(choice) >= 0 && Number(choice) < length;

/** What can be chosen: of a map its keys are shown and its values meant. */
function choices(from: Options, format?: (value: never) => unknown): {labels: string[]; values: unknown[]} {
  const pairs = from instanceof Map ? [...from] : [...from].map((value) => [value, value] as const);
  return {
    labels: pairs.map(([shown, value]) => words(format ? format(value as never) : shown)),
    values: pairs.map(([, value]) => value)
  };
}

function one(kind: "select" | "radio", from: Options, {label = "", value, format}: Chosen<unknown> = {}): Field {
  const {labels, values} = choices(from, format);
  const first = value === undefined ? (kind === "select" ? 0 : -1) : values.indexOf(value);
  return field({
    spec: {kind, label, options: labels, value: first},
    fits: (choice) => isIndex(choice, values.length),
    read: (choice) => values[Number(choice)] ?? null
  });
}

function several(from: Options, {label = "", value = [], format}: Chosen<unknown> = {}): Field {
  const {labels, values} = choices(from, format);
  const first = [...(value as Iterable<unknown>)].map((each) => values.indexOf(each)).filter((i) => i >= 0);
  return field({
    spec: {kind: "checkbox", label, options: labels, value: first},
    fits: (choice) => Array.isArray(choice) && choice.every((each) => isIndex(each, values.length)),
    read: (choice) => (choice as number[]).map((i) => values[i])
  });
}

/** More rows than a person picks from. */
const mostPicked = 200;

const asNumber = (value: unknown, otherwise: number): number =>
  Number.isFinite(Number(value)) ? Number(value) : otherwise;

/** The fields of a cell, by the names that Observable gave them. `view(…)` shows one and gives what is chosen. */
export const Inputs = {
  range(
    [from, to]: readonly [number, number] = [0, 1],
    {label = "", value, step}: Named & {value?: number; step?: number} = {}
  ) {
    const [low, high] = [asNumber(from, 0), asNumber(to, 1)];
    const start = asNumber(value ?? (low + high) / 2, low);
    return field({
      spec: {
        kind: "range",
        label,
        from: low,
        to: high,
        step: step === undefined ? null : asNumber(step, 1),
        value: start
      },
      fits: (choice) => typeof choice === "number" && choice >= low && choice <= high,
      read: (choice) => choice
    });
  },
  number({label = "", value}: Named & {value?: number} = {}) {
    const start = value === undefined ? null : asNumber(value, 0);
    return field({
      spec: {kind: "number", label, value: start},
      fits: (choice) => choice === null || Number.isFinite(choice),
      read: (choice) => choice
    });
  },
  text({label = "", value = "", placeholder = ""}: Named & {value?: string; placeholder?: string} = {}) {
    return field({
      spec: {kind: "text", label, value: words(value), hint: words(placeholder)},
      fits: (choice) => typeof choice === "string",
      read: (choice) => choice
    });
  },
  toggle({label = "", value = false}: Named & {value?: boolean} = {}) {
    return field({
      spec: {kind: "toggle", label, value: value === true},
      fits: (choice) => typeof choice === "boolean",
      read: (choice) => choice
    });
  },
  button(label = "Press") {
    return field({
      spec: {kind: "button", label: words(label), value: 0},
      fits: (choice) => Number.isInteger(choice),
      read: (choice) => choice
    });
  },
  select: (from: Options, options?: Chosen<unknown> & {multiple?: boolean}) =>
    options?.multiple === true ? several(from, options) : one("select", from, options),
  radio: (from: Options, options?: Chosen<unknown>) => one("radio", from, options),
  checkbox: (from: Options, options?: Chosen<unknown>) => several(from, options),
  /** Rows of which some are picked: those, or all while none is. */
  table(from: unknown, {label = "", columns}: Named & {columns?: readonly string[]} = {}) {
    const {rows} = rowsOf(from) ?? {rows: []};
    const shown = rows.slice(0, mostPicked);
    const names = columns ?? Object.keys(shown[0] ?? {});
    const text = (value: unknown): string =>
      isHiddenValue(value) || (typeof value === "number" && Number.isNaN(value)) ? "[c]" : cellText(value);
    return field({
      spec: {kind: "table", label, names, rows: shown.map((row) => names.map((name) => text(row[name]))), value: []},
      fits: (choice) => Array.isArray(choice) && choice.every((each) => isIndex(each, shown.length)),
      read: (choice) => ((choice as number[]).length === 0 ? rows : (choice as number[]).map((i) => shown[i]))
    });
  },
  /** Words to look for in rows: the rows that hold all of them. */
  search(from: unknown, {label = "Search", placeholder = ""}: Named & {placeholder?: string} = {}) {
    const {rows} = rowsOf(from) ?? {rows: []};
    return field({
      spec: {kind: "search", label, value: "", hint: words(placeholder)},
      fits: (choice) => typeof choice === "string",
      read(choice) {
        const wanted = String(choice).toLowerCase().split(/\s+/).filter(Boolean);
        return rows.filter((row) => {
          const text = Object.values(row).map(words).join(" ").toLowerCase();
          return wanted.every((each) => text.includes(each));
        });
      }
    });
  }
};

function cellText(value: unknown): string {
  if (value instanceof Date) return dateWords(value);
  return typeof value === "number" ? value.toLocaleString("en-GB", {maximumFractionDigits: 3}) : words(value);
}
