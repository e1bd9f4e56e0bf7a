import {readdir, readFile, stat} from "node:fs/promises";
import {dirname, extname, join, relative} from "node:path";
import {build} from "esbuild";

/** Content networks and services that no published file may name, so that no browser can be led to them. */
const foreign = /cdn\.jsdelivr\.net|unpkg\.com|fonts\.g(?:oogleapis|static)\.com|extensions\.duckdb\.org|esm\.sh|cdnjs/;

/** Attributes that make a browser fetch something; a link to click (`<a href>`) does not. */
const fetching =
  /<(?:link|script|img|source|iframe|video|audio|object|embed)\b[^>]*?\s(?:href|src|srcset|data)="([^"]*)"/g;

/** The largest file that common hosts take. */
const largest = 25_000_000;

/**
 * Everything that is wrong with a finished site, one sentence each; an empty list if nothing is. A page that Framework
 * could not make shows an error and builds all the same, so this is what makes such a build fail.
 */
export async function findBroken(dist: string): Promise<string[]> {
  const names = await readdir(dist, {recursive: true});
  const files = new Set(names.map((name) => `/${name}`));
  const problems: string[] = [];
  for (const name of names) {
    const path = join(dist, name);
    const {size} = await stat(path);
    if (size > largest)
      problems.push(`${name}: ${size} bytes are more than the 25 MB that hosts take. Pack or split it.`);
    if (extname(name) === ".html") problems.push(...pageProblems(await readFile(path, "utf8"), name, files));
    if ([".html", ".js", ".css", ".json"].includes(extname(name))) {
      const [address] = foreign.exec(await readFile(path, "utf8")) ?? [];
      if (address) problems.push(`${name}: names ${address}. Import from node_modules instead.`);
    }
  }
  return [...problems, ...(await unresolvedImports(dist, names, files))].sort();
}

/** Throws with the whole list if anything is wrong with a finished site. */
export async function scanBroken(dist: string): Promise<void> {
  const problems = await findBroken(dist);
  if (problems.length) throw new Error(`${dist}: ${problems.length} faults in the built site:\n${problems.join("\n")}`);
}

function pageProblems(html: string, page: string, files: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const body = html.replace(/<(script|code|pre)\b[\s\S]*?<\/\1>/g, "");
  if (/class="[^"]*\bobservablehq--error\b/.test(body))
    problems.push(`${page}: shows an error in place of content. Build it in a preview to read the error.`);
  const [styled] = /<[^<>]*\sstyle="[^"]*"|<style\b/.exec(body) ?? [];
  if (styled) problems.push(`${page}: has an inline style, which the policy blocks: ${styled.slice(0, 80)}`);
  const [handler] = /<[^<>]*\son\w+="[^"]*"/.exec(body) ?? [];
  if (handler) problems.push(`${page}: has an inline event handler, which the policy blocks: ${handler.slice(0, 80)}`);
  for (const [, address = ""] of html.matchAll(fetching)) {
    if (/^(\w+:)?\/\//.test(address)) problems.push(`${page}: fetches ${address} from another host.`);
    else if (!isThere(address, page, files)) problems.push(`${page}: ${address} does not exist.`);
  }
  for (const [, address = ""] of body.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g))
    if (!isThere(address, page, files)) problems.push(`${page}: the link to ${address} leads nowhere.`);
  return problems;
}

/** Whether an address within the site leads to a file of it; addresses elsewhere are taken on trust. */
function isThere(address: string, from: string, files: ReadonlySet<string>): boolean {
  if (/^(\w+:|#|$)/.test(address)) return true;
  const {pathname} = new URL(address.replaceAll("&amp;", "&"), `http://site/${from}`);
  const path = decodeURIComponent(pathname);
  return files.has(path) || files.has(`${path.replace(/\/$/, "")}/index.html`) || path === "/";
}

/**
 * Imports that a browser could not follow: bare names, and files that are not there. Framework's own client names
 * packages that it loads only for pages that ask for them, and none here does.
 */
async function unresolvedImports(
  dist: string,
  names: readonly string[],
  files: ReadonlySet<string>
): Promise<string[]> {
  const modules = names.filter((name) => name.endsWith(".js") && name !== "sw.js");
  const problems = new Set<string>();
  await build({
    entryPoints: modules.map((name) => join(dist, name)),
    bundle: true,
    write: false,
    outdir: "unused",
    format: "esm",
    logLevel: "silent",
    plugins: [
      {
        name: "follow-imports",
        setup({onResolve}) {
          onResolve({filter: /.*/}, ({path, importer, kind}) => {
            if (kind === "entry-point") return null;
            const name = relative(dist, importer);
            const ofClient = name.startsWith("_observablehq/") && kind === "dynamic-import";
            if (!/^\.{0,2}\//.test(path)) problems.add(`${name}: imports "${path}", which a browser cannot find.`);
            else if (!ofClient && !files.has(join("/", dirname(name), path)))
              problems.add(`${name}: imports ${path}, which does not exist.`);
            return {path, external: true};
          });
        }
      }
    ]
  }).catch((error: unknown) => problems.add(`A module could not be read: ${String(error)}`));
  return [...problems];
}
