import {scriptHash} from "./content-security-policy.js";

/**
 * The only script of the notebook's frame. It starts the engine, which stands in the same file as text, as a worker with the
 * port that its page sends, in place of the one before: a cell that does not end is ended with its worker, at once. It answers
 * by itself first, so that its page can tell a frame that is closed to scripts from an engine that takes its time.
 */
const runnerScript = `"use strict";
const engine = new Blob([document.getElementById("engine").textContent], {type: "text/javascript"});
const address = URL.createObjectURL(engine);
let worker = null;
addEventListener("message", ({source, data, ports: [port]}) => {
  if (source !== parent || !port) return;
  if (worker) worker.terminate();
  port.postMessage({type: "alive"});
  worker = new Worker(address);
  worker.postMessage(data, [port]);
});`;

/**
 * The policy of the notebook's frame: its one script, code made from text inside its worker, and no address whatever. It
 * stands in the file itself and in every host's configuration. Only a page of the site may show it.
 */
export function runnerPolicy({header = true}: {header?: boolean} = {}): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash(runnerScript)}' 'unsafe-eval'`,
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    ...(header ? ["frame-ancestors 'self'", "sandbox allow-scripts"] : [])
  ].join("; ");
}

/** The frame's file, with the engine as text that nothing runs but the worker. */
export function runnerPage(engine: string): string {
  if (/<\/script|<!--/i.test(engine))
    throw new Error("runner-policy: the engine holds text that would end its own element. Mend runner-file.ts.");
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${runnerPolicy({header: false})}">
<title>The engine of the notebook</title>
<script type="text/plain" id="engine">${engine}</script>
<script>${runnerScript}</script>
</html>
`;
}

/** The address of the frame's file below any site, in a preview and with the hash that a published site gives it. */
export const runnerAddress = /\/_file\/runner(?:\.[0-9a-f]{8})?\.htm$/;
