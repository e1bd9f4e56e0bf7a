import {access} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {build} from "esbuild";

const require = createRequire(import.meta.url);

/** Packages that Framework would serve as many small files, or whole where a part is enough, and what is taken of each. */
const bundles: Readonly<Record<string, string>> = {
  "@duckdb/duckdb-wasm": "export {AsyncDuckDB, VoidLogger} from",
  "@observablehq/plot": "export * from",
  "@uwdata/flechette": "export * from",
  "d3-array": "export {nice, ticks} from",
  hyparquet: "export {parquetMetadata, parquetScan, parquetSchema} from",
  "hyparquet-compressors": "export * from",
  "sql-formatter": "export {duckdb, formatDialect} from"
};

/**
 * Packs each of these packages into one file in Framework's cache, where Framework takes it for its own. A page then asks
 * for one file in place of up to forty, and none names the content networks that the whole packages know.
 */
export async function bundleModules(root: string): Promise<void> {
  const platform = {bundle: true, format: "esm", platform: "browser", target: "es2022", minify: true} as const;
  for (const [name, take] of Object.entries(bundles)) {
    const outfile = join(root, ".observablehq/cache/_node", `${name}@${versionOf(name)}`, "index.js");
    if (await exists(outfile)) continue;
    const stdin = {contents: `${take} "${name}";`, resolveDir: process.cwd()};
    await build({stdin, outfile, ...platform, legalComments: "none", logLevel: "error"});
  }
}

/** Read from the package's own description, which not every package lets `require` see. */
function versionOf(name: string): string {
  const folder = require.resolve.paths(name)?.map((path) => join(path, name, "package.json")) ?? [];
  for (const file of folder) {
    try {
      return (require(file) as {version: string}).version;
    } catch {
      continue;
    }
  }
  throw new Error(`bundle-modules: the package ${name} is not installed. Run npm ci.`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  );
}
