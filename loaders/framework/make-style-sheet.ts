import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";

const script = fileURLToPath(new URL("style.ts", import.meta.url));

/**
 * Writes `src/style.css` of a copy of the project, in a process of its own: Sass takes one that has a document for a
 * browser, and those that make pages have one. Throws with what Sass says of a fault in a style.
 */
export async function makeStyleSheet(project: string): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, project]);
}
