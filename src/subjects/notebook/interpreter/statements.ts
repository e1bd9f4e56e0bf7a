import type {
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  ModuleDeclaration,
  Node,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
  WhileStatement
} from "acorn";
import {compileExpression} from "./expressions.js";
import type {Evaluate} from "./expressions.js";
import {compileFunction} from "./functions.js";
import {admit} from "./page-objects.js";
import {compilePattern} from "./patterns.js";
import {copyScope, declare, innerScope} from "./scope.js";
import type {Scope} from "./scope.js";
import {OutOfTime, placed, ScriptError} from "./script-error.js";

/** How a statement ended, where it did not simply go on to the next. */
type Ending = {ends: "return"; value: unknown} | {ends: "break"} | {ends: "continue"};

/** Runs a statement; null where the next one follows. */
type Run = (scope: Scope) => Ending | null;

/** The value that a block returned; undefined where it ended without. */
export function returned(ending: unknown): unknown {
  const found = ending as Ending | null;
  return found?.ends === "return" ? found.value : undefined;
}

/** Statements that share a scope; functions declared among them are there from the start. */
export function compileBlock(nodes: readonly (Statement | ModuleDeclaration)[]): Run {
  const hoisted = nodes.flatMap((node) =>
    node.type === "FunctionDeclaration" ? [{name: node.id.name, make: compileFunction(node)}] : []
  );
  const steps = nodes
    .filter((node): node is Statement => node.type !== "FunctionDeclaration")
    .map((node) => reported(node, compileStatement(node)));
  return (scope) => {
    for (const {name, make} of hoisted) declare(scope, name, make(scope));
    for (const step of steps) {
      const ending = step(scope);
      if (ending) return ending;
    }
    return null;
  };
}

/** A fault of the language itself ("not iterable") is reported at its statement. */
function reported(node: Node, run: Run): Run {
  return (scope) => {
    try {
      return run(scope);
    } catch (error) {
      throw placed(error, node);
    }
  };
}

function compileStatement(node: Statement): Run {
  switch (node.type) {
    case "EmptyStatement":
      return () => null;
    case "ExpressionStatement": {
      const value = compileExpression(node.expression);
      return (scope) => (value(scope), null);
    }
    case "VariableDeclaration": {
      const declare = compileDeclaration(node);
      return (scope) => (declare(scope), null);
    }
    case "ReturnStatement": {
      const value: Evaluate = node.argument ? compileExpression(node.argument) : () => undefined;
      return (scope) => ({ends: "return", value: value(scope)});
    }
    case "BlockStatement": {
      const block = compileBlock(node.body);
      return (scope) => block(innerScope(scope));
    }
    case "IfStatement": {
      const [test, yes] = [compileExpression(node.test), compileStatement(node.consequent)];
      const no = node.alternate ? compileStatement(node.alternate) : () => null;
      return (scope) => (test(scope) ? yes(scope) : no(scope));
    }
    case "BreakStatement":
    case "ContinueStatement":
      if (node.label) throw new ScriptError("Labels are not available here.", node);
      return () => ({ends: node.type === "BreakStatement" ? "break" : "continue"});
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
      return compileLoop(node);
    case "ForOfStatement":
    case "ForInStatement":
      return compileForEach(node);
    case "SwitchStatement":
      return compileSwitch(node);
    case "ThrowStatement": {
      const value = compileExpression(node.argument);
      return (scope) => {
        const thrown = value(scope);
        throw new ScriptError(thrown instanceof Error ? thrown.message : String(thrown), node);
      };
    }
    case "TryStatement":
      return compileTry(node);
    default:
      throw new ScriptError("This part of the language is not available here.", node as Node);
  }
}

function compileDeclaration({declarations, kind}: VariableDeclaration): (scope: Scope) => void {
  const parts = declarations.map(({id, init}) => ({
    bind: compilePattern(id),
    value: init ? compileExpression(init) : () => undefined
  }));
  return (scope) => {
    for (const {bind, value} of parts) bind(scope, value(scope), kind === "const" ? "const" : "let");
  };
}

function compileLoop(node: WhileStatement | DoWhileStatement | ForStatement): Run {
  const body = compileStatement(node.body);
  const test: Evaluate = node.test ? compileExpression(node.test) : () => true;
  const [init, update] = node.type === "ForStatement" ? [node.init, node.update] : [null, null];
  const start = init && (init.type === "VariableDeclaration" ? compileDeclaration(init) : compileExpression(init));
  const next = update && compileExpression(update);
  return (outer) => {
    let scope = innerScope(outer);
    start?.(scope);
    for (let first = node.type === "DoWhileStatement"; first || test(scope); first = false) {
      scope.run.tick(node);
      const ending = body(scope);
      if (ending?.ends === "return") return ending;
      if (ending?.ends === "break") return null;
      scope = copyScope(scope);
      next?.(scope);
    }
    return null;
  };
}

function compileForEach(node: ForOfStatement | ForInStatement): Run {
  const bind = compilePattern(
    node.left.type === "VariableDeclaration" ? (node.left.declarations[0]?.id as never) : node.left
  );
  const binding = node.left.type === "VariableDeclaration" ? (node.left.kind === "const" ? "const" : "let") : "assign";
  const [values, body] = [compileExpression(node.right), compileStatement(node.body)];
  return (scope) => {
    const found = values(scope);
    for (const value of node.type === "ForOfStatement" ? (found as Iterable<unknown>) : Object.keys(found as object)) {
      scope.run.tick(node);
      const inner = innerScope(scope);
      bind(inner, admit(value, node), binding);
      const ending = body(inner);
      if (ending?.ends === "return") return ending;
      if (ending?.ends === "break") return null;
    }
    return null;
  };
}

function compileSwitch({discriminant, cases}: SwitchStatement): Run {
  const value = compileExpression(discriminant);
  const parts = cases.map(({test, consequent}) => ({
    test: test ? compileExpression(test) : null,
    run: compileBlock(consequent)
  }));
  return (scope) => {
    const [found, inner] = [value(scope), innerScope(scope)];
    const match = parts.findIndex(({test}) => test !== null && test(inner) === found);
    const from = match < 0 ? parts.findIndex(({test}) => test === null) : match;
    for (const {run} of from < 0 ? [] : parts.slice(from)) {
      const ending = run(inner);
      if (ending?.ends === "break") return null;
      if (ending) return ending;
    }
    return null;
  };
}

function compileTry({block, handler, finalizer}: TryStatement): Run {
  const run = compileBlock(block.body);
  const rescue = handler && {
    bind: handler.param ? compilePattern(handler.param) : null,
    run: compileBlock(handler.body.body)
  };
  const last = finalizer ? compileBlock(finalizer.body) : null;
  const attempt: Run = (scope) => {
    try {
      return run(innerScope(scope));
    } catch (error) {
      if (!rescue || error instanceof OutOfTime) throw error;
      const inner = innerScope(scope);
      rescue.bind?.(inner, {message: error instanceof Error ? error.message : String(error)}, "let");
      return rescue.run(inner);
    }
  };
  return (scope) => {
    let ending: Ending | null = null;
    let fault: {error: unknown} | null = null;
    try {
      ending = attempt(scope);
    } catch (error) {
      // What is out of time is over: `finally` could go on for ever.
      if (!last || error instanceof OutOfTime) throw error;
      fault = {error};
    }
    const instead = last?.(innerScope(scope));
    if (instead) return instead;
    if (fault) throw fault.error;
    return ending;
  };
}
