import {subtractCounts} from "../../../stats/counts.js";
import {parity, type ParityCount} from "../../../stats/parity.js";
import type {Counts} from "../../../stats/types.js";

/** A part of the workforce, and how many of a group it would hold at the whole workforce's share. */
export type ParityNeed = {label: string; counts: Counts; need: ParityCount};

/**
 * How many people of a group each part would hold if its share were that of the whole workforce, whose total stays as it
 * is. Everybody in post is counted, so there is no range. Parts that are empty, or are the whole, are left out. The size of a gap, never a quota.
 */
export function parityNeeds(parts: readonly (Counts & {label: string})[], whole: Counts): ParityNeed[] {
  return parts.flatMap(({label, ...counts}) => {
    const found = parity({of: counts, to: subtractCounts(whole, counts)}, {sampled: false});
    return found ? [{label, counts, need: found.fixedTotal.of}] : [];
  });
}
