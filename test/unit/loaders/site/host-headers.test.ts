import {describe, expect, it} from "vitest";
import {contentSecurityPolicy} from "../../../../loaders/site/content-security-policy.js";
import {hostHeaders} from "../../../../loaders/site/host-headers.js";
import {runnerPolicy} from "../../../../loaders/site/runner-policy.js";
import {parseHeaders} from "../../../../loaders/site/serve.js";

const policy = contentSecurityPolicy(["sha256-abc="]);
const files = hostHeaders(policy, {path: "_file/runner.0123abcd.htm", policy: runnerPolicy()});

describe("hostHeaders(policy)", () => {
  it("writes the configuration of four kinds of host", () => {
    expect(Object.keys(files)).toEqual(["_headers", "nginx.conf", ".htaccess", "web.config"]);
  });

  it.each(Object.entries(files))("gives %s the whole policy and the headers beside it", (_, text) => {
    expect(text).toContain(policy);
    for (const name of [
      "X-Content-Type-Options",
      "Referrer-Policy",
      "Cross-Origin-Opener-Policy",
      "Permissions-Policy"
    ])
      expect(text).toContain(name);
  });

  it.each(Object.entries(files))("lets browsers keep hashed files for good by %s", (_, text) => {
    expect(text).toMatch(/immutable/);
    for (const folder of ["_file", "_import", "_node", "_observablehq"]) expect(text).toContain(folder);
  });
});

describe("parseHeaders(text)", () => {
  const rules = parseHeaders(files._headers ?? "");
  const headersOf = (path: string) => rules.filter(({pattern}) => pattern.test(path)).flatMap((rule) => rule.headers);

  it("finds the headers of any path", () => {
    expect(headersOf("/explore.html")).toContainEqual(["Content-Security-Policy", policy]);
    expect(headersOf("/explore.html").some(([name]) => name === "Cache-Control")).toBe(false);
  });

  it("adds those of the folder", () => {
    expect(headersOf("/_node/x.js")).toContainEqual(["Cache-Control", "public, max-age=31536000, immutable"]);
  });
});
