import {describe, expect, it} from "vitest";
import {contentSecurityPolicy} from "../../../../loaders/site/content-security-policy.js";
import {hostHeaders} from "../../../../loaders/site/host-headers.js";
import {runnerPolicy} from "../../../../loaders/site/runner-policy.js";
import {readHostConfig} from "../../../helpers/host-config.js";

const frame = {path: "_file/runner.0123abcd.htm", policy: runnerPolicy()};
const files = hostHeaders(contentSecurityPolicy(["sha256-abc="]), frame);
const rules = Object.entries(files).map(([name, text]) => [name, readHostConfig[name]?.(text)] as const);
const paths = [
  "/index.html",
  "/indicators/x.html",
  "/sw.js",
  "/release.json",
  "/_file/wres/cube.1.parquet",
  "/_node/x.js",
  `/${frame.path}`
];

describe("the configurations of the hosts", () => {
  it("are all read to the last line", () => {
    expect(rules.map(([, found]) => typeof found)).toEqual(["function", "function", "function", "function"]);
  });

  it.each(rules)("%s states the same headers as the others, whatever its own way of writing them", (_, found) => {
    for (const path of paths) {
      const stated = (headers = found?.(path) ?? []) =>
        [...new Map(headers)].filter(([name]) => name !== "Cache-Control").map(([name, value]) => `${name}: ${value}`);
      expect(stated()).toEqual(stated(rules[0]?.[1]?.(path)));
    }
  });

  it.each(rules)(
    "%s gives the notebook's frame its own policy, and code made from text to nothing else",
    (_, found) => {
      for (const path of paths) {
        const policy = new Map(found?.(path)).get("Content-Security-Policy") ?? "";
        expect([path, policy.includes("'unsafe-eval'")]).toEqual([path, path === `/${frame.path}`]);
        expect([path, /frame-ancestors '(\w+)'/.exec(policy)?.[1]]).toEqual([
          path,
          path === `/${frame.path}` ? "self" : "none"
        ]);
      }
    }
  );

  it("has a reader that refuses a line it does not know", () => {
    expect(() => readHostConfig["nginx.conf"]?.("expires max;")).toThrow("nginx.conf: expires max;");
    expect(() => readHostConfig[".htaccess"]?.("FileETag None")).toThrow(".htaccess: FileETag None");
  });
});
