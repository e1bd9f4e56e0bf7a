import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bakePages} from "../../loaders/site/bake.js";
import {buildClosed} from "../../loaders/framework/build-closed.js";

/** A text that stands in files which no published build may read. */
const secret = "4 Black British consultants of Ward 7";

const project = resolve(".");
let place = "";
/** Files that a published build may not read: extracts elsewhere, and what the project keeps for itself. */
let forbidden: string[] = [];
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "closed-"));
  forbidden = [
    ...["extracts/workforce.csv", "private/published/report.json", "analyst/cube.parquet"].map((file) =>
      join(place, file)
    )
  ];
  for (const file of forbidden) {
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, secret);
  }
  forbidden.push(join(project, "data/example/leicestershire-partnership/workforce.csv"), join(project, "README.md"));
});
afterAll(() => rm(place, {recursive: true, force: true}));

/** Tries every way to a file that a program on Node has; gives the words of each outcome. */
const spy = `
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import {createRequire} from "node:module";
import {Worker} from "node:worker_threads";

export function spy(files) {
  const packages = fs.realpathSync("../node_modules");
  const ways = files.flatMap((file) => [
    ["read", () => fs.readFileSync(file, "utf8")],
    ["read by a link", () => (fs.symlinkSync(file, "src/link"), fs.readFileSync("src/link", "utf8"))],
    ["copy", () => (fs.copyFileSync(file, "src/copy"), fs.readFileSync("src/copy", "utf8"))],
    ["open", () => fs.readFileSync(fs.openSync(file, "r"), "utf8")],
    ["list", () => fs.readdirSync(file.replace(/[^/]*$/, "")).join()],
    ["require", () => createRequire(import.meta.url)(file)],
    ["past the packages", () => fs.readFileSync(packages + "/.." + "/data/example/leicestershire-partnership/workforce.csv", "utf8")],
    ["past the link", () => fs.readFileSync("../node_modules/../data/example/leicestershire-partnership/workforce.csv", "utf8")],
    ["another program", () => execFileSync("/bin/cat", [file], {encoding: "utf8"})],
    ["another Node", () => execFileSync(process.execPath, ["-p", "require('fs').readFileSync(" + JSON.stringify(file) + ", 'utf8')"], {encoding: "utf8", env: {}})],
    ["a thread", () => (new Worker("", {eval: true}), "started")]
  ]);
  return ways.map(([way, go]) => {
    try {
      return way + ": " + String(go()).slice(0, 200);
    } catch (error) {
      return way + ": " + error.code;
    }
  });
}`;

/** Leaves of the copied project only what a small site needs, and adds these files. */
function onlyThese(files: Readonly<Record<string, string>>): (root: string) => Promise<void> {
  return async (root) => {
    for (const file of await readdir(join(root, "src"), {recursive: true}))
      if (/\.md(\.ts)?$/.test(file)) await rm(join(root, "src", file));
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), {recursive: true});
      await writeFile(join(root, file), text);
    }
    const config = join(root, "observablehq.config.ts");
    const text = await readFile(config, "utf8");
    expect(text).toContain("...site, markdownIt};");
    await writeFile(
      config,
      text.replace("...site, markdownIt};", "...site, pages: [], dynamicPaths: [], markdownIt};")
    );
  };
}

const site = {
  profile: "published",
  organisations: [{id: "a", shortName: "A", dataDate: "2020-03-31", labels: {}, supplied: [], breakdowns: []}]
};

/** Builds a small site of these files from a folder of tables that holds no more than the site's description. */
async function build(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const tables = join(place, name, "tables");
  await mkdir(tables, {recursive: true});
  await writeFile(join(tables, "site.json"), JSON.stringify(site));
  const to = join(place, name, "site");
  await buildClosed({project, tables, to, prepare: onlyThese(files)});
  return to;
}

const cell = (code: string) => `\`\`\`js\n${code}\n\`\`\`\n`;

describe("a published build", () => {
  it("reads no extract, private report or analyst's table: not from a page, a component, a data loader or a notebook", async () => {
    const files = JSON.stringify(forbidden);
    const dist = await build("spied", {
      "src/components/spy.ts": spy,
      "src/index.md.ts": `import {spy} from "./components/spy.js";
process.stdout.write("# Page\\n\\n<pre id=page>" + JSON.stringify({ways: spy(${files}), settings: process.env}).replaceAll("<", "&lt;") + "</pre>\\n");`,
      "src/explorations/spied.json.ts": `import {spy} from "../components/spy.js";
process.stdout.write(JSON.stringify(spy(${files})));`,
      "src/explorations/spy.md": `# Spy

<div id="notebook-reading" data-organisation="nobody" data-notebook="spy"></div>
<section><div class="reading-shown" id="shown-1" data-cell="1"></div><details class="panel reading-code"><summary>How</summary></details></section>

${cell(`const loaded = FileAttachment("./spied.json").json();
const fetched = Promise.all(${files}.flatMap((file) => [file, "file://" + file, "/.." + file, "/%2e%2e" + file]).map((address) => fetch(address).then(async (answer) => answer.ok + (await answer.text()), (error) => String(error))));`)}
${cell(`const shown = document.createElement("pre");
shown.textContent = JSON.stringify({loaded, fetched});
document.getElementById("shown-1").append(shown);
document.getElementById("notebook-reading").dataset.state = "done";`)}
`,
      "src/wres.md": `# Tables\n\n${cell(`const site = FileAttachment("./wres/site.json").json();`)}`
    });
    expect(await bakePages(dist, {kept: join(place, "findings")})).toEqual(["explorations/spy.html"]);
    const pages = await Promise.all(
      ["index.html", "explorations/spy.html"].map((page) => readFile(join(dist, page), "utf8"))
    );
    const [page = "", notebook = ""] = pages;
    for (const html of pages) {
      expect(html).toContain("read: ERR_ACCESS_DENIED");
      expect(html).not.toContain(secret);
      expect(html).not.toMatch(/ethnic_origin|Workforce Race Equality Standard explorer\s*!\[/);
    }
    const {ways, settings} = JSON.parse(/id="?page"?>(.*?)<\/pre>/s.exec(page)?.[1] ?? "") as {
      ways: string[];
      settings: Record<string, string>;
    };
    expect(ways.length).toBe(11 * forbidden.length);
    expect(ways.filter((way) => !/: (ERR_[A-Z_]+|MODULE_NOT_FOUND)$/.test(way))).toEqual([]);
    expect(Object.entries(settings).filter(([, value]) => value.includes(project) || value.includes(place))).toEqual(
      []
    );
    expect(notebook).toContain("false");
    expect(notebook).not.toMatch(/"true/);
  });

  it("refuses a page that would be another one if it were made again, and says where", async () => {
    const building = build("changing", {
      "src/index.md": `# Tables\n\n${cell(`const site = FileAttachment("./wres/site.json").json();`)}`,
      "src/chance.md.ts": `process.stdout.write("# Chance\\n\\nOne line.\\n\\n<p>" + Math.random() + "</p>\\n");`
    });
    await expect(building).rejects.toThrow(/not the same:\nchance\.html: line \d+\nA page must be made of the tables/);
    await expect(building).rejects.not.toThrow(/0\.\d{5}/);
  });
});
