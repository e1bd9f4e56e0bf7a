import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const root = resolve(".");

/** A small Framework project with this site's machinery: a door, a page loader and a page, fed by `data/number.txt`. */
const files: Readonly<Record<string, string>> = {
  "data/number.txt": "41",
  "observablehq.config.ts": `
import {prepareSite} from "${root}/loaders/framework/prepare.ts";
import {siteConfig} from "${root}/loaders/framework/shell.ts";
import {watchInputs} from "${root}/loaders/framework/watch-inputs.ts";
await prepareSite("src", "published");
if (process.argv.includes("preview")) watchInputs("src", {inputs: ["data"]});
export default {root: "src", output: "dist", ...siteConfig("published"), pages: [], dynamicPaths: []};`,
  "src/style.css": "body {margin: 0}",
  "src/favicon.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>`,
  "src/wres.zip.ts": `
import {readFile} from "node:fs/promises";
import JSZip from "jszip";
const archive = new JSZip();
archive.file("number.json", JSON.stringify({number: await readFile("data/number.txt", "utf8")}));
process.stdout.write(await archive.generateAsync({type: "nodebuffer"}));`,
  "src/written.md.ts": `
import {readFileSync} from "node:fs";
process.stdout.write("# Written\\n\\n<p id=number>" + readFileSync("data/number.txt", "utf8") + "</p>\\n");`,
  "src/index.md": `# Fetched

<p id="number">none</p>

\`\`\`js
const {number} = await FileAttachment("./wres/number.json").json();
document.querySelector("#number").textContent = number;
\`\`\``
};

/** What became of a command: its exit code, its words, and every host it tried to reach. */
type Outcome = {code: number | null; output: string; attempts: string[]};

/** A project in a folder of its own. `run` runs Framework to its end, `start` leaves it running. */
export type FrameworkProject = {
  folder: string;
  setNumber: (number: number) => Promise<void>;
  run: (...args: string[]) => Promise<Outcome>;
  start: (...args: string[]) => ChildProcess;
  remove: () => Promise<void>;
};

/** Makes the project. Every process in it is cut off from the network. */
export async function frameworkProject(): Promise<FrameworkProject> {
  const folder = await mkdtemp(join(tmpdir(), "framework-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  // The shell, and what it fetches when a reader asks.
  for (const name of [
    "subjects",
    "writing",
    "components",
    "words",
    "database",
    "saving",
    "address",
    "audit",
    "figures",
    "registry",
    "stats",
    "style"
  ])
    await cp(join("src", name), join(folder, "src", name), {recursive: true});
  for (const name of ["package.json", "package-lock.json"]) await cp(name, join(folder, name));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const attempts = join(folder, "attempts");
  const start = (...args: string[]) =>
    spawn(process.execPath, [join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"), ...args], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${pathToFileURL(join(root, "test/helpers/no-network.mjs")).href}`,
        NETWORK_ATTEMPTS: attempts
      }
    });
  return {
    folder,
    start,
    setNumber: (number) => writeFile(join(folder, "data/number.txt"), String(number)),
    run: async (...args) => {
      await writeFile(attempts, "");
      const child = start(...args);
      let output = "";
      child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
      const code = await new Promise<number | null>((done) => child.once("close", done));
      return {code, output, attempts: (await readFile(attempts, "utf8")).split("\n").filter(Boolean)};
    },
    remove: () => rm(folder, {recursive: true})
  };
}
