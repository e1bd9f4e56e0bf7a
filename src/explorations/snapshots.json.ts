import {readSnapshots} from "../lib/explorations/read.js";

process.stdout.write(JSON.stringify(await readSnapshots()));
