import {createReadStream} from "node:fs";
import {pipeline} from "node:stream/promises";

/** The frame that the notebook's cells run in, as `loaders/framework/runner-file.ts` has packed it. */
await pipeline(createReadStream(".wres/runner.htm"), process.stdout);
