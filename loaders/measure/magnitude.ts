import {payRules, type PayPlace} from "../../src/registry/pay-gaps.js";
import type {PaySummary} from "../../src/stats/pay-gap.js";

/** What people of a group are paid together, somewhere in the workforce. True pay: it never leaves the machine. */
export type Magnitude = PaySummary &
  PayPlace & {
    /** The two highest rates: the same where two people share the highest; the second 0 for one person. */
    highest: number;
    second: number;
    lowest: number;
    /** People paid exactly the median, or as either of the two in the middle, whichever are fewer. */
    tied: number;
  };

/** Whether the people in the middle are paid exactly as at least three others are: then a median is nobody's own pay. */
export function middleIsTied({tied}: Pick<Magnitude, "tied">): boolean {
  return tied >= payRules.tied + 2;
}
