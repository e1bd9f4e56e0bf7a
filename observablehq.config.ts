import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";
import type {Site} from "./src/figures/site.js";
import {explainMarkdown} from "./src/writing/explain-markdown.js";
import {settingsFromEnvironment} from "./loaders/machine/settings.js";
import {bundlePages} from "./loaders/framework/bundle-pages.js";
import {allowedCommand} from "./loaders/framework/allowed-command.js";
import {closedOptions} from "./loaders/framework/closed-rights.js";
import {scratchHere} from "./loaders/framework/scratch-root.js";
import {prepareSite} from "./loaders/framework/prepare.js";
import {siteConfig} from "./loaders/framework/shell.js";
import {startPageServer} from "./loaders/framework/start-page-server.js";
import {undated} from "./loaders/framework/undated.js";

const root = "src";
const profile = (process.env.WRES_PROFILE = allowedCommand(process.argv, process.env));
const settings = settingsFromEnvironment();
const folder = join(settings.out, profile);

await prepareSite(root, profile);
let loaderOptions: string[] = [];
if (profile === "published") {
  // Its data are made already, and could not be made here: this process may not read extracts.
  const scratch = await scratchHere();
  loaderOptions = closedOptions(scratch);
  await undated(scratch.packages);
  await bundlePages(root);
} else await (await import("./loaders/framework/follow-extracts.js")).followExtracts(root, settings);
await startPageServer({options: loaderOptions});

const {organisations} = JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as Site;
const site = siteConfig(profile, organisations, {loaderOptions});

/** Pages made by a loader have had their words explained there. */
const isWritten = (path: string): boolean => existsSync(`${root}${path.replace(/\.md$/, "")}.md`);
const markdownIt = (md: MarkdownIt) => explainMarkdown(site.markdownIt(md), isWritten);

export default {root, output: "dist", ...site, markdownIt};
