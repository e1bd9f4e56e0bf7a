import {bundleModules} from "./bundle-modules.js";
import {clearCache} from "./clear-cache.js";
import {seedOffline} from "./seed-offline.js";

/** Readies Framework's cache before a build or a preview: nothing stale in it, nothing to ask the network for. */
export async function prepareSite(root = "src"): Promise<void> {
  process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
  await clearCache(root);
  await seedOffline(root);
  await bundleModules(root);
}
