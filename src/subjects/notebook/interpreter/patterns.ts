import type {Pattern} from "acorn";
import {compileExpression} from "./expressions.js";
import {getMember, setMember, toKey} from "./members.js";
import {admit} from "./page-objects.js";
import {declare, write} from "./scope.js";
import type {Scope} from "./scope.js";
import {ScriptError} from "./script-error.js";

/** How a name is given its value: a new one (`let`, `const`, a parameter), or one that exists. */
type Binding = "let" | "const" | "assign";

/** Gives the names of a pattern their values from one value: `{a, b: [c]} = value`. */
export type Bind = (scope: Scope, value: unknown, binding: Binding) => void;

/** Readies a pattern (a name, `{...}`, `[...]`, with defaults and rest) for binding. */
export function compilePattern(node: Pattern): Bind {
  switch (node.type) {
    case "Identifier":
      return (scope, value, binding) => {
        if (binding === "assign") write(scope, node.name, value, node);
        else declare(scope, node.name, value, binding === "const");
      };
    case "AssignmentPattern": {
      const [bind, initial] = [compilePattern(node.left), compileExpression(node.right)];
      return (scope, value, binding) => bind(scope, value === undefined ? initial(scope) : value, binding);
    }
    case "ArrayPattern": {
      const parts = node.elements.map(
        (each) => each && {rest: each.type === "RestElement", bind: compilePattern(each)}
      );
      return (scope, value, binding) => {
        const values = Array.from(value as Iterable<unknown>, (each) => admit(each, node));
        parts.forEach((part, i) => part?.bind(scope, part.rest ? values.slice(i) : values[i], binding));
      };
    }
    case "ObjectPattern": {
      const parts = node.properties.map((each) =>
        each.type === "RestElement"
          ? {rest: compilePattern(each)}
          : {
              key:
                each.computed || each.key.type !== "Identifier" ? compileExpression(each.key as never) : each.key.name,
              bind: compilePattern(each.value)
            }
      );
      return (scope, value, binding) => {
        const taken = new Set<string>();
        for (const part of parts) {
          if ("rest" in part) {
            part.rest(
              scope,
              Object.fromEntries(Object.entries(value as object).filter(([key]) => !taken.has(key))),
              binding
            );
          } else {
            const key = typeof part.key === "string" ? part.key : String(part.key(scope));
            taken.add(key);
            part.bind(scope, getMember(value, key, node), binding);
          }
        }
      };
    }
    case "RestElement":
      return compilePattern(node.argument);
    case "MemberExpression": {
      const target = compileExpression(node.object as never);
      const key = node.computed ? compileExpression(node.property as never) : null;
      const name = node.property.type === "Identifier" ? node.property.name : "";
      return (scope, value) => setMember(target(scope), key ? toKey(key(scope)) : name, value, node);
    }
    default:
      throw new ScriptError("Values cannot be put here.", node as {start: number; end: number});
  }
}
