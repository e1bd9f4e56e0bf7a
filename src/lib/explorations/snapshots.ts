import {FileAttachment} from "observablehq:stdlib";
import type {Snapshot} from "./snapshot.js";

/** The figures that were kept with an exploration when it was last reviewed; empty where none were. Browser only. */
export async function snapshotOf(slug: string): Promise<Snapshot> {
  const all = (await FileAttachment("../../explorations/snapshots.json").json()) as Readonly<Record<string, Snapshot>>;
  return all[slug] ?? {findings: {}};
}
