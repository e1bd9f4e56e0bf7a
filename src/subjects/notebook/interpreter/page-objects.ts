import type {Node as Place} from "acorn";
import {ScriptError} from "./script-error.js";

/** Kinds of objects that are the language's own, as they name themselves. */
const language = new Set(
  "Object Array Function Map Set WeakMap WeakSet Date Error RegExp Number String Boolean Symbol BigInt Promise ArrayBuffer DataView".split(
    " "
  )
);

/** The type of node that a document is; all others are drawn in one. */
const documentNode = 9;

/**
 * Whether an object is the page or leads to it: its window, its document, an address, storage. A library hands such to a
 * script's functions (Plot's `render` is given the document). What is drawn is no such thing, nor is a library's table.
 */
export function isPage(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype === Object.prototype || prototype === Array.prototype) return false;
  if (value === globalThis) return true;
  if (typeof Node !== "undefined" && value instanceof Node) return value.nodeType === documentNode;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (language.has(kind) || kind.endsWith("Array")) return false;
  return typeof (globalThis as Readonly<Record<string, unknown>>)[kind] === "function";
}

/** The value itself, on its way into a script. Throws for what is the page or leads to it. */
export function admit<Value>(value: Value, at: Place): Value {
  if (typeof value === "object" && value !== null && isPage(value))
    throw new ScriptError("This is a part of the page, which is closed to scripts.", at);
  return value;
}
