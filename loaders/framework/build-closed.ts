import {spawn} from "node:child_process";
import {cp, mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {today} from "../../src/writing/static.js";
import {startProgress} from "../machine/progress.js";
import {closedEnvironment, closedOptions} from "./closed-rights.js";
import {differentPages, publishedTables} from "./compare-pages.js";
import {trueWarnings} from "./framework-output.js";
import {makeStyleSheet} from "./make-style-sheet.js";
import {keepPackages, makeScratchRoot, scratchTables, type ScratchRoot} from "./scratch-root.js";

/** Framework's command, below the folder of installed packages. */
const framework = "@observablehq/framework/dist/bin/observable.js";

/**
 * Builds the pages of a published site from the finished protected `tables` alone, into the folder `to`: in a scratch
 * folder, by processes that can read nothing else. Then makes every page once more, from the tables that stand in the
 * built site, and throws where one is not the same byte for byte: something else than what is published has gone into it.
 * `prepare` may change the copy of the project first. Throws where Framework fails, with all that it said.
 */
export async function buildClosed({
  project,
  tables,
  to,
  prepare
}: {
  project: string;
  tables: string;
  to: string;
  prepare?: (root: string) => Promise<unknown>;
}): Promise<void> {
  await makeStyleSheet(project);
  const scratch = await makeScratchRoot({project, tables});
  const built = join(scratch.root, "dist");
  const day = today();
  const progress = startProgress("Making pages");
  try {
    await prepare?.(scratch.root);
    await runFramework(scratch, day);
    progress.step("Making every page once more, from what is published alone");
    await cp(built, to, {recursive: true});
    await rm(built, {recursive: true});
    await rm(join(scratch.root, scratchTables), {recursive: true});
    await publishedTables(to, join(scratch.root, scratchTables));
    await runFramework(scratch, day);
    await keepPackages(scratch, project);
    const different = await differentPages(to, built);
    if (different.length > 0) throw new Error(describe(to, different));
  } finally {
    progress.end();
    await scratch.remove();
  }
}

/** The pages know one day, whatever midnight passes while they are made. */
async function runFramework({root, packages}: ScratchRoot, day: string): Promise<void> {
  const temporary = join(root, ".tmp");
  await mkdir(temporary, {recursive: true});
  // Framework starts esbuild, and a process for each loader, which is closed in its turn.
  // Each page passes through a document of some thousand short-lived objects: room for them saves a third of the work.
  const options = ["--max-semi-space-size=128", ...closedOptions({root, packages}, {write: [root], start: true})];
  const child = spawn(process.execPath, [...options, join(packages, framework), "build"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: closedEnvironment({
      WRES_PROFILE: "published",
      WRES_TODAY: day,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      TMPDIR: temporary
    })
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const stop = (): void => void child.kill("SIGTERM");
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const code = await new Promise<number | null>((resolve, reject) => child.on("exit", resolve).on("error", reject));
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (code !== 0) throw new Error(`observable build ended with code ${code ?? "none"}. It said:\n${said.trim()}`);
  for (const warning of trueWarnings(said)) process.stderr.write(`${warning}\n`);
}

/** Says where, and never what: what has gone in may be what nobody may see. */
function describe(site: string, different: readonly {page: string; line: number | null}[]): string {
  const lines = different.map(({page, line}) => `${page}: ${line === null ? "is made only once" : `line ${line}`}`);
  return `${site}: made once more from the published tables alone, these pages are not the same:
${lines.join("\n")}
A page must be made of the tables of its site and of nothing else: no time, chance, setting or other file. Find what its loader reads beside them.`;
}
