import type {Node} from "acorn";
import {nearestWord} from "./nearest-word.js";
import {ScriptError} from "./script-error.js";

type Slot = {value: unknown; constant: boolean};

/** What all scopes of one run share. */
export type Run = {
  /** Called at each turn of a loop and each call of a function; throws when the script has had its time. */
  tick(at: Node): void;
  /** The text of a part of the script. */
  source(of: Node): string;
};

/** The names that a piece of a script can see: its own, then those around it. */
export type Scope = {readonly slots: Map<string, Slot>; readonly parent: Scope | null; readonly run: Run};

/** A scope that holds `names`, none of which can be assigned. */
export function outerScope(names: Readonly<Record<string, unknown>>, run: Run): Scope {
  const slots = new Map(Object.entries(names).map(([name, value]) => [name, {value, constant: true}]));
  return {slots, parent: null, run};
}

/** A scope within another. */
export function innerScope(parent: Scope): Scope {
  return {slots: new Map<string, Slot>(), parent, run: parent.run};
}

/** A scope with the same names and values, which can then change apart: each turn of a loop has its own. */
export function copyScope({slots, ...rest}: Scope): Scope {
  return {...rest, slots: new Map([...slots].map(([name, slot]) => [name, {...slot}]))};
}

/** Gives a scope a name of its own. */
export function declare(scope: Scope, name: string, value: unknown, constant = false): void {
  scope.slots.set(name, {value, constant});
}

/** The slot of a name; undefined where nothing in sight is called so. */
export function find(scope: Scope, name: string): Slot | undefined {
  for (let each: Scope | null = scope; each; each = each.parent) {
    const slot = each.slots.get(name);
    if (slot) return slot;
  }
  return undefined;
}

/** The value of a name. Throws where nothing is called so, with the nearest name that there is. */
export function read(scope: Scope, name: string, at: Node): unknown {
  return (find(scope, name) ?? unknownName(scope, name, at)).value;
}

/** Gives a name that exists another value. Throws where nothing is called so, and for what cannot change. */
export function write(scope: Scope, name: string, value: unknown, at: Node): void {
  const slot = find(scope, name) ?? unknownName(scope, name, at);
  if (slot.constant) throw new ScriptError(`${name} cannot be changed. Use let to declare what changes.`, at);
  slot.value = value;
}

function unknownName(scope: Scope, name: string, at: Node): never {
  const names: string[] = [];
  for (let each: Scope | null = scope; each; each = each.parent) names.push(...each.slots.keys());
  const near = nearestWord(name, names);
  throw new ScriptError(`There is nothing called ${name} here.${near ? ` Did you mean ${near}?` : ""}`, at);
}
