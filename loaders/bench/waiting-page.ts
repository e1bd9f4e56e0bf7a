import {readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, normalize} from "node:path";
import {promisify} from "node:util";
import {brotliCompress} from "node:zlib";

/** The name of the baseline in a site. */
export const waitingPage = "waits-for-duckdb.html";

/** Its script, in a file of its own: the site's policy allows no other. */
const script = "waits-for-duckdb.js";

/**
 * Adds the baseline to a site: a page that draws one chart from a query once DuckDB is up, as notebooks commonly do. It
 * is spared what it could be spared: the site's own style sheet and packed engine, its modules preloaded as Framework
 * preloads them and the engine asked for at once, a table of one file, bars without a chart library.
 */
export async function addWaitingPage(site: string): Promise<void> {
  const files = await readdir(site, {recursive: true});
  const database = scriptOf(files, "database");
  const library = fileLike(files, /^_node\/@duckdb\/.*\.js$/);
  const preloads = [library, ...(await importsOf(site, [database]))];
  // The explorer's script says where the site's tables are.
  const explorer = await readFile(join(site, fileLike(files, /^explore\.[0-9a-f]+\.js$/)), "utf8");
  const registered = explorer.match(/^(import .*stdlib|registerFile).*$/gm) ?? [];
  await writePacked(
    join(site, script),
    `${registered.join("\n")}
import {cube, db, sql} from "./${database}";
const database = await db.connect({cube: cube.tables.cube});
const rows = await database.query(sql.raw("select level, sum(count)::double as people from cube where breakdown = 'pay band' group by all order by all"));
document.querySelector("figure").innerHTML = "<svg width='600' height='400'>" +
  rows.map(({people}, i) => "<rect y='" + i * 9 + "' height='8' width='" + people / 20 + "'/>").join("") + "</svg>";
`
  );
  await writePacked(
    join(site, waitingPage),
    `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Waits for DuckDB</title>
<link rel="stylesheet" href="./${fileLike(files, /^_import\/style\.[0-9a-f]+\.css$/)}">
${preloads.map((file) => `<link rel="modulepreload" href="./${file}">`).join("\n")}
<script type="module" src="./${script}"></script></head>
<body><main><h1>Waits for DuckDB</h1><figure></figure></main></body></html>
`
  );
}

/** The path, in a finished site, of a file of packed modules. Throws where there is none. */
export function scriptOf(files: readonly string[], name: string): string {
  return fileLike(files, new RegExp(`^_import/${name}\\.[0-9a-f]+\\.js$`));
}

/** The path of the first file whose path is like this. Throws where there is none. */
function fileLike(files: readonly string[], like: RegExp): string {
  const found = files.find((file) => like.test(file));
  if (!found) throw new Error(`The site has no file like ${String(like)}. Build it again, or mend the bench.`);
  return found;
}

async function writePacked(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text));
}

/** All modules that some modules import at once, themselves among them. */
async function importsOf(site: string, modules: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = [...modules];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const text = await readFile(join(site, next), "utf8");
    for (const [, path = ""] of text.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      waiting.push(normalize(join(dirname(next), path)));
  }
  return found;
}
