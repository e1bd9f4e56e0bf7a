import {describe, expect, it} from "vitest";
import {answerTo, answerToSocket, newKeys, publishPrefix} from "../../../../loaders/preview/access.js";

const port = 3000;
const keys = newKeys(port);
const cookie = `${keys.cookie.name}=${keys.cookie.value}`;
const host = `127.0.0.1:${port}`;

/** What becomes of a request of somebody who has been let in, but for what is given. */
function ask(url: string, headers: Record<string, string> = {}, method = "GET"): string {
  const answer = answerTo({method, url, headers: {host, cookie, ...headers}}, {port, keys});
  return answer.kind === "refuse" ? String(answer.status) : `${answer.kind} ${answer.path}`;
}

describe("answerTo(request, {port, keys})", () => {
  it.each([
    ["a page", "/explore.html?v=1&by=sex", {}, "pass /explore.html?v=1&by=sex"],
    ["a page by the machine's other name", "/", {host: `localhost:${port}`}, "pass /"],
    ["an address with letters that are written with %", "/a%20b/%C3%A9.html", {}, "pass /a%20b/%C3%A9.html"],
    [
      "a part, by a page of its own",
      "/_file/a",
      {"sec-fetch-site": "same-origin", origin: `http://${host}`},
      "pass /_file/a"
    ],
    ["an address that a person typed", "/", {"sec-fetch-site": "none"}, "pass /"],
    ["the whole address, without cookie", `/a.html?token=${keys.token}&v=1`, {cookie: ""}, "enter /a.html?v=1"]
  ])("passes %s", (_, url, headers, answer) => {
    expect(ask(url, headers)).toBe(answer);
  });

  it.each([
    ["a name that was rebound to this machine", "/", {host: `rebound.example:${port}`}, "403"],
    ["the address of this machine in another network", "/", {host: `192.168.0.2:${port}`}, "403"],
    ["another port of this machine", "/", {host: "127.0.0.1:8080"}, "403"],
    ["no name", "/", {host: ""}, "403"],
    ["another site", "/", {origin: "https://example.org"}, "403"],
    ["another program's page on this machine", "/", {origin: "http://127.0.0.1:8080"}, "403"],
    ["a page that hides where it is from", "/", {origin: "null"}, "403"],
    [
      "a part of another site's page",
      "/a.js",
      {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script"},
      "403"
    ],
    [
      "a part of another program's page, which has the cookie",
      "/a.js",
      {"sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"},
      "403"
    ],
    [
      "a frame in another site's page",
      "/",
      {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"},
      "403"
    ],
    ["a browser that has not been let in", "/", {cookie: ""}, "401"],
    ["the cookie of an earlier start", "/", {cookie: `${keys.cookie.name}=${newKeys(port).cookie.value}`}, "401"],
    ["the token of an earlier start", `/?token=${newKeys(port).token}`, {cookie: ""}, "401"],
    ["the token where the cookie belongs", "/", {cookie: `${keys.cookie.name}=${keys.token}`}, "401"],
    ["an address that is read as another host", "//example.org/a", {}, "400"],
    ["an address that leaves the site", "/..%2f..%2fetc/passwd", {}, "400"],
    ["an address of a hidden folder", "/.observablehq/cache/wres/cube.parquet", {}, "400"],
    ["an address that cannot be read", "/%", {}, "400"],
    ["a whole address in place of a path", "http://example.org/", {}, "400"],
    ["packages, which Framework would ask the network for", "/_npm/htl@0.3.1/_esm.js", {}, "404"],
    ["packages by another spelling", "/%5Fnpm/htl@0.3.1/_esm.js", {}, "404"],
    ["packages of another registry", "/_jsr/@std/yaml@1/_esm.js", {}, "404"]
  ])("refuses %s", (_, url, headers, status) => {
    expect(ask(url, headers)).toBe(status);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", (method) => {
    expect(ask("/", {}, method)).toBe("405");
  });

  it("takes what the notebook's own page sends, and from nobody and nowhere else", () => {
    const own = {origin: `http://${host}`, "content-type": "application/json", "sec-fetch-site": "same-origin"};
    const address = `${publishPrefix}write`;
    const send = (headers: Record<string, string>, url = address, method = "POST"): string => ask(url, headers, method);
    expect(send(own)).toBe(`pass ${address}`);
    expect(send({...own, "content-type": "application/json; charset=utf-8"})).toBe(`pass ${address}`);
    expect(send({...own, cookie: ""})).toBe("401");
    expect(send({...own, origin: "null"})).toBe("403");
    expect(send({...own, origin: "http://127.0.0.1:8080"})).toBe("403");
    expect(send({...own, "sec-fetch-site": "same-site"})).toBe("403");
    expect(send({"content-type": "application/json"})).toBe("405");
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=json", ""])
      expect(send({...own, "content-type": type})).toBe("405");
    expect(send(own, "/")).toBe("405");
    expect(send(own, address, "PUT")).toBe("405");
  });

  it("never takes a token or a cookie as the name of something that another start has", () => {
    const others = Array.from({length: 50}, () => newKeys(port));
    expect(new Set(others.flatMap(({token, cookie: {value}}) => [token, value])).size).toBe(100);
  });
});

describe("answerToSocket(request, {port, keys})", () => {
  const socket = (headers: Record<string, string>, url = "/_observablehq"): string => {
    const answer = answerToSocket({url, headers: {host, cookie, ...headers}}, {port, keys});
    return answer.kind === "refuse" ? String(answer.status) : answer.kind;
  };

  it("passes a page of the preview", () => {
    expect(socket({origin: `http://${host}`})).toBe("pass");
  });

  it.each([
    ["another site", {origin: "https://example.org"}, "403"],
    ["another program's page on this machine", {origin: "http://127.0.0.1:8080"}, "403"],
    ["a program that does not say where it is from", {}, "403"],
    ["a rebound name", {host: `rebound.example:${port}`, origin: `http://rebound.example:${port}`}, "403"],
    ["a browser that has not been let in", {origin: `http://${host}`, cookie: ""}, "401"]
  ])("refuses %s", (_, headers: Record<string, string>, status) => {
    expect(socket(headers)).toBe(status);
  });

  it("knows one socket", () => {
    expect(socket({origin: `http://${host}`}, "/other")).toBe("404");
  });
});
