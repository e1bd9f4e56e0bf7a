import {execFileSync} from "node:child_process";

/** Builds the published site of the shipped example once for all tests that look at it; `WRES_DIST` names one already built. */
export default function buildSite(): void {
  if (process.env.WRES_DIST) return;
  execFileSync("npm", ["run", "build"], {stdio: "inherit", env: {...process.env, FORCE_COLOR: "0"}});
}
