import {readdir, readFile} from "node:fs/promises";
import {join, relative, resolve, dirname} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";

type Import = {from: string; to: string};

/** Every import of a module of the project, as paths from the project's root. */
async function localImports(): Promise<Import[]> {
  const found: Import[] = [];
  for (const folder of ["src", "loaders"]) {
    for (const name of await readdir(folder, {recursive: true})) {
      if (!/\.(ts|md)$/.test(name) || name.startsWith(".observablehq") || name.startsWith("vendor")) continue;
      const file = join(folder, name);
      const text = await readFile(file, "utf8");
      for (const [, path = ""] of text.matchAll(/(?:from|import\(|import)\s*"(\.{1,2}\/[^"]+)"/g))
        found.push({from: file, to: relative(".", resolve(dirname(file), path)).replace(/\.js$/, ".ts")});
    }
  }
  return found;
}

const area = (path: string): string => {
  const [top = "", second = ""] = path.split("/");
  if (top === "loaders") return "loaders";
  return path.split("/").length > 2 ? second : path === "src/wres.zip.ts" ? "door" : "page";
};

/** Who may import whom; an area may always import itself. Notebooks (deep dives, explorations) are pages. */
const allowed: Record<string, readonly string[]> = {
  registry: [],
  stats: [],
  lib: ["registry", "stats"],
  components: ["registry", "lib"],
  pages: ["registry", "stats", "lib", "components"],
  islands: ["registry", "stats", "lib", "components", "pages"],
  page: ["registry", "lib", "components", "pages", "islands"],
  indicators: ["registry", "lib", "pages", "islands"],
  method: ["registry", "lib", "pages"],
  organisations: ["registry", "lib", "pages"],
  "deep-dives": ["registry", "stats", "lib", "components", "pages", "islands"],
  explorations: ["registry", "stats", "lib", "components", "pages", "islands"],
  loaders: ["registry", "stats", "lib"],
  door: ["loaders"]
};

describe("who imports whom", () => {
  let imports: Import[] = [];
  beforeAll(async () => {
    imports = await localImports();
    expect(imports.length).toBeGreaterThan(100);
  });

  it("keeps to the architecture", () => {
    const wrong = imports.filter(({from, to}) => {
      const [a, b] = [area(from), area(to)];
      return a !== b && !(allowed[a] ?? []).includes(b);
    });
    expect(wrong.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
  });

  it("lets only the door reach from the site into the loaders", () => {
    const reaching = imports.filter(({from, to}) => from.startsWith("src/") && to.startsWith("loaders/"));
    expect([...new Set(reaching.map(({from}) => from))]).toEqual(["src/wres.zip.ts"]);
  });

  it("keeps the database out of the components", () => {
    const wrong = imports.filter(
      ({from, to}) => from.startsWith("src/components/") && /src\/lib\/(db|cube|notebook|page-database)\.ts$/.test(to)
    );
    expect(wrong).toEqual([]);
  });
});
