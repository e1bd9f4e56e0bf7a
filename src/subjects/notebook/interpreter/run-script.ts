import {globals} from "./globals.js";
import {parseScript} from "./parse.js";
import {innerScope, outerScope} from "./scope.js";
import {OutOfTime} from "./script-error.js";
import {compileBlock, returned} from "./statements.js";
import {returnLast} from "./return-last.js";
import {stripTypes} from "./strip-types.js";

/**
 * The value of a script: what it returns, or else the value of its last line. TypeScript's types are passed over. The
 * script sees `names` and the language's own library, and nothing of the page, the network or storage; it is
 * interpreted, so that it runs where the site's policy forbids code made from text.
 * Throws a `ScriptError` with the place of the fault; stops after `seconds`.
 */
export function runScript(
  text: string,
  names: Readonly<Record<string, unknown>> = {},
  {seconds = 10}: {seconds?: number} = {}
): unknown {
  const source = stripTypes(text);
  const run = compileBlock(returnLast(parseScript(source)).body);
  const end = Date.now() + 1000 * seconds;
  let steps = 0;
  const scope = outerScope(
    {...globals, ...names},
    {
      tick(at) {
        if (++steps % 1000 === 0 && Date.now() > end)
          throw new OutOfTime(`Stopped after ${seconds} seconds. Look for a loop that does not end.`, at);
      },
      source: ({start, end: stop}) => source.slice(start, stop)
    }
  );
  return returned(run(innerScope(scope)));
}
