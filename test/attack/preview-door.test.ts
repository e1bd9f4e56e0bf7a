import {createHash} from "node:crypto";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {createServer, request, type IncomingHttpHeaders, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {openDoor, type Door} from "../../loaders/preview/open-door.js";
import {openBrowser} from "../helpers/browser.js";
import {cookieOf} from "../helpers/preview.js";

const rowsText = "PAR1 the rows of people PAR1";

/** What stands behind the door: it notes what reaches it, and answers pages, scripts, crashes and the socket. */
let reached: string[] = [];
/** What has been sent to be published. */
let sent: string[] = [];
let folder: string;
let behind: Server;
let door: Door;
let cookie: string;
let browser: Browser;

/** The page of an attacker, on another port of this machine: the same site for a browser, which therefore sends cookies. */
let attacker: {url: string; close: () => void};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-door-"));
  await mkdir(join(folder, "rows"));
  await writeFile(join(folder, "rows/workforce.parquet"), rowsText);
  const socket = process.platform === "win32" ? `\\\\.\\pipe\\wres-${process.pid}` : join(folder, "socket");
  behind = createServer((asked, response) => {
    reached.push(`${asked.url ?? ""} ${asked.headers.cookie ?? ""}`.trim());
    if (asked.url === "/crash.html") response.writeHead(500).end("Could not convert 'Jane Smith, Ward 4' to a number");
    else if (asked.url === "/data.json") response.writeHead(200, {"content-type": "application/json"}).end("{}");
    else response.writeHead(200, {"content-type": "text/javascript", etag: '"a"'}).end("globalThis.stolen = 42;");
  });
  behind.on("upgrade", (asked, connection) => {
    reached.push(`socket ${asked.url ?? ""}`);
    const accept = createHash("sha1")
      .update(`${asked.headers["sec-websocket-key"] ?? ""}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest("base64");
    connection.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`
    );
  });
  await new Promise<void>((done) => behind.listen(socket, done));
  door = await openDoor({
    port: 0,
    rows: join(folder, "rows"),
    publishing: (asked, response) => {
      if (asked.method !== "POST") return Promise.resolve(false);
      sent.push(asked.url ?? "");
      response.writeHead(200).end();
      return Promise.resolve(true);
    }
  });
  door.connect(socket);
  cookie = await cookieOf(door);
  browser = await openBrowser();
  const page = createServer((_, response) =>
    response
      .writeHead(200, {"content-type": "text/html"})
      .end("<!doctype html><title>Attacker</title><p id=it>Hello</p>")
  );
  await new Promise<void>((done) => page.listen(0, "127.0.0.1", done));
  attacker = {
    url: `http://127.0.0.1:${(page.address() as AddressInfo).port}/`,
    close: () => (page.close(), page.closeAllConnections())
  };
});
beforeEach(() => void ([reached, sent] = [[], []]));
afterAll(async () => {
  await browser.close();
  attacker.close();
  await door.close();
  behind.close();
  behind.closeAllConnections();
  await rm(folder, {recursive: true});
});

type Got = {status: number; headers: IncomingHttpHeaders; body: string};

/** Asks as any program can: with whatever headers it likes. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const {port} = new URL(door.url);
  return new Promise((resolve, reject) => {
    const asked = request({host: "127.0.0.1", port, path, headers, method}, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({status: response.statusCode ?? 0, headers: response.headers, body}));
    });
    asked.on("upgrade", (response, connection) => {
      connection.destroy();
      resolve({status: response.statusCode ?? 0, headers: response.headers, body: ""});
    });
    asked.on("error", reject).end();
  });
}

const upgrade = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ=="
};

/** Lets the attacker's page act in a browser that has been let into the preview, and returns what it found. */
async function attack<T>(act: (preview: string) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{name, value, domain: "127.0.0.1", path: "/", httpOnly: true, sameSite: "Strict"}]);
    const page = await context.newPage();
    await page.goto(attacker.url);
    return await page.evaluate(act, door.url);
  } finally {
    await context.close();
  }
}

