import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../../../loaders/site/serve.js";

let folder: string;
let site: Served;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-serve-"));
  const files = {
    "site/index.html": "Overview",
    "site/404.html": "Not here",
    "site/method/index.html": "Methods",
    "site/a.js": "1;",
    "site/a.js.gz": gzipSync("packed;"),
    "site/rows.parquet": "PAR1",
    "site/_headers": "/*\n  X-Site: yes\n/a.js\n  Cache-Control: public, immutable\n",
    "secret.txt": "of another folder"
  };
  await mkdir(join(folder, "site/method"), {recursive: true});
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  site = await serve(join(folder, "site"), {prefix: "/wres/"});
});
afterAll(async () => {
  await site.close();
  await rm(folder, {recursive: true});
});

async function get(path: string, encoding = "identity") {
  const response = await fetch(new URL(path, site.url), {headers: {"accept-encoding": encoding}});
  return {status: response.status, text: await response.text(), headers: response.headers};
}

describe("serve(dist, options)", () => {
  it.each([
    ["a folder", "/wres/", 200, "Overview"],
    ["a folder below", "/wres/method/", 200, "Methods"],
    ["a page", "/wres/index.html", 200, "Overview"],
    ["a page with a query", "/wres/index.html?v=1", 200, "Overview"],
    ["a page without its ending, which many a host does not know", "/wres/index", 404, "Not here"],
    ["a folder without its slash", "/wres/method", 404, "Not here"],
    ["what is missing", "/wres/none.html", 404, "Not here"],
    ["what is above the site", "/wres/..%2fsecret.txt", 404, "Not here"],
    ["what is beside the prefix", "/index.html", 404, "Not here"],
    ["an address that cannot be read", "/wres/%", 404, "Not here"]
  ])("answers for %s", async (_, path, status, text) => {
    const got = await get(path);
    expect([got.status, got.text, got.headers.get("x-site")]).toEqual([status, text, "yes"]);
    expect(got.headers.get("content-type")).toMatch(/^text\/html; ?charset=utf-8$/);
    expect(got.headers.get("cache-control")).toBe("no-cache");
  });

  it("gives the packed twin to a browser that takes it, with the type and the headers of the file itself", async () => {
    const [packed, plain] = [await get("/wres/a.js", "gzip"), await get("/wres/a.js")];
    expect([packed.text, packed.headers.get("content-encoding")]).toEqual(["packed;", "gzip"]);
    expect([plain.text, plain.headers.get("content-encoding")]).toEqual(["1;", null]);
    for (const {headers} of [packed, plain]) {
      expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect(headers.get("cache-control")).toBe("public, immutable");
      expect(headers.get("vary")).toMatch(/accept-encoding/i);
    }
  });

  it("names the type of tables, and follows a site that is built anew", async () => {
    expect((await get("/wres/rows.parquet")).headers.get("content-type")).toBe("application/vnd.apache.parquet");
    await writeFile(join(folder, "site/new.html"), "Added");
    expect((await get("/wres/new.html")).text).toBe("Added");
  });

  it("leaves the folder by no address, however it is written", async () => {
    const {port} = new URL(site.url);
    for (const path of [
      "/wres/../secret.txt",
      "/wres/..%5csecret.txt",
      "/wres/%2e%2e/secret.txt",
      "/wres//../../secret.txt"
    ]) {
      const text = await new Promise<string>((resolve, reject) => {
        const asked = request({host: "127.0.0.1", port, path}, (response) => {
          let body = "";
          response.on("data", (chunk: Buffer) => (body += chunk.toString())).on("end", () => resolve(body));
        });
        asked.on("error", reject).end();
      });
      expect(text).not.toContain("another folder");
    }
  });
});
