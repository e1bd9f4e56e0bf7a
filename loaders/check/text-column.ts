import {id} from "../../src/database/sql.js";
import type {Column} from "../../src/registry/sources.js";
import {tidy} from "../read/tidy.js";
import {brokenProblem, hasBrokenLetters} from "./values/broken-letters.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings, type WrongValue} from "./value-findings.js";
import {blankProblem, formulaProblem, type Problem} from "./values/reading.js";

/** A column of text that is kept as it is, without the spaces around it; blank is null. */
export function textColumn(column: Column, {file, values}: TypingContext): TypedColumn {
  const text = tidy(`r.${id(column.name).text}`);
  const matching = (test: (value: string) => boolean, problem: Problem): WrongValue[] =>
    (values.get(column.name) ?? [])
      .filter((value) => test((value.text ?? "").trim()))
      .map((value) => ({...value, text: null, problem}));
  const blanks = column.required ? matching((value) => value === "", blankProblem(column)) : [];
  const formulas = matching((value) => value.startsWith("="), formulaProblem);
  const broken = matching((value) => hasBrokenLetters(value), brokenProblem);
  return {
    select: `${text} as ${id(column.internal ? `_${column.name}` : column.name).text}`,
    join: "",
    refused: blanks.length > 0 ? `(${text} is null)` : null,
    findings: valueFindings(column.name, file, [...blanks, ...formulas, ...broken])
  };
}
