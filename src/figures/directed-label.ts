import type {Verdict} from "./figure-types.js";

/**
 * A verdict in words alone, with which way it lies for the group that it is about: `Clear gap, against the group`. For
 * tables and exports, where no colour and no position says it. Null without a verdict.
 */
export function directedLabel(verdict: Verdict | null | undefined, group = "the group"): string | null {
  if (!verdict) return null;
  if (verdict.direction === "none") return verdict.label;
  return `${verdict.label}, ${verdict.direction === "adverse" ? "against" : "in favour of"} ${group}`;
}
