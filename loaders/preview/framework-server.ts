// Framework's preview on a socket file in place of a port: a process of its own that `start-framework.ts` starts and that
// ends with it. No page, name or program of another user reaches a socket file in a private folder.
import {once} from "node:events";
import {createServer, type Server} from "node:http";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {endWithStarter} from "../machine/end-with-starter.js";

/** The part of Framework's own preview that its command would call with a port. */
type FrameworkPreview = {
  PreviewServer: new (options: {
    config: undefined;
    root: undefined;
    origins: string[];
    server: Server;
    verbose: boolean;
  }) => unknown;
};
type FrameworkConfig = {readConfig: (config?: string, root?: string) => Promise<unknown>};

const {WRES_SOCKET: socket, WRES_STARTER: starter} = process.env;
if (socket === undefined || starter === undefined)
  throw new Error("framework-server: this part of the preview is started by npm start alone.");
endWithStarter({
  group: true,
  remove: process.platform === "win32" ? [] : [dirname(socket)],
  starter: Number(starter)
});

// It would print each message of the pages that follow the data, with their addresses.
console.log = () => undefined;

// DuckDB's own worker uses eval, in a place that no page of the site reaches; Framework's bundler says so at each start.
const {warn} = console;
console.warn = (...words: unknown[]) => {
  if (!words.some((word) => String(word).includes("duckdb-browser-eh.worker.js"))) warn(...words);
};

const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
const part = async <T>(file: string): Promise<T> =>
  (await import(pathToFileURL(join(framework, "dist", file)).href)) as T;

// Reading the configuration makes the data: nothing is served before they are there.
await (await part<FrameworkConfig>("config.js")).readConfig();
const {PreviewServer} = await part<FrameworkPreview>("preview.js");
const server = createServer();
server.listen(socket);
await once(server, "listening");
new PreviewServer({config: undefined, root: undefined, origins: [], server, verbose: false});
process.send?.("ready");
