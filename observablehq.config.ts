import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";
import type {Site} from "./src/lib/site.js";
import {explainMarkdown} from "./src/pages/explain-markdown.js";
import {settingsFromEnvironment} from "./loaders/settings.js";
import {bundlePages} from "./loaders/site/bundle-pages.js";
import {allowedCommand} from "./loaders/site/allowed-command.js";
import {closedOptions} from "./loaders/site/closed-rights.js";
import {withExplorations} from "./loaders/site/explorations.js";
import {prepareSite} from "./loaders/site/prepare.js";
import {scratchHere} from "./loaders/site/scratch-root.js";
import {siteConfig} from "./loaders/site/shell.js";
import {undated} from "./loaders/site/undated.js";

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
} else await (await import("./loaders/site/follow-extracts.js")).followExtracts(root, settings);

const {organisations} = JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as Site;
const site = siteConfig(profile, organisations, {loaderOptions});
const pages = await withExplorations(site.pages, profile);

/** Pages made by a loader have had their words explained there. */
const isWritten = (path: string): boolean => existsSync(`${root}${path.replace(/\.md$/, "")}.md`);
const markdownIt = (md: MarkdownIt) => explainMarkdown(site.markdownIt(md), isWritten);

export default {root, output: "dist", ...site, pages, markdownIt};
