import type {IncomingMessage, ServerResponse} from "node:http";
import {ownHeaders, siteHandler} from "../site/serve.js";
import {isFramed, previewHeaders, refuse, sendPage} from "./answers.js";
import {besidePage, besidePath, besidePolicy, publishedPrefix, statePath} from "./beside.js";
import type {PublishedView} from "./published-view.js";

/** Answers a request for the published view or for the page that shows it beside the analyst's; false for any other. */
export type AnswerPublished = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The answers of a preview that has a published view: its files, how it is, and both views side by side. */
export function answerPublished({state}: Pick<PublishedView, "state">): AnswerPublished {
  return async (request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://preview");
    if (pathname === besidePath) sendPage(response, 200, besidePage, {policy: besidePolicy});
    else if (pathname === statePath) {
      const {version, says} = state();
      response
        .writeHead(200, {...previewHeaders(), "Content-Type": "application/json"})
        .end(JSON.stringify({version, says}));
    } else if (pathname.startsWith(publishedPrefix)) await sendPublished(request, response, state());
    else return false;
    return true;
  };
}

/** A file of the published view, under its own policy. */
async function sendPublished(
  request: IncomingMessage,
  response: ServerResponse,
  {version, dist, says}: {version: number; dist: string; says: string}
): Promise<void> {
  const framed = isFramed(request.headers);
  if (version === 0) return refuse(response, 503, says, {title: "Not there yet", framed});
  const stated = await ownHeaders(dist);
  const handle = await siteHandler(dist, {
    prefix: publishedPrefix,
    headers: (path) => {
      const policy = stated(path).find(([name]) => name === "Content-Security-Policy")?.[1];
      return Object.entries(previewHeaders({framed, ...(policy !== undefined && {policy})})) as [string, string][];
    }
  });
  handle(request, response);
}
