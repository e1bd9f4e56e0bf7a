import {join} from "node:path";

// Node only.

/**
 * The folder of the finished tables of a profile: of the site that is being made, unless something else is said. They
 * stand in `.wres/`, or where `WRES_OUT` names.
 */
export function dataFolder({
  out = process.env.WRES_OUT ?? ".wres",
  profile = process.env.WRES_PROFILE ?? "analyst"
}: {out?: string; profile?: string} = {}): string {
  return join(out, profile);
}
