import {createHash, randomBytes, timingSafeEqual} from "node:crypto";
import type {IncomingHttpHeaders} from "node:http";

/** What opens a running preview: the token in the address that `npm start` prints, then the cookie it gives. */
export type Keys = {token: string; cookie: {name: string; value: string}};

/** Where the plan of actions of an organisation is read and written, by its id. */
export const actionsAddress = /^\/_actions\/([a-z0-9-]+)$/;

/** What is asked of a preview: the parts of a request that say who asks, and for what. */
export type Asked = {method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders};

/** What becomes of a request: it passes to `path`, it is let in and sent on to `path`, or it is refused. */
export type Answer =
  {kind: "pass"; path: string} | {kind: "enter"; path: string} | {kind: "refuse"; status: number; words: string};

/** New keys for a preview on a port: 32 random bytes each, so that those of an earlier start open nothing. */
export function newKeys(port: number): Keys {
  const secret = (): string => randomBytes(32).toString("base64url");
  // Cookies know no ports: a name of its own keeps two previews on one machine apart.
  return {token: secret(), cookie: {name: `wres-${port}`, value: secret()}};
}

/** Framework's folders of packages: never needed, and the first of them makes it ask the network. */
const closedFolders = new Set(["_npm", "_jsr", "_duckdb"]);

/** Where the notebook's page asks for what stands behind its Publish. */
export const publishPrefix = "/publish-notebook/";

/**
 * Decides on a request to the preview on `port`. Only this machine's own names pass, so that a name that was rebound to
 * 127.0.0.1 reads nothing; only pages of the preview itself may ask for parts; only a person may open a page, with the
 * token once and with the cookie from then on. All is read but what the preview's own pages send to publish a notebook or to change a plan.
 */
export function answerTo({method, url, headers}: Asked, {port, keys}: {port: number; keys: Keys}): Answer {
  const wrong = wrongAsker(headers, port);
  if (wrong !== null) return refuse(403, wrong);
  const asked = pathOf(url);
  const unwritten = method === "GET" || method === "HEAD" ? null : whyNotWritten({method, headers}, asked);
  if (unwritten !== null) return refuse(405, unwritten);
  if (asked === null) return refuse(400, "This is not an address of the preview.");
  const given = asked.searchParams.get("token");
  if (given !== null && isSame(given, keys.token)) {
    asked.searchParams.delete("token");
    return {kind: "enter", path: `${asked.pathname}${asked.search}`};
  }
  if (!hasCookie(headers, keys))
    return refuse(401, given === null ? openedByAddress : `This address is of an earlier start. ${openedByAddress}`);
  if (closedFolders.has(asked.pathname.split("/")[1] ?? "")) return refuse(404, "The preview serves no packages.");
  return {kind: "pass", path: `${asked.pathname}${asked.search}`};
}

/**
 * Why something that is sent may not be, or null: only to what is written to, only by a page of the preview, whose browser
 * names its origin whenever it sends anything, and only as JSON, which no page of another site may send unasked.
 */
function whyNotWritten({method, headers}: Asked, asked: URL | null): string | null {
  const {origin, "content-type": type = ""} = headers;
  const isWritable =
    asked !== null &&
    (actionsAddress.test(`${asked.pathname}${asked.search}`) || asked.pathname.startsWith(publishPrefix));
  const isOwn = origin !== undefined && (headers["sec-fetch-site"] ?? "same-origin") === "same-origin";
  const isJson = type.split(";")[0]?.trim() === "application/json";
  return method === "POST" && isWritable && isOwn && isJson ? null : "This address can only be read.";
}

/** Decides on the socket by which open pages follow the data: for pages of the preview alone, which say where they are from. */
export function answerToSocket({url, headers}: Asked, {port, keys}: {port: number; keys: Keys}): Answer {
  if (headers.origin === undefined) return refuse(403, "Only pages of the preview may follow its data.");
  const wrong = wrongAsker(headers, port);
  if (wrong !== null) return refuse(403, wrong);
  if (!hasCookie(headers, keys)) return refuse(401, openedByAddress);
  if (url !== "/_observablehq") return refuse(404, "There is no such socket.");
  return {kind: "pass", path: url};
}

const openedByAddress = "This preview shows true counts. Open it with the whole address that npm start has printed.";

/** Why whoever asks may not, or null: another name for this machine, another site, another program's page on this machine. */
function wrongAsker(headers: IncomingHttpHeaders, port: number): string | null {
  const {host = "", origin} = headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, ...(port === 80 ? ["127.0.0.1", "localhost"] : [])];
  if (!hosts.includes(host)) return `The preview answers to ${hosts.join(" and ")} only.`;
  if (origin !== undefined && origin !== `http://${host}`) return "Other sites may ask the preview for nothing.";
  const from = headers["sec-fetch-site"];
  const isOpened = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  if (from !== undefined && from !== "same-origin" && from !== "none" && !isOpened)
    return "Other sites may ask the preview for nothing.";
  return null;
}

/** The address asked for, in the one way of writing it that is passed on; null where it is none of this server's. */
function pathOf(url = ""): URL | null {
  if (!/^\/(?![/\\])/.test(url)) return null;
  try {
    const asked = new URL(url, "http://preview");
    asked.pathname = decodeURI(asked.pathname);
    const isPlain = !/%2f|%5c|\/\/|\/\.|\\|\0/i.test(asked.pathname);
    return isPlain && asked.origin === "http://preview" ? asked : null;
  } catch {
    return null;
  }
}

function hasCookie({cookie = ""}: IncomingHttpHeaders, {cookie: {name, value}}: Keys): boolean {
  return cookie.split(/;\s*/).some((each) => {
    const at = each.indexOf("=");
    return each.slice(0, at) === name && isSame(each.slice(at + 1), value);
  });
}

/** Compares secrets in a time that says nothing of where they differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

const refuse = (status: number, words: string): Answer => ({kind: "refuse", status, words});
