import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path/posix";
import {build} from "esbuild";

/**
 * A module of a built site: its size, its exports, what it imports at once (`now`), and what it imports or starts as a
 * worker only when it needs it (`later`).
 */
type SiteModule = {
  bytes: number;
  exports: readonly string[];
  now: readonly string[];
  later: readonly string[];
};

/** The modules of a built site by their path in it. */
export type ModuleGraph = ReadonlyMap<string, SiteModule>;

/** Reads the modules of a built site that stand at `paths`, which must hold all that they import but Framework's own. */
export async function readModules(dist: string, paths: readonly string[]): Promise<ModuleGraph> {
  const {metafile} = await build({
    entryPoints: Object.fromEntries(paths.map((path) => [path.replace(/\.js$/, ""), join(dist, path)])),
    outdir: join(dist, "unwritten"),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "esnext",
    logLevel: "error",
    absWorkingDir: dist,
    plugins: [
      {
        name: "of-framework",
        setup({onResolve}) {
          onResolve({filter: /\/_observablehq\//}, ({path}) => ({path, external: true}));
        }
      }
    ]
  });
  const exported = new Map(
    Object.values(metafile.outputs).flatMap((output) =>
      output.entryPoint === undefined ? [] : [[output.entryPoint, output.exports] as const]
    )
  );
  const imported = (path: string, kind: string): string[] =>
    (metafile.inputs[path]?.imports ?? []).flatMap((each) => (each.kind === kind && !each.external ? [each.path] : []));
  const graph = new Map<string, SiteModule>();
  for (const path of paths)
    graph.set(path, {
      bytes: metafile.inputs[path]?.bytes ?? 0,
      exports: exported.get(path) ?? [],
      now: imported(path, "import-statement"),
      later: [...imported(path, "dynamic-import"), ...(await startedBy(dist, path))]
    });
  return graph;
}

/** The workers that a module starts. */
async function startedBy(dist: string, path: string): Promise<string[]> {
  const text = await readFile(join(dist, path), "utf8");
  return [...text.matchAll(/import\.meta\.resolve\("(\.{1,2}\/[^"]+)"\)/g)].map(([, address = ""]) =>
    join(dirname(path), address)
  );
}

/** Some modules and all that they import at once, theirs and so on; with `later` also what they ask for when they need it. */
export function closureOf(graph: ModuleGraph, paths: readonly string[], {later = false} = {}): Set<string> {
  const found = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...(graph.get(path)?.now ?? []), ...(later ? (graph.get(path)?.later ?? []) : []));
  }
  return found;
}
