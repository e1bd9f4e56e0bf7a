import {define} from "./members.js";
import {isPage} from "./page-objects.js";

/** What a script can make with `new`. */
const constructors = new Set<unknown>([Date, Map, Set, Error]);

/** Whether a value may follow `new`; `"only new"` for those that cannot be called without it. */
export function isConstructor(value: unknown): false | "only new" | "either" {
  if (!constructors.has(value)) return false;
  return value === Map || value === Set ? "only new" : "either";
}

const frozen = <T extends object>(from: T): Readonly<Record<string, unknown>> =>
  Object.freeze(Object.fromEntries(Object.getOwnPropertyNames(from).map((name) => [name, from[name as keyof T]])));

const {keys, values, entries, fromEntries} = Object;

/** `Object.assign` for what a script may change: never a function of the library, which the page uses too, nor a prototype. */
function assign(target: unknown, ...sources: readonly unknown[]): unknown {
  if (typeof target !== "object" || target === null || isPage(target))
    throw new TypeError("Object.assign changes an object: give it {} to begin with.");
  for (const source of sources)
    for (const [name, value] of entries(source ?? {})) {
      if (name !== "__proto__") (target as Record<string, unknown>)[name] = value;
      else define(target, name, value);
    }
  return target;
}

/** The part of the language's own library that scripts have: nothing that reaches the page, the network or storage. */
export const globals: Readonly<Record<string, unknown>> = {
  Array,
  Boolean,
  Date,
  Error,
  Infinity,
  JSON: frozen(JSON),
  Map,
  Math: frozen(Math),
  NaN,
  Number,
  Object: Object.freeze({keys, values, entries, fromEntries, assign}),
  Set,
  String,
  isFinite,
  isNaN,
  parseFloat,
  parseInt
};
