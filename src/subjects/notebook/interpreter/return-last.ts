import type {Program} from "acorn";

/** The same script, whose last line, where it is an expression, is what it returns. */
export function returnLast(program: Program): Program {
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") return program;
  const {start, end, expression: argument} = last;
  return {...program, body: [...program.body.slice(0, -1), {type: "ReturnStatement", start, end, argument}]};
}