describe("a page that the analyst visits", () => {
  it("cannot read by a script element", async () => {
    const found = await attack(async (preview) => {
      const load = (path: string) =>
        new Promise<string>((done) => {
          const script = document.createElement("script");
          script.onload = () => done("loaded");
          script.onerror = () => done("stopped");
          script.src = `${preview}${path}`;
          document.head.append(script);
        });
      const answers = [await load("_import/a.js"), await load("_file/wres/workforce.parquet")];
      return [...answers, (globalThis as {stolen?: number}).stolen];
    });
    expect(found).toEqual(["stopped", "stopped", undefined]);
    expect(reached).toEqual([]);
  });

  it("cannot read by an image, a style or a fetch, with or without leave", async () => {
    const found = await attack(async (preview) => {
      const image = new Promise<string>((done) => {
        const element = new Image();
        element.onload = () => done("loaded");
        element.onerror = () => done("stopped");
        element.src = `${preview}favicon.svg`;
      });
      const style = new Promise<string>((done) => {
        const link = document.createElement("link");
        link.onload = () => done("loaded");
        link.onerror = () => done("stopped");
        link.rel = "stylesheet";
        link.href = `${preview}style.css`;
        document.head.append(link);
      });
      const read = (options: RequestInit) =>
        fetch(`${preview}_file/wres/workforce.parquet`, options).then(
          ({type}) => type,
          () => "stopped"
        );
      return Promise.all([
        image,
        style,
        read({credentials: "include"}),
        read({credentials: "include", mode: "no-cors"}),
        read({method: "POST", mode: "no-cors", body: "a"})
      ]);
    });
    expect(found).toEqual(["stopped", "stopped", "stopped", "stopped", "stopped"]);
    expect(reached).toEqual([]);
  });

  it("cannot send a notebook, in any way that a page of another origin has", async () => {
    const found = await attack(async (preview) => {
      const address = `${preview}publish-notebook/write`;
      const body = JSON.stringify({organisation: "lpt", slug: "theirs", text: "", findings: {}, replace: true});
      const send = (options: RequestInit): Promise<string> =>
        fetch(address, {method: "POST", credentials: "include", body, ...options}).then(
          (answer) => (answer.type === "opaque" ? "sent blind" : `answered ${answer.status}`),
          () => "stopped"
        );
      const form = document.createElement("form");
      form.method = "post";
      form.action = address;
      form.enctype = "text/plain";
      form.target = "hidden";
      const frame = document.createElement("iframe");
      frame.name = "hidden";
      const loaded = new Promise((done) => (frame.onload = done));
      document.body.append(frame, form);
      form.submit();
      await loaded;
      navigator.sendBeacon(address, new Blob([body], {type: "text/plain"}));
      return Promise.all([
        send({headers: {"content-type": "application/json"}}),
        send({mode: "no-cors", headers: {"content-type": "text/plain"}}),
        send({mode: "no-cors", headers: {"content-type": "application/json"}})
      ]);
    });
    expect(found[0]).toBe("stopped");
    expect(sent).toEqual([]);
    expect(reached).toEqual([]);
    const own = {cookie, origin: door.url.slice(0, -1), "content-type": "application/json"};
    const {status} = await ask("/publish-notebook/write", own, "POST");
    expect([status, sent]).toEqual([200, ["/publish-notebook/write"]]);
  });

  it("cannot frame it, nor reach into a window that it opens", async () => {
    const found = await attack(async (preview) => {
      const frame = document.createElement("iframe");
      const loaded = new Promise((done) => (frame.onload = done));
      frame.src = `${preview}index.html`;
      document.body.append(frame);
      await loaded;
      const opened = open(`${preview}data.json`);
      await new Promise((done) => setTimeout(done, 1000));
      // A window behind its own opener policy looks closed to whoever opened it.
      return {frames: frame.contentDocument === null, window: opened === null || opened.closed};
    });
    expect(found).toEqual({frames: true, window: true});
    expect(reached.filter((each) => each.startsWith("/index"))).toEqual([]);
  });

  it("cannot follow the data by the socket", async () => {
    const found = await attack(
      (preview) =>
        new Promise<string>((done) => {
          const socket = new WebSocket(`${preview.replace("http", "ws")}_observablehq`);
          socket.onopen = () => done("open");
          socket.onerror = () => done("stopped");
        })
    );
    expect(found).toBe("stopped");
    expect(reached).toEqual([]);
  });
});

