import {readFile} from "node:fs/promises";
import {deserialize} from "node:v8";
import {benchProtection} from "./bench-protection.js";
import type {ProtectInput} from "../protect/protect.js";

// Run by `protection.ts` in a process of its own, over what it has collected.
const [collected = ""] = process.argv.slice(2);
process.send?.(await benchProtection(deserialize(await readFile(collected)) as ProtectInput));
