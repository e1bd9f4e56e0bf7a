import {parse} from "acorn";
import type {Program} from "acorn";
import {ScriptError} from "./script-error.js";

/** What the parser finds, in the words of the site. */
const words: readonly [pattern: RegExp, message: string][] = [
  [
    /^Unexpected token$/,
    "Something here does not fit. Look for a missing comma, bracket or quotation mark just before."
  ],
  [/^Unterminated string/, "This text has no closing quotation mark."],
  [/^Unterminated template/, "This text has no closing backtick."],
  [/^Unterminated comment/, "This comment has no closing */."],
  [/already been declared/, "This name is already in use. Choose another."],
  [/^'return' outside of function/, "return belongs inside a function."],
  [/^'import'|^'export'/, "A cell cannot import or export: aq, op, Plot and the statistics are there by name."]
];

/** The tree of a script. Throws a `ScriptError` with the place where the source cannot be read. */
export function parseScript(source: string): Program {
  try {
    return parse(source, {ecmaVersion: 2022, sourceType: "script", allowReturnOutsideFunction: true});
  } catch (error) {
    const {message, pos = 0} = error as Error & {pos?: number};
    const bare = message.replace(/ \(\d+:\d+\)$/, "");
    const said = words.find(([pattern]) => pattern.test(bare))?.[1] ?? `${bare}.`;
    throw new ScriptError(said, {start: pos, end: pos + 1});
  }
}
