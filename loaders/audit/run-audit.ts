import {spawn} from "node:child_process";
import {join} from "node:path";
import {root, type BuildSettings} from "../machine/settings.js";

const meaning: Readonly<Record<number, string>> = {
  1: "A person could be found in what would be published.",
  2: "The figures contradict each other, or the audit could not read its input.",
  3: "The audit ran out of time, so nothing is proved."
};

/**
 * Audits a built site in a process of its own, from its files and the private reports of the build, and writes
 * `certificate.json` into it. Throws unless it is proved safe; the audit itself prints what it found.
 */
export async function auditSite(folder: string, {out, profile}: Pick<BuildSettings, "out" | "profile">): Promise<void> {
  const script = join(root, "loaders/audit/cli.ts");
  const args = ["--import", "tsx", script, folder, "--private", join(out, "private", profile), "--certificate"];
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, args, {cwd: root, stdio: ["ignore", "inherit", "inherit"]});
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 2));
  });
  if (code !== 0)
    throw new Error(`audit: ${meaning[code] ?? `the audit ended with code ${code}`} Nothing was published.`);
}
