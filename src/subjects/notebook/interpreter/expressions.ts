import type {Expression, Node, Property, SpreadElement, Super} from "acorn";
import {compileCall, compileMember, compileNew, skipped} from "./calls.js";
import {compileFunction} from "./functions.js";
import {define} from "./members.js";
import {binary} from "./operators.js";
import {admit} from "./page-objects.js";
import {compilePattern} from "./patterns.js";
import type {Bind} from "./patterns.js";
import {find, read} from "./scope.js";
import type {Scope} from "./scope.js";
import {ScriptError} from "./script-error.js";

/** A piece of a script, ready to run: gives its value. */
export type Evaluate = (scope: Scope) => unknown;

/** Readies an expression. Throws a `ScriptError` for what scripts here cannot do (classes, `await`, `this`, `import`). */
export function compileExpression(node: Expression | Super): Evaluate {
  switch (node.type) {
    case "Literal":
      return node.regex ? () => new RegExp(node.regex?.pattern ?? "", node.regex?.flags) : () => node.value;
    case "Identifier":
      return node.name === "undefined" ? () => undefined : (scope) => read(scope, node.name, node);
    case "TemplateLiteral": {
      const texts = node.quasis.map(({value}) => value.cooked ?? value.raw);
      const parts = node.expressions.map(compileExpression);
      return (scope) => texts.map((text, i) => text + (i < parts.length ? String(parts[i]?.(scope)) : "")).join("");
    }
    case "ArrayExpression":
      return compileList(node.elements);
    case "ObjectExpression": {
      const parts = node.properties.map(compileProperty);
      return (scope) => {
        const made: Record<string, unknown> = {};
        for (const part of parts) part(scope, made);
        return made;
      };
    }
    case "UnaryExpression":
      return compileUnary(node.operator, node.argument, node);
    case "UpdateExpression": {
      const [now, bind] = [compileExpression(node.argument), compilePattern(node.argument as never)];
      const step = node.operator === "++" ? 1 : -1;
      return (scope) => {
        const before = Number(now(scope));
        bind(scope, before + step, "assign");
        return node.prefix ? before + step : before;
      };
    }
    case "BinaryExpression": {
      if (node.left.type === "PrivateIdentifier") return refuse(node);
      const [left, right, operate] = [
        compileExpression(node.left),
        compileExpression(node.right),
        binary(node.operator)
      ];
      return (scope) => operate(left(scope), right(scope));
    }
    case "LogicalExpression": {
      const [left, right] = [compileExpression(node.left), compileExpression(node.right)];
      if (node.operator === "&&") return (scope) => left(scope) && right(scope);
      if (node.operator === "||") return (scope) => left(scope) || right(scope);
      return (scope) => left(scope) ?? right(scope);
    }
    case "ConditionalExpression": {
      const [test, yes, no] = [node.test, node.consequent, node.alternate].map(compileExpression) as [
        Evaluate,
        Evaluate,
        Evaluate
      ];
      return (scope) => (test(scope) ? yes(scope) : no(scope));
    }
    case "AssignmentExpression": {
      const [bind, right] = [compilePattern(node.left), compileExpression(node.right)];
      const set = (scope: Scope): unknown => assign(bind, scope, right(scope));
      if (node.operator === "=") return set;
      const now = compileExpression(node.left as Expression);
      const operator = node.operator.slice(0, -1);
      if (operator === "&&") return (scope) => now(scope) && set(scope);
      if (operator === "||") return (scope) => now(scope) || set(scope);
      if (operator === "??") return (scope) => now(scope) ?? set(scope);
      const operate = binary(operator);
      return (scope) => assign(bind, scope, operate(now(scope), right(scope)));
    }
    case "SequenceExpression": {
      const parts = node.expressions.map(compileExpression);
      return (scope) => parts.reduce<unknown>((_, part) => part(scope), undefined);
    }
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return compileFunction(node);
    case "MemberExpression":
      return compileMember(node);
    case "ChainExpression": {
      const chain = compileExpression(node.expression);
      return (scope) => {
        const value = chain(scope);
        return value === skipped ? undefined : value;
      };
    }
    case "CallExpression":
      return compileCall(node);
    case "NewExpression":
      return compileNew(node);
    case "ParenthesizedExpression":
      return compileExpression(node.expression);
    default:
      return refuse(node);
  }
}

/** The values of a list or of arguments, with `...` spread out. */
export function compileList(nodes: readonly (Expression | SpreadElement | null)[]): (scope: Scope) => unknown[] {
  const items = nodes.map((node) => ({
    node,
    spread: node?.type === "SpreadElement",
    value: node ? compileExpression(node.type === "SpreadElement" ? node.argument : node) : () => undefined
  }));
  if (!items.some(({spread}) => spread)) return (scope) => items.map(({value}) => value(scope));
  return (scope) =>
    items.flatMap(({node, spread, value}) =>
      node && spread ? Array.from(value(scope) as Iterable<unknown>, (each) => admit(each, node)) : [value(scope)]
    );
}

function compileProperty(node: Property | SpreadElement): (scope: Scope, into: Record<string, unknown>) => void {
  if (node.type === "SpreadElement") {
    const value = compileExpression(node.argument);
    return (scope, into) => {
      for (const [name, each] of Object.entries(value(scope) ?? {})) define(into, name, each);
    };
  }
  if (node.kind !== "init") throw new ScriptError("Getters and setters are not available here.", node);
  const value = compileExpression(node.value);
  const key =
    node.key.type === "Identifier" && !node.computed ? node.key.name : compileExpression(node.key as Expression);
  return (scope, into) => {
    define(into, typeof key === "string" ? key : String(key(scope)), value(scope));
  };
}

function compileUnary(operator: string, argument: Expression, node: Node): Evaluate {
  const value = compileExpression(argument);
  switch (operator) {
    case "-":
      return (scope) => -(value(scope) as number);
    case "+":
      return (scope) => Number(value(scope));
    case "!":
      return (scope) => !value(scope);
    case "~":
      return (scope) => ~(value(scope) as number);
    case "void":
      return (scope) => void value(scope);
    case "typeof":
      return (scope) =>
        argument.type === "Identifier" && !find(scope, argument.name) ? "undefined" : typeof value(scope);
    default:
      return refuse(node);
  }
}

function assign(bind: Bind, scope: Scope, value: unknown): unknown {
  bind(scope, value, "assign");
  return value;
}

const unavailable: Readonly<Record<string, string>> = {
  AwaitExpression: "await is not needed here: the results of earlier cells are there by name.",
  ThisExpression: "this has no meaning here.",
  ImportExpression: "A cell cannot import: aq, op, Plot and the statistics are there by name.",
  ClassExpression: "Classes are not available here. Use functions and objects.",
  TaggedTemplateExpression: "Tagged templates are not available here.",
  UnaryExpression: "delete is not available here."
};

function refuse(node: Node): never {
  throw new ScriptError(unavailable[node.type] ?? "This part of the language is not available here.", node);
}
