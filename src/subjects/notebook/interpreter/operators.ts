import {ScriptError} from "./script-error.js";

type Operate = (a: never, b: never) => unknown;

const operators: Readonly<Record<string, Operate>> = {
  // The looser comparisons are what the author wrote.
  "==": (a, b) => a == b, // eslint-disable-line eqeqeq
  "!=": (a, b) => a != b, // eslint-disable-line eqeqeq
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
  "%": (a: number, b: number) => a % b,
  "**": (a: number, b: number) => a ** b,
  "|": (a: number, b: number) => a | b,
  "&": (a: number, b: number) => a & b,
  "^": (a: number, b: number) => a ^ b,
  "<<": (a: number, b: number) => a << b,
  ">>": (a: number, b: number) => a >> b,
  ">>>": (a: number, b: number) => a >>> b,
  in: (a: string, b: object) => Object.hasOwn(b, a),
  instanceof: (a: unknown, b: unknown) => typeof b === "function" && a instanceof b
};

/** What an operator of two values does, as in the language itself; `in` looks at a value's own properties only. */
export function binary(operator: string): (a: unknown, b: unknown) => unknown {
  const operate = operators[operator];
  if (!operate) throw new ScriptError(`The operator ${operator} is not available here.`);
  return operate as (a: unknown, b: unknown) => unknown;
}
