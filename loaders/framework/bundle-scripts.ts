import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join} from "node:path/posix";
import {hashNames} from "./hash-names.js";
import {closureOf, readModules, type ModuleGraph} from "./module-graph.js";
import {moduleLayers, type Entry} from "./module-layers.js";
import {packedFolder, packModules, unhashed, type PackedFile} from "./pack-modules.js";

/** A package of more bytes that imports nothing is left as the one file that it is. */
const largePackage = 100_000;

/** The modules that `database.HASH.js` offers to a browser's console, to tests and to the bench. */
const database = ["cube", "db", "notebook", "sql"] as const;

const modulePath = /_(?:import|node)\/[^"'\s]+?\.[0-9a-f]{8}\.js/g;
const preload = /\n?<link rel="modulepreload" href="([^"]*)">/g;

/**
 * Packs the modules of a freshly built site into a few files, since Framework 1.13.4 serves each by itself, and makes its
 * pages name those: a file for each module that a page names or a module imports later, and a few that they share.
 */
export async function bundleScripts(dist: string): Promise<void> {
  const files = await readdir(dist, {recursive: true});
  const paths = files.filter((file) => /^_(import|node)\/.*\.js$/.test(file)).sort();
  const pages = new Map<string, string>();
  for (const file of files.filter((each) => each.endsWith(".html")))
    pages.set(file, await readFile(join(dist, file), "utf8"));
  const graph = await readModules(dist, paths);
  const alone = new Set(
    paths.filter((path) => {
      const module = graph.get(path);
      return path.startsWith("_node/") && module?.now.length === 0 && module.bytes > largePackage;
    })
  );
  const entries = entriesOf(pages, graph, alone);
  const offered = database.flatMap((name) =>
    paths.filter((path) => path.startsWith(`${packedFolder}/database/${name}.`))
  );
  if (offered.length > 0) entries.push({name: "database", modules: offered, whole: true});
  const layers = moduleLayers(graph, entries, alone);
  const named = hashNames(withWholeImports(await packModules({dist, graph, entries, layers, alone}), entries));

  const places = new Map<string, PackedFile>();
  for (const {name, modules} of entries.filter(({whole}) => !whole))
    for (const path of modules) {
      const file = named.get(unhashed(name));
      if (file) places.set(path, file);
    }
  for (const [file, html] of pages) await writeFile(join(dist, file), withPacked(html, places, alone));
  for (const path of paths) if (!alone.has(path)) await rm(join(dist, path));
  for (const {name, text} of named.values()) await writeFile(join(dist, packedFolder, name), text);
}

/**
 * What pages name and modules import later, each by itself; modules that always stand together on pages are one entry,
 * unless two of them export the same name.
 */
function entriesOf(pages: ReadonlyMap<string, string>, graph: ModuleGraph, alone: ReadonlySet<string>): Entry[] {
  const namedBy = new Map<string, string[]>();
  for (const [file, html] of pages)
    for (const path of new Set(html.replace(preload, "").match(modulePath)))
      if (graph.has(path) && !alone.has(path)) namedBy.set(path, [...(namedBy.get(path) ?? []), file]);
  const together = new Map<string, string[]>();
  for (const [path, by] of namedBy) together.set(by.join("\n"), [...(together.get(by.join("\n")) ?? []), path]);
  const groups = [...together.values()].flatMap((modules) => {
    const exported = modules.flatMap((path) => graph.get(path)?.exports ?? []);
    return new Set(exported).size === exported.length ? [modules] : modules.map((path) => [path]);
  });
  const reached = closureOf(graph, groups.flat(), {later: true});
  const later = new Set([...reached].flatMap((path) => graph.get(path)?.later ?? []));
  const rest = [...later].filter((path) => !namedBy.has(path) && !alone.has(path));
  return [
    ...groups.map((modules) => ({name: nameOf(modules[0] ?? ""), modules: [...modules].sort()})),
    ...rest.map((path) => ({name: nameOf(path), modules: [path], later: true}))
  ];
}

/** `_import/subjects/explorer/mount.0123abcd.js` is `subjects-explorer-mount`; a package goes by its name. */
function nameOf(path: string): string {
  const name = path.startsWith("_node/")
    ? path.replace(/^_node\/@?([^@]+)@.*$/, "$1")
    : path.slice(packedFolder.length + 1).replace(/\.\w{8}\.js$/, "");
  return name.replaceAll("/", "-");
}

/** Entries that name all files they need at once, so that a browser does not learn of them one after another. */
function withWholeImports(files: readonly PackedFile[], entries: readonly Entry[]): PackedFile[] {
  const importsOf = new Map(files.map(({name, imports}) => [`./${name}`, imports]));
  const own = new Set(entries.map(({name}) => unhashed(name)));
  return files.map((file) => {
    if (!own.has(file.name)) return file;
    const all = new Set(file.imports);
    for (const each of all) for (const next of importsOf.get(each) ?? []) all.add(next);
    const more = [...all].filter((each) => !file.imports.includes(each));
    return {...file, text: more.map((each) => `import"${each}";`).join("") + file.text, imports: [...all]};
  });
}

/** A page that names packed files in place of modules, preloading theirs where it preloaded some of the modules. */
function withPacked(html: string, places: ReadonlyMap<string, PackedFile>, alone: ReadonlySet<string>): string {
  const preloaded = new Set<string>();
  return html
    .replace(preload, (tag, address: string) => {
      const [path] = address.match(modulePath) ?? [];
      if (path === undefined || alone.has(path)) return once(tag, address);
      const file = places.get(path);
      const up = address.slice(0, address.indexOf(path));
      return [...(file ? [`./${file.name}`, ...file.imports] : [])]
        .map((each) => up + join(packedFolder, each))
        .map((each) => once(`\n<link rel="modulepreload" href="${each}">`, each))
        .join("");
    })
    .replace(modulePath, (path) => {
      const file = places.get(path);
      return file ? `${packedFolder}/${basename(file.name)}` : path;
    });

  function once(tag: string, address: string): string {
    if (preloaded.has(address)) return "";
    preloaded.add(address);
    return tag;
  }
}
