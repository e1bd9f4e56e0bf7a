import {createReadStream} from "node:fs";
import {readFile} from "node:fs/promises";
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";
import sirv from "sirv";

type Header = [name: string, value: string];

/** A running server and how to end it. */
export type Served = {url: string; close: () => Promise<void>};

type SiteOptions = {prefix?: string; headers?: boolean | ((path: string) => Header[])};

/** What the table of types does not know, or knows without the encoding of its letters. */
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".bin": "application/octet-stream",
  ".parquet": "application/vnd.apache.parquet"
};

/**
 * Serves a finished site on 127.0.0.1 as a good host would, see `siteHandler`. `port` 0 takes any free one.
 */
export async function serve(
  dist: string,
  {port = 0, prefix = "/", headers = true}: {port?: number} & SiteOptions = {}
): Promise<Served> {
  const server = createServer(await siteHandler(dist, {prefix, headers}));
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

/**
 * Answers for the files of a finished site: with the headers of its own `_headers` file, packed twins where the browser
 * takes them, `index.html` for folders and `404.html` for what is missing. `prefix` puts the site below a path. Without
 * `headers` it stands for a host that knows nothing of them; a function gives the headers of a path below the site, for a
 * host of another kind.
 */
export async function siteHandler(
  dist: string,
  {prefix = "/", headers = true}: SiteOptions = {}
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const headersOf = typeof headers === "function" ? headers : headers ? await ownHeaders(dist) : () => [];
  const missing = (response: ServerResponse): void => {
    response.writeHead(404, {...headersFor("/404"), "Content-Type": "text/html; charset=utf-8"});
    createReadStream(join(dist, "404.html"))
      .once("error", () => response.end())
      .pipe(response);
  };
  const headersFor = (path: string): Record<string, string> => ({
    "cache-control": "no-cache",
    ...Object.fromEntries(headersOf(path).map(([name, value]) => [name.toLowerCase(), value]))
  });
  const files = sirv(dist, {
    // Read as they are asked for: a site may be built anew while it is served.
    dev: true,
    extensions: [],
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
      const type = types[extname(path)];
      if (type !== undefined) response.setHeader("Content-Type", type);
    }
  });
  return (request, response) => {
    const path = requestedPath(request, prefix);
    if (path === null) return missing(response);
    request.url = encodeURI(path.endsWith("/") ? `${path}index.html` : path);
    files(request, response, () => missing(response));
  };
}

/** The headers that the site's own `_headers` file states for a path. */
export async function ownHeaders(dist: string): Promise<(path: string) => Header[]> {
  const rules = parseHeaders(await readFile(join(dist, "_headers"), "utf8"));
  return (path) => rules.filter(({pattern}) => pattern.test(path)).flatMap((rule) => rule.headers);
}

/** The path below the prefix, or null where the address is outside it or leaves the site. */
function requestedPath(request: IncomingMessage, prefix: string): string | null {
  try {
    const {pathname} = new URL(request.url ?? "/", "http://site");
    if (!pathname.startsWith(prefix)) return null;
    return normalize(`/${decodeURIComponent(pathname.slice(prefix.length))}`).replaceAll("\\", "/");
  } catch {
    return null;
  }
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
      // `! Name` takes away what a rule before has set: of one name, the last counts in any case.
      const headers = lines
        .filter((line) => !/^\s*!/.test(line))
        .map((line): Header => {
          const colon = line.indexOf(":");
          return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
        });
      return {pattern, headers};
    });
}
