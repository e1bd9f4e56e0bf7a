// The build of a preview's published view: a process of its own that `published-view.ts` starts and that ends with it.
import {run} from "../commands/build.js";
import {endWithStarter} from "../machine/end-with-starter.js";

const {WRES_STARTER: starter} = process.env;
if (starter === undefined)
  throw new Error("published-build: this part of the preview is started by npm start -- --published alone.");
endWithStarter({group: true, starter: Number(starter)});
try {
  await run(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
