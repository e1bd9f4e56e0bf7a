import {globals} from "./globals.js";
import {parseScript} from "./parse.js";
import {declare, innerScope, outerScope} from "./scope.js";
import {compileBlock, returned} from "./statements.js";

/**
 * Does what `new Function(...names, body)` does without making code from text, which the site's policy forbids. Arquero
 * is bundled with this in place of `Function`, so that its verbs work on a published page.
 */
export function interpretFunction(...parts: readonly string[]): (...values: unknown[]) => unknown {
  const body = parts.at(-1) ?? "";
  const names = parts.slice(0, -1);
  const run = compileBlock(parseScript(body).body);
  const always = {
    tick: () => undefined,
    source: ({start, end}: {start: number; end: number}) => body.slice(start, end)
  };
  return (...values) => {
    const scope = innerScope(outerScope(globals, always));
    names.forEach((name, i) => declare(scope, name, values[i]));
    return returned(run(scope));
  };
}
