import {checkCounts} from "./counts.js";

/** A group's share with unknown ethnicity counted in every way, all 0 to 1; null where nobody is counted. */
export type UnknownShare = {
  /** Of the people whose ethnicity is known: the denominator of most trusts' reports. */
  ofKnown: number | null;
  /** Of everybody, unknown included: the denominator of national figures. It is also the least the share can be. */
  ofAll: number | null;
  /** The most the share can be: every unknown person in the group. */
  most: number | null;
  /** Unknown people as a share of everybody. */
  unknown: number | null;
  /** Whether that is over 5 %. */
  warn: boolean;
};

/** The share of `group` people among `known` people, with `unknown` people besides whose ethnicity is not known. */
export function unknownShare({group, known, unknown}: {group: number; known: number; unknown: number}): UnknownShare {
  checkCounts({numerator: group, denominator: known});
  checkCounts({numerator: unknown, denominator: known + unknown});
  const all = known + unknown;
  const over = (people: number, base: number) => (base === 0 ? null : people / base);
  return {
    ofKnown: over(group, known),
    ofAll: over(group, all),
    most: over(group + unknown, all),
    unknown: over(unknown, all),
    warn: unknown > 0.05 * all
  };
}
