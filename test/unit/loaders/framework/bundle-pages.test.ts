import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, rm, stat, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bundlePages} from "../../../../loaders/framework/bundle-pages.js";
import {startPageServer} from "../../../../loaders/framework/start-page-server.js";

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

describe("startPageServer()", () => {
  let server: {end: () => void};
  beforeEach(async () => {
    await bundle();
    server = await startPageServer();
  });
  afterEach(() => {
    server.end();
    delete process.env.WRES_PAGE_SERVER;
  });

  it("makes pages that are the same as those made by themselves, each anew, with its own parameters", async () => {
    const page = `let made = 0;\nprocess.stdout.write(String(process.pid) + " " + process.argv.slice(2).join() + " " + ++made);`;
    await writeFile(join(place, "src/deep/page.md.ts"), page);
    await bundle();
    const [pid, ...first] = run("src/deep/page.md.ts", "--indicator=2").split(" ");
    expect(first).toEqual(["--indicator=2", "1"]);
    expect(run("src/deep/page.md.ts", "--indicator=3")).toBe(`${pid ?? ""} --indicator=3 1`);
  });

  it("makes a page of what has been packed anew", async () => {
    expect(run("src/deep/page.md.ts")).toBe("one");
    await writeFile(join(place, "src/words.ts"), `export const words = "two";`);
    await bundle();
    expect(run("src/deep/page.md.ts")).toBe("two");
  });

  it("says what went wrong in a page, and makes the next", async () => {
    await writeFile(join(place, "src/wrong.md.ts"), `process.stdout.write("half");\nthrow new Error("no such table");`);
    await bundle();
    expect(() => run("src/wrong.md.ts")).toThrow(/no such table/);
    expect(run("src/deep/page.md.ts")).toBe("one");
  });

  it("is missed by nobody: without it a page is made by itself", async () => {
    server.end();
    process.env.WRES_PAGE_SERVER = join(place, "nobody.sock");
    expect(run("src/deep/page.md.ts", "--indicator=2")).toBe("one--indicator=2");
  });
});
