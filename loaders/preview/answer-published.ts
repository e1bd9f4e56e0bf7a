import type {IncomingMessage, ServerResponse} from "node:http";
import {ownHeaders, siteHandler} from "../site/serve.js";
import {isFramed, previewHeaders, refuse, sendPage} from "./answers.js";
import {besidePage, besidePath, besidePolicy, publishedPrefix, statePath} from "./beside.js";
import type {PublishedView} from "./published-view.js";

/** Answers a request for the published view or for the page that shows it beside the analyst's; false for any other. */
export type AnswerPublished = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The answers of a preview that has a published view: its files, how it is, and both views side by side. */
export function answerPublished({state}: Pick<PublishedView, "state">): AnswerPublished {
  let known = {version: 0, files: filesOf("")};
  return async (request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://preview");
    const {version, dist, says} = state();
    const framed = isFramed(request.headers);
    if (pathname === besidePath) sendPage(response, 200, besidePage, {policy: besidePolicy});
    else if (pathname === statePath)
      response
        .writeHead(200, {...previewHeaders(), "Content-Type": "application/json"})
        .end(JSON.stringify({version, says}));
    else if (!pathname.startsWith(publishedPrefix)) return false;
    else if (version === 0) refuse(response, 503, says, {title: "Not there yet", framed});
    else {
      if (known.version !== version) known = {version, files: filesOf(dist)};
      (await known.files(framed))(request, response);
    }
    return true;
  };
}

type Handler = Awaited<ReturnType<typeof siteHandler>>;

/** What answers for the files of one version of the published view, in a frame and by themselves, under its own policy. */
function filesOf(dist: string): (framed: boolean) => Promise<Handler> {
  const made = new Map<boolean, Promise<Handler>>();
  const make = async (framed: boolean): Promise<Handler> => {
    const stated = await ownHeaders(dist);
    return siteHandler(dist, {
      prefix: publishedPrefix,
      headers: (path) => {
        const policy = stated(path).find(([name]) => name === "Content-Security-Policy")?.[1];
        return Object.entries(previewHeaders({framed, ...(policy !== undefined && {policy})})) as [string, string][];
      }
    });
  };
  return (framed) => {
    const handler = made.get(framed) ?? make(framed);
    made.set(framed, handler);
    return handler;
  };
}
