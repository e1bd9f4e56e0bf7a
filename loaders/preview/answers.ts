import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import type {IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse} from "node:http";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import {pipeline} from "node:stream/promises";
import {escapeXml} from "../../src/words/escape.js";
import {contentSecurityPolicy} from "../site/content-security-policy.js";
import {siteHeaders} from "../site/host-headers.js";
import {runnerAddress, runnerPolicy} from "../site/runner-policy.js";
import {rowTables} from "../machine/tables.js";
import type {Keys} from "./access.js";
import {previewPage} from "./preview-page.js";

/** Modules and styles, which hold no data: the only files that a browser may keep, to ask whether they have changed. */
const isCode = /^\/(?:_import|_node|_observablehq)\/.*\.(?:js|css|map)$/;

/** What goes with every answer of a preview: the site's own headers, and that no other origin may use it or keep it. */
export function previewHeaders({
  hashes = [],
  keep = false,
  framed = false,
  policy = contentSecurityPolicy(hashes)
}: {hashes?: readonly string[]; keep?: boolean; framed?: boolean; policy?: string} = {}): OutgoingHttpHeaders {
  const framing = framed ? policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'") : policy;
  return {
    ...Object.fromEntries(siteHeaders(framing)),
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": framed ? "SAMEORIGIN" : "DENY",
    "Cache-Control": keep ? "private, no-cache" : "no-store"
  };
}

/** What goes with the frame of the notebook in place of that: its own policy, and that pages of the preview may show it. */
function runnerHeaders(): OutgoingHttpHeaders {
  return {
    ...previewHeaders(),
    ...Object.fromEntries(siteHeaders(runnerPolicy())),
    "X-Frame-Options": "SAMEORIGIN"
  };
}

/** Gives Framework's answer to the browser. An error is said in words of our own: its message could hold a value of the data. */
export async function passOn(
  answer: IncomingMessage,
  {url = "", headers}: IncomingMessage,
  response: ServerResponse,
  {beside = false}: {beside?: boolean} = {}
): Promise<void> {
  const {statusCode: status = 502} = answer;
  const {"content-type": type = "", "content-length": length, location, etag} = answer.headers;
  if (status >= 500) {
    answer.resume();
    refuse(response, status, "This page could not be made. The terminal where the preview was started says why.");
    return;
  }
  const pathname = url.replace(/\?.*$/, "");
  try {
    if (runnerAddress.test(pathname)) {
      response.writeHead(status, {...runnerHeaders(), "Content-Type": "text/html; charset=utf-8"});
      await pipeline(answer, response);
      return;
    }
    if (type.startsWith("text/html") && answer.method !== "HEAD") {
      const {html, hashes} = previewPage(await text(answer), pathname, {beside});
      const framed = beside && isFramed(headers);
      response.writeHead(status, {...previewHeaders({hashes, framed}), "Content-Type": type}).end(html);
      return;
    }
    const keep = isCode.test(pathname);
    response.writeHead(status, {
      ...previewHeaders({keep}),
      ...(type && {"Content-Type": type}),
      ...(length !== undefined && {"Content-Length": length}),
      ...(location !== undefined && {Location: location}),
      ...(keep && etag !== undefined && {ETag: etag})
    });
    await pipeline(answer, response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else refuse(response, 500, error instanceof Error ? error.message : "This page could not be made.");
  }
}

/**
 * Answers for a row-level table from the folder `rows`, where the request is for one that is there; false where not. A page
 * has to ask: the address of a table, typed or followed, saves nothing.
 */
export async function sendRows(request: IncomingMessage, response: ServerResponse, rows: string): Promise<boolean> {
  const [, name] = /^\/_file\/wres\/(\w+)\.parquet(?:\?|$)/.exec(request.url ?? "") ?? [];
  const table = rowTables.find((each) => each === name);
  if (table === undefined) return false;
  const file = join(rows, `${table}.parquet`);
  const found = await stat(file).catch(() => null);
  if (found === null) return false;
  const from = request.headers["sec-fetch-site"];
  if (from !== undefined && from !== "same-origin") {
    refuse(response, 403, "Rows about people are read by the pages of the preview alone.");
    return true;
  }
  response.writeHead(200, {
    ...previewHeaders(),
    "Content-Type": "application/vnd.apache.parquet",
    "Content-Length": found.size
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
  return true;
}

/**
 * Lets a browser in that came with the token: it gets the cookie, and the address without the token. A link on a page of
 * another site is followed by that page's leave only as far as here, so that the last step is taken by a page of our own.
 */
export function letIn({headers}: IncomingMessage, response: ServerResponse, path: string, {cookie}: Keys): void {
  const common = {
    ...previewHeaders(),
    "Set-Cookie": `${cookie.name}=${cookie.value}; Path=/; HttpOnly; SameSite=Strict`
  };
  const from = headers["sec-fetch-site"];
  if (from === undefined || from === "none" || from === "same-origin") {
    response.writeHead(303, {...common, Location: path}).end();
    return;
  }
  const onward = escapeXml(path);
  response
    .writeHead(200, {...common, "Content-Type": "text/html; charset=utf-8"})
    .end(
      page(
        "The preview",
        `<a href="${onward}">Open the preview</a>`,
        `<meta http-equiv="refresh" content="0; url=${onward}">`
      )
    );
}

/** What a browser is shown while the data are made; it asks again by itself. */
export function askForPatience(response: ServerResponse): void {
  const words = "The extracts are being read. This page opens by itself when that is done.";
  response.setHeader("Retry-After", "1");
  sendPage(response, 503, page("One moment", words, `<meta http-equiv="refresh" content="1">`));
}

/** Sends a page of the preview's own, under the policy of every page or one of its own. */
export function sendPage(
  response: ServerResponse,
  status: number,
  html: string,
  options: Parameters<typeof previewHeaders>[0] = {}
): void {
  response.writeHead(status, {...previewHeaders(options), "Content-Type": "text/html; charset=utf-8"}).end(html);
}

/** Whether a page of the preview itself shows this one in a frame. */
export const isFramed = (headers: IncomingHttpHeaders): boolean =>
  headers["sec-fetch-dest"] === "iframe" && headers["sec-fetch-site"] === "same-origin";

/** Refuses in plain words, with the headers of every answer. */
export function refuse(
  response: ServerResponse,
  status: number,
  words: string,
  {title = "Not shown", framed = false}: {title?: string; framed?: boolean} = {}
): void {
  if (response.headersSent) response.destroy();
  else sendPage(response, status, page(title, escapeXml(words)), {framed});
}

function page(title: string, words: string, head = ""): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>${title}</title></head><body><main><h1>${title}</h1><p>${words}</p></main></body></html>`;
}
