import {readFile} from "node:fs/promises";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import type {BuildOptions} from "esbuild";

/**
 * How Arquero is bundled for the pages. It makes functions from text, which the pages' policy forbids, so the global
 * `Function` is given an interpreter to stand in for it; and a hidden count (NaN) makes the sum it belongs to hidden,
 * where Arquero itself would leave it out and give a wrong total.
 */
export const arqueroBundle = {
  inject: [fileURLToPath(new URL("function-without-eval.ts", import.meta.url))],
  plugins: [
    {
      name: "hidden-counts",
      setup({onLoad}) {
        onLoad({filter: /arquero[\\/]src[\\/]util[\\/]is-valid\.js$/}, () => ({
          contents: "export default (value) => value !== null && value !== undefined;"
        }));
        // A pivot keeps the values of other columns away from a sum by calling them NaN, which no longer does it.
        onLoad({filter: /arquero[\\/]src[\\/]verbs[\\/]pivot\.js$/}, async ({path}) => {
          const text = await readFile(path, "utf8");
          if (!/: NaN\b/.test(text)) throw new Error("arquero-bundle: pivot.js has changed. Adapt arquero-bundle.ts.");
          return {contents: text.replace(/: NaN\b/g, ": undefined"), resolveDir: dirname(path)};
        });
      }
    }
  ]
} satisfies BuildOptions;
