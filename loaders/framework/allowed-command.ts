import type {Profile} from "../../src/figures/site.js";

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

/**
 * Which site Framework is asked for: `WRES_PROFILE` if set, else the analyst's in a preview and the published one in a
 * build. Throws on what would let true counts out: building or deploying them, or a preview that anybody can reach but
 * through the door that `npm start` puts before it.
 */
export function allowedCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Profile {
  const preview = args.includes("preview");
  const profile = environment.WRES_PROFILE ?? (preview ? "analyst" : "published");
  if (profile !== "analyst" && profile !== "published")
    throw new Error(`WRES_PROFILE: found "${profile}". Give "analyst" or "published".`);
  if (args.includes("deploy"))
    throw new Error("deploy: this site is never sent to a service. Copy dist/ to a host of yours.");
  if (profile === "published") return profile;
  if (!preview)
    throw new Error("build: the analyst's site holds true counts and is never built. Leave WRES_PROFILE out.");
  const host = valueOf(args, "--host");
  if (host !== undefined && !loopback.has(host))
    throw new Error(`preview: --host ${host} would let other computers read true counts. Leave it out.`);
  if (args.some((arg) => arg === "--cors" || arg.startsWith("--allow-origin")))
    throw new Error("preview: --cors and --allow-origin would let other sites read true counts. Leave them out.");
  if (environment.WRES_SOCKET === undefined)
    throw new Error("preview: true counts on a port of Framework's own would be open to every page. Run npm start.");
  return profile;
}

function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  return at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
}
