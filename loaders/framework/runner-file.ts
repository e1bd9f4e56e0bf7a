import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {build, type Plugin} from "esbuild";
import {runnerPage} from "../site/runner-policy.js";

/** Where the frame of the notebook stands until Framework takes it; `src/runner.htm.ts` hands it over. */
const runnerFile = ".wres/runner.htm";

/** Parts of Observable's Notebook Kit that a browser is spared: TypeScript, which Sucrase reads, and the older JavaScript. */
const spared: Plugin = {
  name: "spared",
  setup({onLoad}) {
    onLoad({filter: /notebook-kit[\\/]dist[\\/]src[\\/]javascript[\\/]typescript\.js$/}, () => ({
      contents: "export const transpileTypeScript = (text) => text;"
    }));
    onLoad({filter: /notebook-kit[\\/]dist[\\/]src[\\/]javascript[\\/]observable\.js$/}, () => ({
      contents: "export const transpileObservable = () => { throw new Error('not here'); };"
    }));
  }
};

/**
 * Packs the notebook's engine with all that cells have by name into one page for its frame. Framework sends a frame that is
 * hidden no drawing times, so that the runtime is made to use the clock.
 */
export async function writeRunner(file = runnerFile): Promise<void> {
  const {outputFiles} = await build({
    entryPoints: ["src/subjects/notebook/engine/worker.ts"],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
    alias: {linkedom: "linkedom/worker"},
    define: {"process.env.NODE_ENV": '"production"'},
    banner: {js: "delete self.requestAnimationFrame; delete self.cancelAnimationFrame;"},
    plugins: [spared]
  });
  const engine = (outputFiles[0]?.text ?? "").replaceAll("<!--", "<\\!--");
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, runnerPage(engine));
}
