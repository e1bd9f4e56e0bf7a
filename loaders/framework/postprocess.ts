import {createHash} from "node:crypto";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {contentSecurityPolicy, scriptHash} from "../site/content-security-policy.js";
import {hostHeaders} from "../site/host-headers.js";
import {runnerAddress, runnerPolicy} from "../site/runner-policy.js";
import {bundleScripts} from "./bundle-scripts.js";
import {modulesLast, separateScripts} from "./page-scripts.js";
import {repairPage} from "./repair-page.js";

const serviceWorker = new URL("./service-worker.js", import.meta.url);

/**
 * Turns what Framework has built into what is published: modules packed into a few files, pages repaired for
 * accessibility, inline modules moved into files, one strict policy in every page and in ready configurations for hosts, no
 * source maps, and a service worker for reading offline unless `offline` is false. To be run once on a fresh build.
 */
export async function postprocess(dist: string, {offline = true}: {offline?: boolean} = {}): Promise<void> {
  await dropSourceMaps(dist, await readdir(dist, {recursive: true}));
  await bundleScripts(dist);
  const files = await readdir(dist, {recursive: true});

  const pages: {file: string; html: string}[] = [];
  const inline = new Set<string>();
  for (const file of files.filter((each) => each.endsWith(".html"))) {
    const html = repairPage(await readFile(join(dist, file), "utf8"), file);
    const separated = separateScripts(html, basename(file, ".html"));
    for (const {name, text} of separated.files) await writeFile(join(dist, dirname(file), name), text);
    for (const script of separated.inline) inline.add(scriptHash(script));
    pages.push({file, html: modulesLast(separated.html)});
  }

  const hashes = [...inline].sort();
  const policy = contentSecurityPolicy(hashes, {header: false});
  for (const {file, html} of pages) await writeFile(join(dist, file), withMeta(html, file, {policy, offline}));

  const version = createHash("sha256")
    .update(pages.map(({html}) => html).join())
    .digest("hex")
    .slice(0, 12);
  if (offline)
    await writeFile(join(dist, "sw.js"), (await readFile(serviceWorker, "utf8")).replaceAll("VERSION", version));
  const frame = {
    path: files.find((file) => runnerAddress.test(`/${file}`)) ?? "_file/runner.htm",
    policy: runnerPolicy()
  };
  for (const [name, text] of Object.entries(hostHeaders(contentSecurityPolicy(hashes), frame)))
    await writeFile(join(dist, name), text);
  await writeFile(join(dist, ".nojekyll"), "");
}

/** The policy comes first in the head, so that it governs everything after it. */
function withMeta(html: string, file: string, {policy, offline}: {policy: string; offline: boolean}): string {
  const worker = `\n<meta name="service-worker" content="${"../".repeat(file.split("/").length - 1)}sw.js">`;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">${offline ? worker : ""}`;
  return html.replace(`<meta charset="utf-8">`, (charset) => `${charset}\n${meta}`);
}

async function dropSourceMaps(dist: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const path = join(dist, file);
    if (file.endsWith(".map")) await rm(path);
    else if (/\.(js|css)$/.test(file)) {
      const text = await readFile(path, "utf8");
      const bare = text.replace(/^\/[/*][#@] ?sourceMappingURL=.*$\n?/gm, "");
      if (bare !== text) await writeFile(path, bare);
    }
  }
}
