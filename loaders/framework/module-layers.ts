import {closureOf, type ModuleGraph} from "./module-graph.js";

/**
 * Modules that become one file: one that a page or a script names, or some that the same pages name together. The file
 * has their exports, or with `whole` each module under its name. `later` where no page names it.
 */
export type Entry = {name: string; modules: readonly string[]; whole?: boolean; later?: boolean};

/** Modules that more than one entry needs, as one file. */
export type Layer = {name: string; modules: readonly string[]};

/** The most bytes of modules, before they are packed, that an entry brings along which may fetch a layer. */
const kinds = [
  {name: "reading", most: 5_000},
  {name: "tools", most: 50_000},
  {name: "figures", most: Infinity}
] as const;

/**
 * The modules that more than one entry needs, in layers: what entries of few modules share comes first, so that a page
 * that needs little fetches little; what only the largest share comes last, and what of it needs one of the packages that
 * are a file of their own, `alone`, after that. A module is in one layer at most, and imports only from its own and from
 * those before it.
 */
export function moduleLayers(graph: ModuleGraph, entries: readonly Entry[], alone: ReadonlySet<string>): Layer[] {
  const closures = entries.map(({modules}) => [...closureOf(graph, modules)].filter((path) => !alone.has(path)));
  const needs = new Map<string, number>();
  for (const path of closures.flat()) needs.set(path, (needs.get(path) ?? 0) + 1);
  const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + (graph.get(path)?.bytes ?? 0), 0);
  const drawn = new Set(
    [...needs.keys()].filter((path) => [...closureOf(graph, [path])].some((each) => alone.has(each)))
  );
  const roots = entries.filter(({later}) => !later);
  const led = new Map(roots.map(({name, modules}) => [name, closureOf(graph, modules, {later: true})]));
  /** What one root alone leads to, by its name: shared by it and what it fetches later, and nobody else's burden. */
  const ownerOf = new Map(
    [...needs.keys()].flatMap((path) => {
      const [owner, other] = roots.filter(({name}) => led.get(name)?.has(path));
      return owner && !other ? [[path, owner.name] as const] : [];
    })
  );
  const placed = new Set<string>();
  const layer = (name: string, paths: readonly string[]): Layer => {
    const modules = [...new Set(paths)].filter((path) => (needs.get(path) ?? 0) > 1 && !placed.has(path)).sort();
    for (const path of modules) placed.add(path);
    return {name: `shared-by-${name}`, modules};
  };
  const layers = kinds.map(({name, most}) =>
    layer(
      name,
      closures
        .filter((closure) => bytesOf(closure) <= most)
        .flatMap((closure) => closure.filter((path) => !drawn.has(path) && !ownerOf.has(path)))
    )
  );
  const common = [...needs.keys()].filter((path) => !ownerOf.has(path));
  layers.push(layer("charts", common));
  for (const {name} of roots) {
    const own = [...needs.keys()].filter((path) => ownerOf.get(path) === name);
    layers.push(
      layer(
        name,
        own.filter((path) => !drawn.has(path))
      ),
      layer(`${name}-charts`, own)
    );
  }
  return layers.filter(({modules}) => modules.length > 0);
}