describe("a program that asks", () => {
  it("reads nothing by a name that was rebound to this machine", async () => {
    const {port} = new URL(door.url);
    for (const host of [`rebound.example:${port}`, "rebound.example", `0.0.0.0:${port}`]) {
      const {status, body} = await ask("/_file/wres/workforce.parquet", {host, cookie});
      expect([status, body.includes(rowsText)]).toEqual([403, false]);
    }
    const origin = `http://rebound.example:${port}`;
    expect((await ask("/_observablehq", {...upgrade, cookie, host: `rebound.example:${port}`, origin})).status).toBe(
      403
    );
    expect(reached).toEqual([]);
  });

  it("opens the socket only as a page of the preview that has been let in", async () => {
    const own = door.url.slice(0, -1);
    const statuses = [];
    for (const headers of [{}, {origin: "https://example.org", cookie}, {origin: own}, {origin: own, cookie}])
      statuses.push((await ask("/_observablehq", {...upgrade, ...(headers as Record<string, string>)})).status);
    expect(statuses).toEqual([403, 403, 401, 101]);
    expect(reached).toEqual(["socket /_observablehq"]);
  });

  it("is let in by the address of this start, and by no earlier one", async () => {
    const before = await openDoor({port: 0, rows: folder});
    const earlier = await cookieOf(before);
    const {searchParams} = new URL(before.address);
    await before.close();
    const {status, body} = await ask(`/?token=${searchParams.get("token") ?? ""}`);
    expect([status, body]).toEqual([401, expect.stringMatching(/of an earlier start.*npm start/)]);
    const [, value = ""] = earlier.split("=");
    expect((await ask("/a.js", {cookie: `${cookie.split("=")[0] ?? ""}=${value}`})).status).toBe(401);
    expect((await ask("/a.js", {cookie: earlier})).status).toBe(401);
    expect(reached).toEqual([]);
  });

  it("gets rows as a page would, and not by typing their address", async () => {
    const {status, headers, body} = await ask("/_file/wres/workforce.parquet?sha=1", {
      cookie,
      "sec-fetch-site": "same-origin"
    });
    expect([status, body, headers["cache-control"]]).toEqual([200, rowsText, "no-store"]);
    expect((await ask("/_file/wres/workforce.parquet", {cookie, "sec-fetch-site": "none"})).status).toBe(403);
    expect((await ask("/_file/wres/workforce.parquet")).status).toBe(401);
    expect(reached).toEqual([]);
  });
});

describe("every answer", () => {
  it.each([
    ["a module", "/_import/a.js", 200, "private, no-cache"],
    ["data", "/data.json", 200, "no-store"],
    ["rows", "/_file/wres/workforce.parquet", 200, "no-store"],
    ["a crash", "/crash.html", 500, "no-store"],
    ["a refusal", "/_npm/a", 404, "no-store"]
  ])("says that nobody else may use or keep it: %s", async (_, path, status, keeping) => {
    const {headers, ...got} = await ask(path, {cookie});
    expect(got.status).toBe(status);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toMatch(/'unsafe-(inline|eval)'|https?:/);
    expect(headers).toMatchObject({
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cache-control": keeping
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("says of a crash that there was one, and nothing of its message, which may hold a value", async () => {
    const {body} = await ask("/crash.html", {cookie});
    expect(body).toContain("terminal");
    expect(body).not.toMatch(/Jane|Ward|convert/);
  });

  it("keeps the key from what stands behind the door, and out of sight of scripts", async () => {
    await ask("/data.json", {cookie});
    expect(reached).toEqual(["/data.json"]);
    const {status, headers} = await ask(new URL(door.address).pathname + new URL(door.address).search);
    expect([status, headers.location]).toEqual([303, "/"]);
    expect(headers["set-cookie"]?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});
