import {createReadStream} from "node:fs";
import {readFile, stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

type Header = [name: string, value: string];

/** A running server and how to end it. */
export type Served = {url: string; close: () => Promise<void>};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".pdf": "application/pdf",
  ".parquet": "application/vnd.apache.parquet"
};

/**
 * Serves a finished site on 127.0.0.1 as a good host would: with the headers of its own `_headers` file, packed twins
 * where the browser takes them, `index.html` for folders and `404.html` for what is missing. `port` 0 takes any free one;
 * `prefix` puts the site below a path. Without `headers` it stands for a host that knows nothing of them; a function
 * gives the headers of a path below the site, for a host of another kind.
 */
export async function serve(
  dist: string,
  {
    port = 0,
    prefix = "/",
    headers = true
  }: {port?: number; prefix?: string; headers?: boolean | ((path: string) => Header[])} = {}
): Promise<Served> {
  const headersOf = typeof headers === "function" ? headers : headers ? await ownHeaders(dist) : () => [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = requestedPath(request, prefix);
      const found = path === null ? null : await findFile(dist, path);
      const file = found ?? join(dist, "404.html");
      const {name, encoding} = await packedTwin(file, request);
      response.writeHead(found ? 200 : 404, {
        "cache-control": "no-cache",
        ...Object.fromEntries(headersOf(path ?? "/404").map(([key, value]) => [key.toLowerCase(), value])),
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "content-length": (await stat(name)).size,
        vary: "accept-encoding",
        ...(encoding ? {"content-encoding": encoding} : {})
      });
      if (request.method === "HEAD") response.end();
      else createReadStream(name).pipe(response);
    })().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, close};
}

/** The headers that the site's own `_headers` file states for a path. */
async function ownHeaders(dist: string): Promise<(path: string) => Header[]> {
  const rules = parseHeaders(await readFile(join(dist, "_headers"), "utf8"));
  return (path) => rules.filter(({pattern}) => pattern.test(path)).flatMap((rule) => rule.headers);
}

/** The path below the prefix, or null where the address is outside it or leaves the site. */
function requestedPath(request: IncomingMessage, prefix: string): string | null {
  const {pathname} = new URL(request.url ?? "/", "http://site");
  if (!pathname.startsWith(prefix)) return null;
  const path = normalize(`/${decodeURIComponent(pathname.slice(prefix.length))}`);
  return path.startsWith("/") ? path : null;
}

async function findFile(dist: string, path: string): Promise<string | null> {
  const file = join(dist, path.endsWith("/") ? `${path}index.html` : path);
  return (await isFile(file)) ? file : null;
}

async function packedTwin(file: string, request: IncomingMessage): Promise<{name: string; encoding?: string}> {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  for (const [encoding, ending] of [
    ["br", ".br"],
    ["gzip", ".gz"]
  ] as const)
    if (accepted.includes(encoding) && (await isFile(file + ending))) return {name: file + ending, encoding};
  return {name: file};
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false
  );
}

/** The rules of a `_headers` file: a line with a path, then its headers, indented; `*` stands for any text. */
export function parseHeaders(text: string): {pattern: RegExp; headers: Header[]}[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim())
    .map((block) => {
      const [path = "", ...lines] = block.trimEnd().split("\n");
      const pattern = new RegExp(
        `^${path
          .split("*")
          .map((part) => part.replace(/[.+?^$()[\]{}|\\]/g, "\\$&"))
          .join(".*")}$`
      );
      const headers = lines.map((line): Header => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      });
      return {pattern, headers};
    });
}
