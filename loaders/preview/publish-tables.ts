// Makes the protected tables that a notebook is tried on before it is published: a process of its own, since protecting
// takes all that a processor has. `publish-notebook.ts` starts it, and it ends with it.
import {resolve} from "node:path";
import {build} from "../build.js";
import {endWithStarter} from "../machine/end-with-starter.js";

const {WRES_STARTER: starter} = process.env;
const [, , data, out] = process.argv;
if (starter === undefined || data === undefined || out === undefined)
  throw new Error("publish-tables: this part of the preview is started by its page of the notebook alone.");
endWithStarter({group: true, starter: Number(starter)});
try {
  await build({data: resolve(data), out: resolve(out), profile: "published"});
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
