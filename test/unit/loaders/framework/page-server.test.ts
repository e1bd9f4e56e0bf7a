import {connect} from "node:net";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {text} from "node:stream/consumers";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {publishForAnalyst} from "../../../../loaders/publish/publish.js";
import {bundlePages} from "../../../../loaders/framework/bundle-pages.js";
import {startPageServer} from "../../../../loaders/framework/start-page-server.js";
import {madePaths} from "../../../../src/pages.js";
import {readSite} from "../../../../src/writing/static.js";
import {exampleFolder} from "../../../helpers/example-view.js";
import {bareBody} from "../../../helpers/bare-body.js";

/** The tables of an analyst's site of the example's trust and of a body that has nothing but a file of its workforce. */
let out: string;
let packed: string;
const before = {...process.env};
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "wres-warm-"));
  packed = join(out, "pages");
  const data = [await collect(exampleFolder), await collect(await bareBody())];
  await publishForAnalyst(data, {out: join(out, "analyst"), metadata: {source: "0".repeat(64), version: "0.0.0"}});
  await bundlePages("src", packed);
  Object.assign(process.env, {WRES_OUT: out, WRES_PROFILE: "analyst", WRES_TODAY: "2020-09-01"});
});
afterAll(async () => {
  process.env = before;
  await rm(out, {recursive: true});
});

it("makes the same pages in any order: nothing of one page is left in the next", async () => {
  const {site} = await readSite({out, profile: "analyst"});
  const paths = madePaths({organisations: site.organisations}).map((path) => path.slice(1));
  expect(paths.length).toBeGreaterThan(60);
  const forwards = await makeAll(paths);
  const backwards = await makeAll([...paths].reverse());
  const different = paths.filter((path) => forwards.get(path) !== backwards.get(path));
  expect(different).toEqual([]);
  expect(forwards.get("report")).toContain("How the figures were made");
});

/** Every page of these addresses, made one after another by one server. */
async function makeAll(paths: readonly string[]): Promise<Map<string, string>> {
  const server = await startPageServer();
  const socket = process.env.WRES_PAGE_SERVER ?? "";
  try {
    const made = new Map<string, string>();
    for (const path of paths) made.set(path, await makePage(socket, path));
    return made;
  } finally {
    server.end();
  }
}

async function makePage(socket: string, path: string): Promise<string> {
  const [, organisation, own = path] = /^organisations\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const folder = own.includes("/") ? own.replace(/[^/]+$/, "") : "";
  const loader = `${organisation === undefined ? "" : "organisations/[organisation]/"}${folder}[page].md`;
  const connection = connect(socket);
  connection.end(
    JSON.stringify({
      packed: pathToFileURL(resolve(packed, `${loader}.js`)).href,
      loader: `src/${loader}.ts`,
      args: [
        `--page=${own.slice(folder.length)}`,
        ...(organisation === undefined ? [] : [`--organisation=${organisation}`])
      ]
    })
  );
  const answer = JSON.parse(await text(connection)) as {text?: string; error?: string};
  expect([path, answer.error]).toEqual([path, undefined]);
  return answer.text ?? "";
}
