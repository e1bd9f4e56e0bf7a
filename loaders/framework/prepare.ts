import type {Profile} from "../../src/figures/site.js";
import {bundleModules} from "./bundle-modules.js";
import {clearCache} from "./clear-cache.js";
import {writeRunner} from "./runner-file.js";
import {seedOffline} from "./seed-offline.js";

/** Readies Framework's cache before a build or a preview: nothing stale in it, nothing to ask the network for. */
export async function prepareSite(root: string, profile: Profile): Promise<void> {
  process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
  await clearCache(root, {profile});
  await seedOffline(root);
  await bundleModules(root);
  await writeRunner();
}
