import {closureOf, type ModuleGraph} from "./module-graph.js";

/**
 * Modules that become one file: one that a page or a script names, or some that the same pages name together. The file
 * has their exports, or with `whole` each module under its name.
 */
export type Entry = {name: string; modules: readonly string[]; whole?: boolean};

/** Modules that more than one entry needs, as one file. */
export type Layer = {name: string; modules: readonly string[]};

/** The most bytes of modules, before they are packed, that an entry brings along which may fetch a layer. */
const kinds = [
  {name: "shared-by-reading", most: 5_000},
  {name: "shared-by-tools", most: 50_000},
  {name: "shared-by-figures", most: Infinity}
] as const;

/**
 * The modules that more than one entry needs, in layers: what entries of few modules share comes first, so that a page
 * that needs little fetches little, and what only the largest share comes last. A module is in one layer at most, and
 * imports only from its own and from those before it. `alone` are packages that are a file of their own already.
 */
export function moduleLayers(graph: ModuleGraph, entries: readonly Entry[], alone: ReadonlySet<string>): Layer[] {
  const closures = entries.map(({modules}) => [...closureOf(graph, modules)].filter((path) => !alone.has(path)));
  const needs = new Map<string, number>();
  for (const path of closures.flat()) needs.set(path, (needs.get(path) ?? 0) + 1);
  const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + (graph.get(path)?.bytes ?? 0), 0);
  const placed = new Set<string>();
  return kinds.flatMap(({name, most}) => {
    const brought = new Set(closures.filter((closure) => bytesOf(closure) <= most).flat());
    const modules = [...brought].filter((path) => (needs.get(path) ?? 0) > 1 && !placed.has(path)).sort();
    for (const path of modules) placed.add(path);
    return modules.length > 0 ? [{name, modules}] : [];
  });
}
