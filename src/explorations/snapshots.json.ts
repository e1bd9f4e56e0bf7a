import {readSnapshots} from "../subjects/explorations/read.js";

process.stdout.write(JSON.stringify(await readSnapshots()));
