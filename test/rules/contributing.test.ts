import "../helpers/dom.js";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {build} from "esbuild";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {PageMaker} from "../../src/writing/page-maker.js";
import {exampleTables} from "../helpers/example-view.js";
import {viewOf} from "../../src/figures/view.js";

let folder = "";
const {document} = globalThis;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "wres-contributing-"))));
afterAll(async () => {
  // The page that is made brings a document of its own, which other tests of the process must not build in.
  globalThis.document = document;
  await rm(folder, {recursive: true});
});

describe("CONTRIBUTING.md", () => {
  it("shows a deep dive that becomes a page as it stands", async () => {
    const text = await readFile("CONTRIBUTING.md", "utf8");
    const [, name = ""] = /row made by `deepDive\("([a-z-]+)", "[^"]+"\)`/.exec(text) ?? [];
    expect(text).toContain(`src/subjects/deep-dives/${name}/page.ts`);
    const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    const outfile = join(folder, "page.mjs");
    // The folder of the example is not there; that of any other deep dive stands at the same height.
    const resolveDir = resolve("src/subjects/deep-dives/bank-staff");
    await build({
      stdin: {contents: code, resolveDir, loader: "ts"},
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      external: ["canvas"],
      logLevel: "silent"
    });
    const {page} = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {page: PageMaker};
    const tables = await exampleTables();
    const view = viewOf(tables);
    const made = await page({
      view: () => Promise.resolve(view),
      site: () => Promise.resolve(tables),
      today: "2021-01-01",
      part: undefined
    });
    expect(made).toContain("Who was away?");
    expect(made).toContain("Add sickness.csv to answer this.");
  });
});
