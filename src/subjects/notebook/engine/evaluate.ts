/**
 * A function out of its text, in strict mode, under a name that its errors carry. The only place of the product where text
 * becomes code: it runs inside the worker of `runner.htm`, of an origin that is nobody's, whose policy closes every address.
 */
export function evaluate(body: string, name: string): (...inputs: readonly unknown[]) => unknown {
  return (0, eval)(`"use strict";(${body}\n)\n//# sourceURL=${name}`) as (...inputs: readonly unknown[]) => unknown;
}

/** The line and column, from 1, at which an error came from the function of this name; null where it did not. */
export function placeOfError(error: Error, name: string): {line: number; column: number} | null {
  const at = (error.stack ?? "").split(`${name}:`)[1];
  const [, line, column] = /^(\d+):(\d+)/.exec(at ?? "") ?? [];
  return line === undefined || column === undefined ? null : {line: Number(line), column: Number(column)};
}
