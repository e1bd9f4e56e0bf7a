import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, rm, stat, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bundlePages} from "../../../../loaders/framework/bundle-pages.js";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "pages-"));
  await mkdir(join(place, "src/deep"), {recursive: true});
  await symlink(resolve("node_modules"), join(place, "node_modules"));
  await writeFile(join(place, "package.json"), `{"type": "module"}`);
  await writeFile(join(place, "src/words.ts"), `export const words: string = "one";`);
  await writeFile(
    join(place, "src/deep/page.md.ts"),
    `import {words} from "../words.js";\nprocess.stdout.write(words + process.argv.slice(2).join());`
  );
});
afterEach(() => rm(place, {recursive: true}));

const bundle = () => bundlePages(join(place, "src"), join(place, ".wres/pages"));

/** What a loader gives when it is run as Framework runs it. */
function run(loader: string, ...args: string[]): string {
  const options = {cwd: place, encoding: "utf8"} as const;
  return execFileSync(
    process.execPath,
    [resolve("loaders/framework/run-loader.js"), ".wres/pages", loader, ...args],
    options
  );
}

describe("bundlePages(root, target)", () => {
  it("packs page loaders, which give what they gave unpacked, parameters and all", async () => {
    const unpacked = run("src/deep/page.md.ts", "--indicator=2");
    await bundle();
    expect(unpacked).toBe("one--indicator=2");
    expect(run("src/deep/page.md.ts", "--indicator=2")).toBe(unpacked);
  });

  it("packs anew what has changed, and leaves the rest as it stands", async () => {
    await bundle();
    const file = join(place, ".wres/pages/deep/page.md.js");
    const {mtimeMs} = await stat(file);
    await bundle();
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    await writeFile(join(place, "src/words.ts"), `export const words = "two";`);
    await bundle();
    expect(run("src/deep/page.md.ts")).toBe("two");
  });
});
