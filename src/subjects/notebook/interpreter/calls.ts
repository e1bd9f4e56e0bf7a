import type {CallExpression, Expression, MemberExpression, NewExpression} from "acorn";
import {compileExpression, compileList} from "./expressions.js";
import type {Evaluate} from "./expressions.js";
import {isConstructor} from "./globals.js";
import {getMember, toKey} from "./members.js";
import {admit} from "./page-objects.js";
import type {Scope} from "./scope.js";
import {placed, ScriptError} from "./script-error.js";

/** `a.b`, `a[b]` and `a?.b`. */
export function compileMember(node: MemberExpression): Evaluate {
  const [target, key] = [targetOf(node), keyOf(node)];
  return (scope) => {
    const object = target(scope);
    return object === skipped ? skipped : getMember(object, key(scope), node);
  };
}

/** Stands for what follows a `?.` that found nothing; `ChainExpression` turns it into undefined. */
export const skipped = Symbol("skipped");

/** What a member is asked of; `skipped` where a `?.` at it or before it found nothing. */
function targetOf(node: MemberExpression): Evaluate {
  const target = compileExpression(node.object);
  if (!node.optional) return target;
  return (scope) => target(scope) ?? skipped;
}

function keyOf({computed, property}: MemberExpression): (scope: Scope) => PropertyKey {
  if (!computed && property.type === "Identifier") return () => property.name;
  if (property.type === "PrivateIdentifier") throw new ScriptError("Private names are not available here.", property);
  const key = compileExpression(property);
  return (scope) => toKey(key(scope));
}

/** `f(a, ...b)`, `a.f()` and `f?.()`. A fault inside what is called is reported at the call. */
export function compileCall(node: CallExpression): Evaluate {
  const {callee} = node;
  const [target, key] = callee.type === "MemberExpression" ? [targetOf(callee), keyOf(callee)] : [null, null];
  const plain = compileExpression(callee);
  const items = compileList(node.arguments);
  const name = nameOf(callee as Expression);
  return (scope) => {
    const object = target?.(scope);
    if (object === skipped) return skipped;
    const value = key ? getMember(object, key(scope), callee) : plain(scope);
    if (value === skipped || (node.optional && (value === null || value === undefined))) return skipped;
    if (typeof value !== "function") throw new ScriptError(`${name || "This"} is not a function.`, callee);
    if (isConstructor(value) === "only new") throw new ScriptError(`Write new ${name}(...).`, callee);
    scope.run.tick(node);
    const given = items(scope);
    try {
      return admit(Reflect.apply(value, object, given) as unknown, node);
    } catch (error) {
      throw placed(error, node);
    }
  };
}

/** `new Date(...)` and the few others that are there. */
export function compileNew(node: NewExpression): Evaluate {
  const callee = compileExpression(node.callee as Expression);
  const items = compileList(node.arguments);
  return (scope) => {
    const value = callee(scope);
    if (typeof value !== "function" || !isConstructor(value))
      throw new ScriptError(`new does not go with ${nameOf(node.callee as Expression)}.`, node);
    try {
      return Reflect.construct(value, items(scope)) as unknown;
    } catch (error) {
      throw placed(error, node);
    }
  };
}

function nameOf(node: Expression): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression" && node.property.type === "Identifier")
    return [nameOf(node.object as Expression), node.property.name].filter(Boolean).join(".");
  return "";
}
