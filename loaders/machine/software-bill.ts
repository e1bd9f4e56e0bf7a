import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {root} from "./settings.js";

/**
 * The software bill of materials of this project in CycloneDX JSON, as `npm sbom` makes it from the lockfile: every package
 * that `npm ci` installs, with its version and hash. Asks no network.
 */
export async function softwareBill(): Promise<string> {
  // Not without those for development: npm then leaves out packages that both kinds ask for.
  const asked = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
  // Under npm its own program is known; without, the one on the path is asked.
  const {npm_execpath: npm} = process.env;
  const run = promisify(execFile);
  const options = {cwd: root, maxBuffer: 64 * 1024 * 1024};
  const {stdout} = npm?.endsWith(".js")
    ? await run(process.execPath, [npm, ...asked], options)
    : await run("npm", asked, {...options, shell: process.platform === "win32"});
  return stdout;
}
