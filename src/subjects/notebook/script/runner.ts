import {FileAttachment} from "observablehq:stdlib";
import type {FromEngine, ToEngine} from "../engine/protocol.js";
import type {Line} from "./session-types.js";

/**
 * A frame that is alive answers well within this time, and the engine in it starts well within that, in milliseconds, on a
 * slow or busy machine too: who is given up on too early is told that something is broken which is not.
 */
const patience = {frame: 12_000, engine: 60_000};

/** The frame that cells run in, and how an engine is started in it. */
export type Runner = {
  node: HTMLElement;
  /** Starts an engine in place of the one before, which is ended with all that it does. */
  connect: (hear: (message: FromEngine) => void) => Promise<Line>;
};

/**
 * A frame of nobody's origin, with a policy that closes every address to it; inside it, a worker with the engine. It is
 * fetched when the first cell runs. Where the frame does not answer, as after a cell that took all memory, a new one takes
 * its place. `room` is how wide a drawing may be, in pixels.
 */
export function Runner(tables: readonly string[], {room}: {room: () => number}): Runner {
  const node = document.createElement("div");
  node.hidden = true;
  let frame: Promise<HTMLIFrameElement> | null = null;
  const open = async (): Promise<HTMLIFrameElement> => {
    const address = await addressOfFrame();
    const made = document.createElement("iframe");
    made.setAttribute("sandbox", "allow-scripts");
    made.title = "The engine of the notebook";
    made.src = address;
    const loaded = new Promise<void>((resolve) => made.addEventListener("load", () => resolve(), {once: true}));
    node.replaceChildren(made);
    await loaded;
    return made;
  };
  const start = async (hear: (message: FromEngine) => void): Promise<Line | null> => {
    const {contentWindow: within} = await (frame ??= open());
    const {port1: port, port2: other} = new MessageChannel();
    const began = await new Promise<"ready" | "silent" | "dead">((resolve) => {
      let timer = setTimeout(() => resolve("dead"), patience.frame);
      port.onmessage = ({data}: MessageEvent<FromEngine | {type: "alive"}>) => {
        clearTimeout(timer);
        if (data.type === "alive") timer = setTimeout(() => resolve("silent"), patience.engine);
        else {
          resolve("ready");
          hear(data);
        }
      };
      within?.postMessage({tables, room: room()}, "*", [other]);
    });
    if (began !== "ready") frame = null;
    if (began === "silent") throw new Error(silent);
    if (began === "dead") return null;
    return {post: (message: ToEngine) => port.postMessage(message), close: () => port.close()};
  };
  return {
    node,
    async connect(hear) {
      for (let tries = 0; tries < 2; tries++) {
        const line = await start(hear);
        if (line) return line;
        const why = await whyNot();
        if (why !== null) throw new Error(why);
      }
      throw new Error(notStarted);
    }
  };
}

const addressOfFrame = (): Promise<string> => FileAttachment("../../../runner.htm").url();

const notStarted =
  "What runs the cells could not be started. It needs a connection, even where the page itself opens without one: check the connection, then run again.";

const silent = "What runs the cells stopped answering. Reload the page to start it again.";

const stoppedByHost =
  "The server of this site stops what runs the cells: it sends the policy of the pages with the notebook's frame too. Whoever publishes the site finds in SECURITY.md what the server has to send.";

/**
 * Why the frame did not answer, where that can be told and trying again is no use: it cannot be fetched, or the server sends
 * it a policy under which no code can be made from text, one beside its own or in place of it. Null elsewhere.
 */
async function whyNot(): Promise<string | null> {
  const policies = await fetch(await addressOfFrame()).then(
    ({headers}) => headers.get("content-security-policy") ?? "",
    () => null
  );
  if (policies === null) return notStarted;
  return policies
    .split(",")
    .some((policy) => /\b(script|default)-src\b/.test(policy) && !policy.includes("'unsafe-eval'"))
    ? stoppedByHost
    : null;
}
