import type {Node} from "acorn";
import {admit, isPage} from "./page-objects.js";
import {ScriptError} from "./script-error.js";

/** Names that lead from a value to the language itself, and from there to the page; as a column's name they are fine. */
const closed = new Set(["constructor", "prototype", "caller", "callee", "arguments"]);

/** Whether a value is part of a page (an element, a document, a window), which a script may pass on but not look into. */
function isOpaque(value: object): boolean {
  return isPage(value) || (typeof EventTarget !== "undefined" && value instanceof EventTarget);
}

/** What a computed key stands for: text is made of it once, so that it cannot be one name when checked and another when used. */
export function toKey(found: unknown): PropertyKey {
  return typeof found === "symbol" || typeof found === "number" ? found : String(found);
}

/** The property of a value, or undefined. Throws where a script must not look, and for a property of nothing. */
export function getMember(target: unknown, key: PropertyKey, at: Node): unknown {
  if (target === null || target === undefined)
    throw new ScriptError(`${String(key)} was asked of something that is ${String(target)}.`, at);
  if (typeof target === "function" && !Object.hasOwn(target, key)) {
    if (key === "name" || key === "length") return (target as unknown as Record<PropertyKey, unknown>)[key];
    throw new ScriptError(`A function has nothing called ${String(key)}.`, at);
  }
  refuse(target, key, at);
  return admit((target as Record<PropertyKey, unknown>)[key], at);
}

/** Sets a property of an object or array that the script may change. */
export function setMember(target: unknown, key: PropertyKey, value: unknown, at: Node): void {
  if (typeof target !== "object" || target === null)
    throw new ScriptError(`${String(key)} cannot be set on ${target === null ? "null" : `a ${typeof target}`}.`, at);
  refuse(target, key, at);
  if (Object.isFrozen(target)) throw new ScriptError(`${String(key)} belongs to something that cannot be changed.`, at);
  (target as Record<PropertyKey, unknown>)[key] = value;
}

/** Gives an object a property of its own, whatever it is called: `__proto__` is then a name like any other. */
export function define(into: object, name: string, value: unknown): void {
  Object.defineProperty(into, name, {value, writable: true, enumerable: true, configurable: true});
}

function refuse(target: unknown, key: PropertyKey, at: Node): void {
  const own = () => typeof target === "object" && target !== null && Object.hasOwn(target, key);
  if (typeof key === "string" && (key.startsWith("__") || (closed.has(key) && !own())))
    throw new ScriptError(`${String(key)} is closed to scripts.`, at);
  if (typeof target === "object" && target !== null && isOpaque(target))
    throw new ScriptError("A chart is finished once it is drawn: a script can return it, but not look into it.", at);
}
