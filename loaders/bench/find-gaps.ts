import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {openBrowser} from "../machine/find-browser.js";
import type {Line} from "./print.js";

const work = fileURLToPath(new URL("find-gaps-work.ts", import.meta.url));

/** Runs the search for gaps, and what it is set against, in Chromium: where a reader's search runs. */
export async function benchFindGaps(): Promise<Line[]> {
  const packed = await build({
    entryPoints: [work],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "bench",
    target: "es2022"
  });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({content: packed.outputFiles[0]?.text ?? ""});
    return await page.evaluate("bench.measureFindGaps()");
  } finally {
    await browser.close();
  }
}
