import {once} from "node:events";
import {join, relative} from "node:path";
import {parseArgs} from "node:util";
import openInBrowser from "open";
import {endWithStarter} from "../machine/end-with-starter.js";
import {answerActions} from "../preview/actions/answer-actions.js";
import {answerPublished} from "../preview/answer-published.js";
import {openDoor} from "../preview/open-door.js";
import {notBegun, startPublishedView, type PublishedView} from "../preview/published-view.js";
import {startFramework} from "../preview/start-framework.js";
import {answerPublishing} from "../preview/publish-notebook.js";
import {takePort} from "../preview/take-port.js";
import {root, settingsFromEnvironment} from "../machine/settings.js";
import {rowsFolder} from "../machine/tables.js";

export const usage = "start -- [--data DIR] [--published] [--port N] [--no-open]";

/**
 * Opens the analyst's site on this machine alone, and keeps it up to date with the extracts until it is stopped. With
 * `--published` each of its pages leads to the same page as readers will see it, side by side.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {
      data: {type: "string"},
      port: {type: "string"},
      published: {type: "boolean", default: false},
      "no-open": {type: "boolean", default: false}
    }
  });
  endWithStarter();
  const settings = {WRES_PROFILE: "analyst", ...(values.data !== undefined && {WRES_DATA: values.data})};
  const {data, out} = settingsFromEnvironment({...process.env, ...settings});
  const say = (words: string): void => void process.stdout.write(`${words}\n`);
  let view: PublishedView | null = null;
  // The view is made only once there is something to look at in the meantime.
  const published = values.published ? answerPublished({state: () => view?.state() ?? notBegun}) : undefined;
  const rows = join(out, "analyst", rowsFolder);
  const written = {publishing: answerPublishing({data, out}), actions: answerActions({data})};
  const {opened: door, release} = await takePort((port) => openDoor({port, rows, published, ...written}), {
    ...(values.port !== undefined && {port: portOf(values.port)}),
    data: relative(root, data),
    say
  });
  const framework = await startFramework(settings);
  const stopped = Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
  const ended = framework.ended.then(() => {
    throw new Error("the preview has ended by itself. Its own message stands above.");
  });
  try {
    const isReady = await Promise.race([framework.ready.then(() => true), stopped.then(() => false), ended]);
    if (!isReady) return;
    door.connect(framework.socket);
    say(`The analyst's site: ${door.address}`);
    say("True counts, for this machine alone. The whole address opens it; Ctrl+C ends it.");
    if (values.published) view = startPublishedView({data, out, say});
    if (!values["no-open"]) await openInBrowser(door.address);
    await Promise.race([stopped, ended]);
  } finally {
    ended.catch(() => undefined);
    await Promise.all([door.close(), release(), framework.end(), view?.end()]);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: found "${text}". Give a number from 1 to 65535.`);
  return port;
}
