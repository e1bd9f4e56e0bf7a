/**
 * A cell's value as other cells get it: lists, plain objects, maps and sets that cannot be changed, so that a cell cannot
 * leave behind in another's value what a clean run would not find there. Drawings, tables and functions stay as they are.
 */
export function keepStill<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== "object" || value === null || seen.has(value) || Object.isFrozen(value)) return value;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value) || prototype === Object.prototype || prototype === null) {
    for (const each of Object.values(value)) keepStill(each, seen);
    return Object.freeze(value);
  }
  if (value instanceof Map || value instanceof Set) {
    for (const each of value.values()) keepStill(each, seen);
    for (const name of ["set", "add", "delete", "clear"])
      if (name in value) Object.defineProperty(value, name, {value: refuse});
  } else if (value instanceof Date)
    for (const name of Object.getOwnPropertyNames(Date.prototype))
      if (name.startsWith("set")) Object.defineProperty(value, name, {value: refuse});
  return value;
}

function refuse(): never {
  throw new TypeError("Cannot change a value of another cell");
}
