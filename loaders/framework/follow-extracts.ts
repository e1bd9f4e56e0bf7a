import {build} from "../build.js";
import type {BuildSettings} from "../machine/settings.js";
import {bundlePages} from "./bundle-pages.js";
import {siteInputs, watchInputs} from "./watch-inputs.js";

/** Makes the data and the page loaders of an analyst's site, and makes them anew whenever what they are made from changes. */
export async function followExtracts(root: string, settings: BuildSettings): Promise<void> {
  const makeInputs = () => Promise.all([bundlePages(root), build(settings)]);
  await makeInputs();
  watchInputs(root, {inputs: [...siteInputs, settings.data], before: makeInputs});
}
