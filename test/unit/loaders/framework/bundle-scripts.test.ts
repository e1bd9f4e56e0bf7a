import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, describe, expect, it} from "vitest";
import {bundleScripts} from "../../../../loaders/framework/bundle-scripts.js";

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, {recursive: true}))));

/** A built site of two pages: both sort, one explores, and exploring asks for saving only later. */
const site = {
  "package.json": `{"type": "module"}`,
  "index.html": page("./", ["components/sort.11111111"]),
  "deep/explore.html": page("../", ["components/sort.11111111", "explorer/mount.22222222"]),
  "deep/both.html": page("../", ["explorer/other.33333333"]),
  "_observablehq/stdlib.aaaaaaaa.js": "export const attach = ({path}, base) => new URL(path, base).href;",
  "_file/cube.bbbbbbbb.parquet": "rows",
  "_import/components/sort.11111111.js": `import {count} from "../words/count.44444444.js"; export const sort = () => count();`,
  "_import/words/count.44444444.js": `let asked = 0; export function count() { return ++asked; }`,
  "_import/words/big.55555555.js": `export const big = "${"words ".repeat(2000)}";`,
  "_import/explorer/mount.22222222.js": `import {count} from "../words/count.44444444.js";
import {file, big} from "../explorer/shared.66666666.js";
import {attach} from "../../_observablehq/stdlib.aaaaaaaa.js";
export default 7;
export const mount = async () => ({
  file: file(), count: count(), big, stdlib: typeof attach,
  saved: await import("../saving/save.77777777.js").then(({save}) => save()),
  worker: import.meta.resolve("./worker.88888888.js")
});`,
  "_import/explorer/other.33333333.js": `import {file} from "./shared.66666666.js"; export const mount = file;`,
  "_import/explorer/shared.66666666.js": `import {attach} from "../../_observablehq/stdlib.aaaaaaaa.js";
export * from "../words/big.55555555.js";
export const file = () => attach({"name":"../cube.parquet","path":"../../_file/cube.bbbbbbbb.parquet"}, import.meta.url);`,
  "_import/explorer/worker.88888888.js": `postMessage("up");`,
  "_import/saving/save.77777777.js": `import {count} from "../words/count.44444444.js"; export const save = () => count();`
} satisfies Record<string, string>;

function page(up: string, modules: readonly string[]): string {
  const preload = `<link rel="modulepreload" href="${up}_observablehq/stdlib.aaaaaaaa.js">\n<link rel="modulepreload" href="${up}_import/words/count.44444444.js">\n<link rel="modulepreload" href="${up}_import/${modules[0] ?? ""}.js">`;
  return `<!DOCTYPE html>\n${preload}\n<script type="module">${modules.map((each, i) => `const m${i} = await import("${up}_import/${each}.js");`).join("\n")}</script>`;
}

async function bundled(changed: Partial<typeof site> = {}): Promise<{folder: string; scripts: string[]}> {
  const folder = await mkdtemp(join(tmpdir(), "wres-bundle-"));
  folders.push(folder);
  for (const [name, text] of Object.entries({...site, ...changed})) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
  await bundleScripts(folder);
  return {folder, scripts: (await readdir(join(folder, "_import"))).filter((each) => each.endsWith(".js")).sort()};
}

const named = async (folder: string, file: string) =>
  [...(await readFile(join(folder, file), "utf8")).matchAll(/import\("([^"]+)"\)/g)].map(
    ([, address = ""]) => pathToFileURL(join(folder, dirname(file), address)).href
  );

/** The files that a script brings along at once, itself among them. */
async function fetched(address: string): Promise<string[]> {
  const found = new Set([address]);
  for (const each of found)
    for (const [, next = ""] of (await readFile(new URL(each), "utf8")).matchAll(/(?:from|import)"([^"]+)"/g))
      found.add(new URL(next, each).href);
  return [...found];
}

describe("bundleScripts()", () => {
  it("leaves a few files in place of the modules, which do what the modules did", async () => {
    const {folder, scripts} = await bundled();
    expect(scripts.map((each) => each.replace(/\.[0-9a-f]{8}\.js$/, ""))).toEqual([
      "components-sort",
      "explorer-mount",
      "explorer-other",
      "explorer-worker",
      "saving-save",
      "shared-by-reading",
      "shared-by-tools"
    ]);
    const [sorting = "", exploring = ""] = await named(folder, "deep/explore.html");
    const {sort} = (await import(sorting)) as {sort: () => number};
    const explorer = (await import(exploring)) as {default: number; mount: () => Promise<Record<string, unknown>>};
    expect([sort(), explorer.default]).toEqual([1, 7]);
    const made = await explorer.mount();
    // One module is one module: everybody counts on.
    expect(made).toMatchObject({count: 2, saved: 3, stdlib: "function", big: "words ".repeat(2000)});
    expect(made.file).toBe(pathToFileURL(join(folder, "_file/cube.bbbbbbbb.parquet")).href);
    expect(await readFile(new URL(String(made.worker)), "utf8")).toContain("postMessage");
  });

  it("gives a page that reads nothing of what a page that explores needs", async () => {
    const {folder} = await bundled();
    const [sorting = ""] = await named(folder, "index.html");
    for (const file of await fetched(sorting)) expect(file).toMatch(/components-sort|shared-by-reading/);
    const [, exploring = ""] = await named(folder, "deep/explore.html");
    const text = await readFile(new URL(exploring), "utf8");
    for (const file of await fetched(exploring))
      if (file !== exploring) expect(text, "named at once, not found out").toContain(file.split("/").pop());
  });

  it("preloads what the page preloaded, in its new form, and names no module that is gone", async () => {
    const {folder, scripts} = await bundled();
    const html = await readFile(join(folder, "deep/explore.html"), "utf8");
    const preloaded = [...html.matchAll(/modulepreload" href="..\/([^"]+)"/g)].map(([, path]) => path);
    const isOf = (name: string) => expect.stringMatching(new RegExp(`^_import/${name}\\.[0-9a-f]{8}\\.js$`)) as string;
    expect(preloaded).toEqual(["_observablehq/stdlib.aaaaaaaa.js", isOf("components-sort"), isOf("shared-by-reading")]);
    for (const [path] of html.matchAll(/_import\/[^"]+/g)) expect(scripts).toContain(path.slice("_import/".length));
  });

  it("names a file anew if and only if what it leads to has changed", async () => {
    const {scripts: before} = await bundled();
    const {scripts: same} = await bundled();
    const {scripts: after} = await bundled({"_import/saving/save.77777777.js": "export const save = () => 0;"});
    expect(same).toEqual(before);
    expect(after.filter((each) => !before.includes(each)).map((each) => each.split(".")[0])).toEqual([
      "explorer-mount",
      "saving-save"
    ]);
  });
});
