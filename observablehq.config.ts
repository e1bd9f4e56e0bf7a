import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";
import type {Site} from "./src/figures/site.js";
import {explainMarkdown} from "./src/writing/explain-markdown.js";
import {build} from "./loaders/build.js";
import {settingsFromEnvironment} from "./loaders/machine/settings.js";
import {bundlePages} from "./loaders/framework/bundle-pages.js";
import {allowedCommand} from "./loaders/framework/allowed-command.js";
import {withExplorations} from "./loaders/site/explorations.js";
import {prepareSite} from "./loaders/framework/prepare.js";
import {siteConfig} from "./loaders/framework/shell.js";
import {siteInputs, watchInputs} from "./loaders/framework/watch-inputs.js";

const root = "src";
const profile = (process.env.WRES_PROFILE = allowedCommand(process.argv, process.env));
const settings = settingsFromEnvironment();
const makeInputs = () => Promise.all([bundlePages(root), build(settings)]);

await prepareSite(root);
const [, folder] = await makeInputs();
if (process.argv.includes("preview")) watchInputs(root, {inputs: [...siteInputs, settings.data], before: makeInputs});

const {organisations} = JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as Site;
const site = siteConfig(profile, organisations);
const pages = await withExplorations(site.pages, profile);

/** Pages made by a loader have had their words explained there. */
const isWritten = (path: string): boolean => existsSync(`${root}${path.replace(/\.md$/, "")}.md`);
const markdownIt = (md: MarkdownIt) => explainMarkdown(site.markdownIt(md), isWritten);

export default {root, output: process.env.WRES_DIST ?? "dist", ...site, pages, markdownIt};
