import {parseJavaScript, parseTemplate, transpile} from "@observablehq/notebook-kit";
import {Parser} from "acorn";
import {transform} from "sucrase";
import {lowerFirst} from "../../../words/format.js";
import type {EngineCell, Place} from "./protocol.js";
import {onlyReads, sqlTokens, tablesNamed} from "./sql-words.js";

/** A cell ready to be put into the flow: what it takes, what it gives, and its body as the text of a function. */
export type Compiled = {
  takes: readonly string[];
  gives: readonly string[];
  body: string;
  /** Whether the value of the whole cell is what it shows. */
  whole: boolean;
  /** Lines that stand in the body before what was written. */
  lines: number;
  /** Of a statement: its parts around each `${}`, where each begins, and the tables that it names. */
  statement: {strings: readonly string[]; starts: readonly number[]; named: readonly string[]} | null;
};

/** A cell that cannot be read, with the place in its text. */
export class CompileError extends Error {
  override readonly name = "CompileError";
  constructor(
    message: string,
    readonly advice: string,
    readonly place: Place | null
  ) {
    super(message);
  }
}

/** Languages that need an engine which a browser does not have. */
const foreign: Partial<Record<EngineCell["mode"], string>> = {
  node: "Node.js",
  python: "Python",
  r: "R",
  dot: "Graphviz",
  tex: "TeX",
  ojs: "Observable's older JavaScript"
};

/** What a cell's text says of it. Throws a `CompileError` where it cannot be read. */
export function compile({mode, text, name, quiet}: EngineCell): Compiled {
  const language = foreign[mode];
  if (language !== undefined)
    throw new CompileError(`This cell is in ${language}, which does not run here.`, "It is kept as it is.", null);
  try {
    if (mode === "sql") return compileStatement(text, name);
    if (mode === "md" || mode === "html") return compileWords(text, mode);
    const script = mode === "ts" ? withoutTypes(text) : text;
    return name === null ? compileScript(script, quiet) : compileNamed(script, name, quiet);
  } catch (error) {
    throw error instanceof CompileError ? error : explainSyntax(error, text);
  }
}

function compileStatement(text: string, name: string | null): Compiled {
  const {quasis, expressions} = parseTemplate(text) as unknown as {quasis: Span[]; expressions: Span[]};
  const strings = text === "" ? [""] : quasis.map(({start, end}) => text.slice(start, end));
  const tokens = sqlTokens(strings);
  if (tokens.length > 0 && !onlyReads(tokens))
    throw new CompileError(
      `A cell asks one question and changes no table: this begins with “${tokens[0]?.text ?? ""}”, or asks more than one.`,
      "Begin with select, with or from. The rows of a named cell are a table for other cells, so nothing has to be made.",
      {from: 0, to: Math.max(1, text.search(/\s|$/))}
    );
  const values = `[${expressions.map(({start, end}) => `(${text.slice(start, end)}\n)`).join(",")}]`;
  const {body, inputs = []} = transpile(values, "js");
  return {
    takes: inputs,
    gives: name === null ? [] : [name],
    body,
    whole: true,
    lines: 0,
    statement: {strings, starts: text === "" ? [0] : quasis.map(({start}) => start), named: tablesNamed(tokens)}
  };
}

function compileWords(text: string, mode: "md" | "html"): Compiled {
  if (text.trim() === "") return {takes: [], gives: [], body: "() => null", whole: false, lines: 0, statement: null};
  const {body, inputs = []} = transpile(text, mode);
  return {takes: inputs, gives: [], body, whole: true, lines: 2, statement: null};
}

function compileScript(text: string, quiet: boolean): Compiled {
  const {text: shown, whole: isWhole} = quiet ? {text, whole: false} : showLast(text);
  const {body, inputs = [], outputs = []} = transpile(shown, "js");
  return {
    takes: inputs,
    gives: outputs,
    body,
    whole: isWhole && !inputs.includes("display") && !inputs.includes("view"),
    lines: (parseJavaScript(shown).expression ? 2 : 1) - lineBreaks(/^\s*/.exec(text)?.[0] ?? ""),
    statement: null
  };
}

/** A script with a name gives what it returns, or else the value of its last line. */
function compileNamed(text: string, name: string, quiet: boolean): Compiled {
  const {body} = Parser.parse(text, {
    ecmaVersion: "latest",
    sourceType: "module",
    allowReturnOutsideFunction: true
  });
  const last = body.at(-1);
  const returned =
    last?.type === "ExpressionStatement"
      ? `${text.slice(0, last.start)}return (${text.slice(last.expression.start, last.expression.end)}\n)`
      : text;
  const {body: made, inputs = []} = transpile(`(async () => {\n${returned}\n})()`, "js");
  return {takes: inputs, gives: [name], body: made, whole: !quiet, lines: 3, statement: null};
}

/** A script whose last line is an expression shows its value, unless it says itself what it shows. */
function showLast(text: string): {text: string; whole: boolean} {
  const {body, expression, references} = parseJavaScript(text);
  if (expression) return {text, whole: true};
  const last = (body as unknown as {body: (Span & {type: string; expression?: Span})[]}).body.at(-1);
  const says = references.some(({name}) => name === "display" || name === "view");
  if (last?.type !== "ExpressionStatement" || !last.expression || says) return {text, whole: false};
  const {start, end} = last.expression;
  return {text: `${text.slice(0, start)}${showName}((${text.slice(start, end)}\n));`, whole: false};
}

/** What the last line of a script is given to; no name that anybody writes. */
export const showName = "$show";

type Span = {start: number; end: number};

/** TypeScript as JavaScript, line by line; an expression stays one. */
function withoutTypes(text: string): string {
  return transform(text, {
    transforms: ["typescript"],
    disableESTransforms: true,
    keepUnusedImports: true
  }).code;
}

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}

/** What acorn and Sucrase say of a text that they cannot read. */
function explainSyntax(error: unknown, text: string): CompileError {
  const {message, pos, loc} = error as {message: string; pos?: number; loc?: {line: number; column: number}};
  const said = message.replace(/\s*\(\d+:\d+\)$/, "").replace(/^Error transforming [^:]*: /, "");
  const at = loc ? offsetOf(text, loc.line, loc.column) : (pos ?? null);
  const place =
    at === null ? null : {from: Math.min(at, Math.max(0, text.length - 1)), to: Math.min(at + 1, text.length)};
  return new CompileError(
    error instanceof SyntaxError || pos !== undefined ? `This cannot be read: ${lowerFirst(said)}.` : said,
    "Look at the place marked, and just before it, for a missing comma, bracket or quotation mark.",
    place
  );
}

/** The offset of a line, from 1, and column, from 0. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return Math.min(text.length, before.join("\n").length + (line > 1 ? 1 : 0) + column);
}
