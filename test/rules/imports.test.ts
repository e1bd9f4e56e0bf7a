import {readdir, readFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";

type Import = {from: string; to: string};

/** Every import of a module of the project, those of types included, as paths from the project's root. */
async function localImports(): Promise<Import[]> {
  const found: Import[] = [];
  for (const folder of ["src", "loaders"]) {
    for (const name of await readdir(folder, {recursive: true})) {
      if (!/\.(ts|md)$/.test(name) || name.startsWith(".observablehq") || name.startsWith("vendor")) continue;
      const file = join(folder, name);
      const text = (await readFile(file, "utf8")).replaceAll(/`[^`]*`/g, "``");
      for (const [, path = ""] of text.matchAll(/(?:from|import\(|import)\s*"(\.{1,2}\/[^"]+)"/g))
        found.push({from: file, to: relative(".", resolve(dirname(file), path)).replace(/\.js$/, ".ts")});
    }
  }
  return found;
}

/** The rooms of `src` from the ground up: a room may import itself and any room below it, and none of its own height. */
const heights: Readonly<Record<string, number>> = {
  registry: 0,
  stats: 0,
  style: 0,
  pages: 0.5,
  figures: 1,
  words: 2,
  database: 3,
  saving: 3,
  address: 3,
  audit: 3,
  components: 4,
  writing: 5,
  studies: 6,
  subjects: 7
};

/** The room that a file stands in: of a file of no room, "door" (pages, their loaders, and notebooks). */
const room = (path: string): string => {
  const [top = "", second = ""] = path.split("/");
  if (top === "loaders") return "loaders";
  if (path === "src/pages.ts") return "pages";
  return second in heights ? second : "door";
};

/** The subject that a file belongs to; each deep dive is one of its own. */
const subject = (path: string): string =>
  /^src\/subjects\/(deep-dives\/(?!shared)[^/]+(?=\/)|[^/]+)/.exec(path)?.[1] ?? "";

const words = ({from, to}: Import): string => `${from} imports ${to}`;

describe("who imports whom", () => {
  let imports: Import[] = [];
  beforeAll(async () => {
    imports = await localImports();
    expect(imports.length).toBeGreaterThan(1000);
  });

  it("keeps to the order of the rooms", () => {
    const wrong = imports.filter(({from, to}) => {
      const [a, b] = [room(from), room(to)];
      if (a === b || a === "loaders" || a === "door") return false;
      return (heights[b] ?? Infinity) >= (heights[a] ?? Infinity);
    });
    expect(wrong.map(words)).toEqual([]);
  });

  it("lets only the door reach from the site into the loaders", () => {
    const reaching = imports.filter(({from, to}) => from.startsWith("src/") && to.startsWith("loaders/"));
    expect([...new Set(reaching.map(({from}) => from))]).toEqual(["src/wres.zip.ts"]);
  });

  it("keeps what is inside a subject from every other subject", () => {
    const inside = (path: string): boolean => path.slice(`src/subjects/${subject(path)}/`.length).includes("/");
    const wrong = imports.filter(
      ({from, to}) =>
        room(from) === "subjects" &&
        room(to) === "subjects" &&
        subject(from).split("/")[0] !== subject(to) &&
        subject(from) !== subject(to) &&
        !subject(to).startsWith(`${subject(from)}/`) &&
        inside(to)
    );
    expect(wrong.map(words)).toEqual([]);
  });

  it("has no circle, of files or of subjects", () => {
    expect(circles(imports)).toEqual([]);
    const between = imports
      .map(({from, to}) => ({from: subject(from).split("/")[0] ?? "", to: subject(to).split("/")[0] ?? ""}))
      .filter(({from, to}) => from !== "" && to !== "" && from !== to);
    expect(circles(between)).toEqual([]);
  });

  it("keeps the database out of the components", () => {
    const wrong = imports.filter(
      ({from, to}) => from.startsWith("src/components/") && /src\/database\/(db|cube|notebook)\.ts$/.test(to)
    );
    expect(wrong).toEqual([]);
  });

  it("lets protection and its audit share declarations and nothing else", () => {
    const areas = {protect: /^loaders\/protect\//, audit: /^(loaders|src)\/audit\//};
    const wrong = imports.filter(
      ({from, to}) =>
        (areas.protect.test(from) && areas.audit.test(to)) || (areas.audit.test(from) && areas.protect.test(to))
    );
    expect(wrong.map(words)).toEqual([]);
  });
});

/** Groups of nodes that reach each other, each in alphabetical order (Tarjan's strongly connected components). */
function circles(edges: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const {from, to} of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const [order, low] = [new Map<string, number>(), new Map<string, number>()];
  const [stack, found]: [string[], string[][]] = [[], []];
  const visit = (node: string): number => {
    const mine = order.size;
    order.set(node, mine);
    low.set(node, mine);
    stack.push(node);
    for (const other of next.get(node) ?? []) {
      if (!order.has(other)) low.set(node, Math.min(low.get(node)!, visit(other)));
      else if (stack.includes(other)) low.set(node, Math.min(low.get(node)!, order.get(other)!));
    }
    if (low.get(node) === mine) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) found.push(group.sort());
    }
    return low.get(node)!;
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return found.sort();
}
