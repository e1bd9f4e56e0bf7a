import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {findBroken, scanBroken} from "../../../../loaders/framework/scan-broken.js";

let folder: string;
afterEach(() => rm(folder, {recursive: true}));

/** A site of the given files, with a sound page if none of them is the index. */
async function site(files: Readonly<Record<string, string>>): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), "site-"));
  for (const [name, text] of Object.entries({"index.html": "<p>Sound</p>", ...files})) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe("findBroken(dist)", () => {
  it("finds nothing wrong with a sound site", async () => {
    const sound = await site({
      "a.js": `import {b} from "./sub/b.js"; console.log(b, () => import("./sub/b.js"));`,
      "sub/b.js": "export const b = 1;",
      "sub/page.html": `<link rel="stylesheet" href="../s.css"><script type="module" src="../a.js"></script>
        <a href="../index.html#top">Up</a><a href="https://www.england.nhs.uk">NHS</a><a href="#x">Here</a><pre>style="a"</pre>`,
      "s.css": "p {color: red}",
      "_observablehq/client.js": `export const load = () => import("../_npm/d3@0.0.0/_esm.js");`
    });
    expect(await findBroken(sound)).toEqual([]);
  });

  it.each([
    [
      "an error in place of content",
      "index.html",
      `<div class="observablehq--inspect observablehq--error">x</div>`,
      /shows an error/
    ],
    ["a bare import", "a.js", `import {a} from "apache-arrow"; a();`, /imports "apache-arrow"/],
    ["an import of nothing", "a.js", `import {a} from "./gone.js"; a();`, /imports \.\/gone\.js, which does not exist/],
    ["a content network in code", "a.js", `fetch("https://cdn.jsdelivr.net/npm/d3")`, /names cdn\.jsdelivr\.net/],
    [
      "a font service in a style",
      "s.css",
      `@import "https://fonts.googleapis.com/css2";`,
      /names fonts\.googleapis\.com/
    ],
    ["a script of another host", "index.html", `<script src="https://example.org/x.js"></script>`, /from another host/],
    ["a picture that is not there", "index.html", `<img alt="" src="./gone.png">`, /gone\.png does not exist/],
    ["a link to nowhere", "index.html", `<a href="./gone.html">Gone</a>`, /leads nowhere/],
    ["an inline style", "index.html", `<p style="color: red">Red</p>`, /inline style/],
    ["an inline event handler", "index.html", `<button onclick="go()">Go</button>`, /event handler/],
    ["a module that cannot be read", "a.js", `import {`, /could not be read/]
  ])("finds %s", async (_, name, text, problem) => {
    expect(await findBroken(await site({[name]: text}))).toEqual([expect.stringMatching(problem)]);
  });

  it("finds a file that is larger than hosts take", async () => {
    expect(await findBroken(await site({"engine.wasm": "x".repeat(25_000_001)}))).toEqual([
      "engine.wasm: 25000001 bytes are more than the 25 MB that hosts take. Pack or split it."
    ]);
  });
});

describe("scanBroken(dist)", () => {
  it("throws with every fault", async () => {
    const broken = await site({"a.js": `import "x";`, "index.html": `<a href="./gone.html">Gone</a>`});
    await expect(scanBroken(broken)).rejects.toThrow(/2 faults[\s\S]*imports "x"[\s\S]*leads nowhere/);
  });
});
