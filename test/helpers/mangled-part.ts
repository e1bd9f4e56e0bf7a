import {searchMangled} from "./mangled-search.js";

// Run by the bench in a process of its own: `mangled-part.ts FROM TO STEP`.
const [from = "1", to = "1", step = "1"] = process.argv.slice(2);
process.send?.(await searchMangled({from: Number(from), to: Number(to), step: Number(step)}));
