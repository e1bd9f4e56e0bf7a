import {CompileError, offsetOf} from "./compile.js";
import {placeOfError} from "./evaluate.js";
import type {EngineCell, Explained, Place} from "./protocol.js";

/** A refusal of the page, already in words. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly fault: Explained & {stopped: boolean}) {
    super(fault.message);
  }
}

type Rule = [pattern: RegExp, message: (found: RegExpExecArray) => string, advice: string];

/** What the runtime and the language complain of, in the words of the site. The first that fits is taken. */
const rules: readonly Rule[] = [
  [
    /^(\S+) is not defined$/,
    ([, name = ""]) => `Nothing here is called ${name}.`,
    "Look at its spelling. A cell gives the names that it declares with const, let, function or class; a statement gives the name that stands above it."
  ],
  [
    /^(\S+) is defined more than once$/,
    ([, name = ""]) => `More than one cell gives ${name}.`,
    "Rename it in all but one of them."
  ],
  [
    /circular definition/,
    () => "This cell depends on itself, by way of what it reads.",
    "Let one of the cells read something else."
  ],
  [
    /read.only property|Cannot assign to|object is not extensible|Cannot add property|Cannot delete property|is read-only|Cannot change a value of another cell/,
    () => "This would change a value of another cell, or of all of them.",
    "Change a copy: [...rows], rows.toSorted(…), structuredClone(value)."
  ],
  [
    /violates the following Content Security Policy|Content Security Policy|NetworkError|Failed to fetch|importScripts/,
    () => "A cell reaches no address.",
    "Bring data in as a file, which stays in this browser."
  ]
];

/** An error of a cell as a sentence, what to do, and its place in the text; `lines` stand before the text in what ran. */
export function explain(error: unknown, {cell, lines}: {cell: EngineCell; lines: number}): Explained {
  if (error instanceof Refusal) return error.fault;
  if (error instanceof CompileError)
    return {message: error.message, advice: error.advice, place: error.place, detail: ""};
  const {message, name} = error instanceof Error ? error : {message: String(error), name: "Error"};
  const place = error instanceof Error ? placeIn(error, cell, lines) : null;
  for (const [pattern, words, advice] of rules) {
    const found = pattern.exec(message);
    if (found) return {message: words(found), advice, place, detail: ""};
  }
  return {
    message: sentence(message),
    advice: "",
    place,
    detail: name === "Error" || name === "RuntimeError" ? "" : name
  };
}

function placeIn(error: Error, {id, text, mode}: EngineCell, lines: number): Place | null {
  const at = mode === "sql" ? null : placeOfError(error, `cell-${id}.js`);
  const line = at ? at.line - lines : 0;
  const whole = text.split("\n")[line - 1];
  if (!at || whole === undefined) return null;
  const from = offsetOf(text, line, Math.min(at.column - 1, Math.max(0, whole.length - 1)));
  const word = /^[\p{L}\p{N}_$.]+/u.exec(text.slice(from))?.[0] ?? "";
  return {from, to: Math.min(text.length, from + Math.max(1, word.length))};
}

function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
