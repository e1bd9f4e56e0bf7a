import {build} from "../build.js";
import {root as project, type BuildSettings} from "../machine/settings.js";
import {bundlePages} from "./bundle-pages.js";
import {makeStyleSheet} from "./make-style-sheet.js";
import {siteInputs, watchInputs} from "./watch-inputs.js";

/**
 * Makes the data, the page loaders and the style sheet of an analyst's site, and makes them anew whenever what they are
 * made from changes.
 */
export async function followExtracts(root: string, settings: BuildSettings): Promise<void> {
  const makeInputs = () => Promise.all([bundlePages(root), build(settings)]);
  const makeStyles = () => makeStyleSheet(project);
  await Promise.all([makeInputs(), makeStyles()]);
  watchInputs(root, {inputs: [...siteInputs, settings.data], before: makeInputs});
  watchInputs(root, {inputs: ["src/style"], before: makeStyles});
}
