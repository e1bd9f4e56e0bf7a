import {h} from "../../components/h.js";
import {Callout} from "../../components/text/callout.js";
import type {Naming} from "../reckoning/mix-statement.js";

/** How each of these tools is read, and where its limits are, in the words of every page that shows it. */

export const mixReading =
  "Two groups can have different rates for two reasons. They may be found in different places: that part of a gap is called mix. Or they may fare differently in the same place: that part is called within. The two always add up to the whole gap (Kitagawa’s decomposition).";

/** What a mix does not say. */
export function MixCaution(): HTMLElement {
  return Callout(
    "Mix is a description, not an excuse. If people of one group are kept to the jobs where training, pay or safety is worse, then the mix itself may be the inequity. Ask how people came to be where they are.",
    {kind: "caution", title: "A mix can itself be the inequity"}
  );
}

export const adjustedReading =
  "A ratio as counted compares everybody with everybody. An adjusted ratio compares people only with others in the same place, and then puts the places together (Mantel-Haenszel). The ratio as counted stands first, always: it is what people live with.";

/** What an adjusted ratio cannot take in. */
export function AdjustedLimit(): HTMLElement {
  return h(
    "p",
    {class: "muted"},
    "Adjusting is only as good as the factors on record. What was never recorded, such as length of service or what people asked for, cannot be adjusted for."
  );
}

/** How bounds for unknown ethnicity are read, for a group set against White people. */
export function unknownReading(group: string, {label}: Naming): string {
  return `People whose ethnicity is not known are left out of every comparison. Here each headline is made twice more: as if all of them were ${label("White")}, and as if all of them were ${label(group)}. Neither is likely, and nothing here says where between them the truth lies.`;
}

/** How the counts of parity are read, for a group set against White people. */
export function parityReading(group: string, {label}: Naming): string {
  return `These counts give the size of each gap in people. They are not quotas. “Level up” gives ${label(group)} people the rate of ${label("White")} people, so the total moves; “same total” shares out what there was at one rate for all.`;
}

export const tooFewPlaces =
  "This gap cannot be taken apart like that: too few places are left in which both groups are counted.";

export const countsMissing = "The counts that this needs are hidden or were not supplied.";

/** How the smallest gaps that would show are read, for a group set against White people. */
export function smallestReading(group: string, {label}: Naming): string {
  return `With the people there are, these are the ${label(group)} rates that would be likely to show as a clear gap from the ${label("White")} rate. “Not enough data” on this site means that a gap inside them may be there and not be seen.`;
}

/** What a search through every table does, and how far its findings may be trusted. */
export const searchReading =
  "This looks through every table for the places where the gap is largest. Look at enough places and some will stand out by chance, so the number looked at is always shown, and allowed for (Benjamini-Hochberg).";

/** What a finding of a search is not. */
export function SearchCaution(): HTMLElement {
  return Callout(
    "A finding here is where to look, not why. Found after looking everywhere, a gap needs fresh data, or another year, before anybody acts on it.",
    {kind: "caution"}
  );
}
