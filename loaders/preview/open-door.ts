import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo, Socket} from "node:net";
import {createProxyServer, type ProxyServer} from "httpxy";
import {answerTo, answerToSocket, newKeys, type Keys} from "./access.js";
import type {AnswerActions} from "./actions/answer-actions.js";
import type {AnswerPublished} from "./answer-published.js";
import type {AnswerPublishing} from "./publish-notebook.js";
import {askForPatience, letIn, passOn, refuse, sendRows} from "./answers.js";

/**
 * A preview's door: the address that opens it, with its token, and the same without. Until it is connected to what stands
 * behind it, it asks for patience.
 */
export type Door = {address: string; url: string; connect: (socket: string) => void; close: () => Promise<void>};

/**
 * Opens the one way to a preview, on 127.0.0.1: whoever asks is judged by `answerTo`, and what passes is asked of Framework
 * behind its socket. Rows about people come from the folder `rows`, only as a page of the preview asks for them: Framework
 * never has them. What `published`, `publishing` and `actions` answer for is asked of nobody else. Throws the system's
 * EADDRINUSE where another program has the port; 0 takes any free one.
 */
export async function openDoor({
  port,
  rows,
  published,
  publishing,
  actions
}: {
  port: number;
  rows: string;
  published?: AnswerPublished | undefined;
  publishing?: AnswerPublishing | undefined;
  actions?: AnswerActions | undefined;
}): Promise<Door> {
  const server = createServer();
  const connections = new Set<Socket>();
  server.on("connection", (connection: Socket) => {
    connections.add(connection.once("close", () => connections.delete(connection)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const {port: at} = server.address() as AddressInfo;
  const keys = newKeys(at);
  let proxy: ProxyServer | null = null;
  server.on(
    "request",
    (request, response) =>
      void answerRequest(request, response, {port: at, keys, proxy, rows, published, publishing, actions})
  );
  server.on("upgrade", (request, connection: Socket, head) => {
    connection.on("error", () => connection.destroy());
    const answer = answerToSocket(request, {port: at, keys});
    if (answer.kind === "refuse") connection.end(`HTTP/1.1 ${answer.status} Refused\r\nConnection: close\r\n\r\n`);
    else if (proxy === null) connection.end("HTTP/1.1 503 Not yet\r\nConnection: close\r\n\r\n");
    else void proxy.ws(withoutSecrets(request), connection, {}, head);
  });
  const url = `http://127.0.0.1:${at}/`;
  return {
    url,
    address: `${url}?token=${keys.token}`,
    connect: (socket) => (proxy = proxyTo(socket, {beside: published !== undefined})),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The sockets of open pages are no longer the server's own to close.
        for (const connection of connections) connection.destroy();
      })
  };
}

function proxyTo(socket: string, {beside}: {beside: boolean}): ProxyServer {
  const proxy = createProxyServer({
    target: {socketPath: socket},
    selfHandleResponse: true,
    // A connection each: one that is kept may be closed from the other side just as it is used again.
    agent: false
  });
  proxy.on("proxyRes", (answer, request, response) => void passOn(answer, request, response, {beside}));
  proxy.on("error", (_error, _request, response) => {
    if (response && "writeHead" in response) refuse(response, 502, hasEnded);
    else response?.destroy();
  });
  return proxy;
}

const hasEnded = "The preview has ended. Run npm start again.";

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  {
    port,
    keys,
    proxy,
    rows,
    published,
    publishing,
    actions
  }: {
    port: number;
    keys: Keys;
    proxy: ProxyServer | null;
    rows: string;
    published: AnswerPublished | undefined;
    publishing: AnswerPublishing | undefined;
    actions: AnswerActions | undefined;
  }
): Promise<void> {
  const answer = answerTo(request, {port, keys});
  if (answer.kind === "refuse") refuse(response, answer.status, answer.words);
  else if (answer.kind === "enter") letIn(request, response, answer.path, keys);
  else if (proxy === null) askForPatience(response);
  else {
    request.url = answer.path;
    const unread = (words: string) => () => {
      refuse(response, 500, words);
      return true;
    };
    if (await actions?.(request, response)) return;
    if (await published?.(request, response).catch(unread("The published view could not be read."))) return;
    if (await publishing?.(request, response).catch(unread("This part of publishing has failed."))) return;
    // What nobody else takes can only be read.
    if (request.method === "POST") return refuse(response, 405, "This address can only be read.");
    if (await sendRows(request, response, rows).catch(unread("These rows could not be read."))) return;
    await proxy.web(withoutSecrets(request), response);
  }
}

/** What Framework need not know: the key to the preview. Its answers come unpacked, since pages are changed on their way. */
function withoutSecrets(request: IncomingMessage): IncomingMessage {
  for (const name of ["cookie", "origin", "accept-encoding"]) Reflect.deleteProperty(request.headers, name);
  return request;
}
