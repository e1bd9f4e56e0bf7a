import type {ArrowFunctionExpression, FunctionDeclaration, FunctionExpression} from "acorn";
import {compileExpression} from "./expressions.js";
import type {Evaluate} from "./expressions.js";
import {compilePattern} from "./patterns.js";
import {admit} from "./page-objects.js";
import {declare, innerScope} from "./scope.js";
import {ScriptError} from "./script-error.js";
import {compileBlock, returned} from "./statements.js";

/**
 * A function of the script as a function of the language, so that libraries can call it. It reads as its own source,
 * which is how Arquero understands `d => d.count`.
 */
export function compileFunction(node: ArrowFunctionExpression | FunctionExpression | FunctionDeclaration): Evaluate {
  if (node.async) throw new ScriptError("async is not needed here: everything is there when the cell runs.", node);
  if (node.generator) throw new ScriptError("Generators are not available here.", node);
  const bind = node.params.map((each) => ({rest: each.type === "RestElement", set: compilePattern(each)}));
  const body = node.body.type === "BlockStatement" ? compileBlock(node.body.body) : compileExpression(node.body);
  const isBlock = node.body.type === "BlockStatement";
  const name = node.id?.name;
  return (outer) => {
    const made = (...given: unknown[]): unknown => {
      outer.run.tick(node);
      const scope = innerScope(outer);
      if (name) declare(scope, name, made);
      for (const each of given) admit(each, node);
      bind.forEach(({rest, set}, i) => set(scope, rest ? given.slice(i) : given[i], "let"));
      const result = body(scope);
      return isBlock ? returned(result) : result;
    };
    Object.defineProperty(made, "toString", {value: () => outer.run.source(node)});
    Object.defineProperty(made, "length", {value: node.params.length});
    return made;
  };
}
