import {FileAttachment} from "observablehq:stdlib";
import {loadSite} from "../../database/cube.js";
import {snapshotFor} from "../../figures/snapshot.js";
import type {Snapshot} from "../../figures/snapshot.js";

/** The findings of this site's first organisation that were kept with an exploration when it was last reviewed. Browser only. */
export async function snapshotOf(slug: string): Promise<Snapshot> {
  const [all, {organisations}] = await Promise.all([
    FileAttachment("../../explorations/snapshots.json").json() as Promise<Readonly<Record<string, Snapshot>>>,
    loadSite()
  ]);
  return snapshotFor(organisations[0]?.id ?? "", all[slug]);
}
