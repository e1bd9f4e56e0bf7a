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
      setup: ({onLoad}) =>
        onLoad({filter: /arquero[\\/]src[\\/]util[\\/]is-valid\.js$/}, () => ({
          contents: "export default (value) => value !== null && value !== undefined;"
        }))
    }
  ]
} satisfies BuildOptions;
