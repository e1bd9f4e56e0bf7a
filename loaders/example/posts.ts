import type {WresGroup} from "./mix.js";
import type {Category} from "./published.js";

/** A post that somebody holds: what the report's margins fix. */
export type Post = {employment: "substantive" | "bank"; category: Category; pay_band: string};

/** How many people of each WRES group hold a post on 31 March. */
export type PostCount = {snapshot: string; post: Post; counts: Readonly<Record<WresGroup, number>>};

/** The lower pay bands of the report: Agenda for Change band 4 and below. */
export const lowerBands: readonly string[] = ["Band 1", "Band 2", "Band 3", "Band 4"];

/** Whether a pay band is 8a or above, up to very senior manager; never a medical grade. */
export function isSenior(pay_band: string): boolean {
  return /^Band [89]|^VSM$/.test(pay_band);
}
