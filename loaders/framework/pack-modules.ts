import {readFile} from "node:fs/promises";
import {basename, dirname, join, relative} from "node:path/posix";
import {build, type Plugin} from "esbuild";
import type {ModuleGraph} from "./module-graph.js";
import type {Entry, Layer} from "./module-layers.js";

/** A file of packed modules under a name yet without its hash, and the names of the files that it imports at once. */
export type PackedFile = {name: string; text: string; imports: readonly string[]};

/** What the modules of a site are packed into: entries, and layers that entries share. `alone` stay as they are. */
export type Plan = {
  dist: string;
  graph: ModuleGraph;
  entries: readonly Entry[];
  layers: readonly Layer[];
  alone: ReadonlySet<string>;
};

/** The folder, in a site, of all packed files. */
export const packedFolder = "_import";

/** The name of a packed file until its hash is known. */
export const unhashed = (name: string): string => `${name}.00000000.js`;

/** Packs the modules of a site: a file for each layer and one for each entry. Throws if a module would be there twice. */
export async function packModules(plan: Plan): Promise<PackedFile[]> {
  const {graph, entries, layers} = plan;
  const numbers = new Map([...graph.keys()].map((path, i) => [path, i]));
  const layerOf = new Map(layers.flatMap(({modules}, i) => modules.map((path) => [path, i] as const)));
  const exportsOf = (path: string) => graph.get(path)?.exports ?? [];
  /** A name is free to stand in several modules of a layer, so there each carries the number of its module. */
  const inLayer = (path: string, name: string): string => `${name}_${numbers.get(path)}`;

  const entryTexts = new Map(
    entries.map(({name, modules, whole}) => [name, modules.map(whole ? exportWhole : exportAll).join("\n")])
  );
  const fileOf = new Map(
    entries.flatMap(({name, modules, whole}) => (whole ? [] : modules.map((path) => [path, unhashed(name)] as const)))
  );

  function exportAll(path: string): string {
    return exportsOf(path).length > 0
      ? `export {${exportsOf(path).join(", ")}} from "site:${path}";`
      : `import "site:${path}";`;
  }
  function exportWhole(path: string): string {
    return `export * as ${basename(path).replace(/\..*$/, "")} from "site:${path}";`;
  }
  function layerText({modules}: Layer): string {
    return modules
      .map((path) =>
        exportsOf(path).length > 0
          ? `export {${exportsOf(path)
              .map((name) => `${name} as ${inLayer(path, name)}`)
              .join(", ")}} from "site:${path}";`
          : `import "site:${path}";`
      )
      .join("\n");
  }
  /** Stands for a module that is in a layer before the one that is being packed. */
  function shim(path: string): string {
    const file = unhashed(layers[layerOf.get(path) ?? 0]?.name ?? "");
    const names = exportsOf(path).map((name) => `${inLayer(path, name)} as ${name}`);
    return names.length > 0 ? `export {${names.join(", ")}} from "./${file}";` : `import "./${file}";`;
  }

  const follow = (level: number, texts: ReadonlyMap<string, string>): Plugin => ({
    name: "follow-modules",
    setup({onResolve, onLoad}) {
      onResolve({filter: /.*/}, ({path, importer, namespace, kind}) => {
        if (kind === "entry-point") return {path, namespace: "entry"};
        if (namespace === "layered") return {path, external: true};
        const target = path.startsWith("site:") ? path.slice("site:".length) : join(dirname(importer), path);
        const file = kind === "dynamic-import" ? fileOf.get(target) : undefined;
        if (file !== undefined) return {path: `./${file}`, external: true};
        if (!graph.has(target) || plan.alone.has(target)) return {path: `../${target}`, external: true};
        return {path: target, namespace: (layerOf.get(target) ?? Infinity) < level ? "layered" : "site"};
      });
      onLoad({filter: /.*/, namespace: "entry"}, ({path}) => ({contents: texts.get(path) ?? ""}));
      onLoad({filter: /.*/, namespace: "layered"}, ({path}) => ({contents: shim(path)}));
      onLoad({filter: /.*/, namespace: "site"}, async ({path}) => ({contents: await moved(plan.dist, path, fileOf)}));
    }
  });

  const packed: PackedFile[] = [];
  for (const [i, layer] of layers.entries()) {
    const texts = new Map([[layer.name, layerText(layer)]]);
    packed.push(...(await bundle([...texts.keys()], follow(i, texts))));
  }
  packed.push(...(await bundle([...entryTexts.keys()], follow(layers.length, entryTexts))));
  return packed;
}

async function bundle(names: readonly string[], plugin: Plugin): Promise<PackedFile[]> {
  const {outputFiles, metafile} = await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}.00000000`, name])),
    outdir: "/packed",
    absWorkingDir: "/",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    plugins: [plugin]
  });
  const within = Object.values(metafile.outputs).flatMap(({inputs}) =>
    Object.keys(inputs).filter((input) => input.startsWith("site:"))
  );
  const twice = within.find((input, i) => within.indexOf(input) !== i);
  if (twice !== undefined) throw new Error(`bundle-scripts: ${twice} would be packed twice. Mend module-layers.ts.`);
  return outputFiles.map(({path, text}) => ({
    name: relative("/packed", path),
    text,
    imports: (metafile.outputs[relative("/", path)]?.imports ?? []).flatMap(({path: to, kind, external}) =>
      kind === "import-statement" ? [external === true ? to : `./${relative("packed", to)}`] : []
    )
  }));
}

/** The text of a module of the site, with its addresses of other files as they are from the folder of packed files. */
async function moved(dist: string, path: string, fileOf: ReadonlyMap<string, string>): Promise<string> {
  const text = await readFile(join(dist, path), "utf8");
  return text.replace(
    /("path":\s*|import\.meta\.resolve\()"(\.{1,2}\/[^"]+)"/g,
    (_, before: string, address: string) => {
      const target = join(dirname(path), address);
      const file = fileOf.get(target);
      return `${before}"${file === undefined ? relative(packedFolder, target) : `./${file}`}"`;
    }
  );
}
