import {subtractCounts} from "../../stats/counts.js";
import {parity, type ParityCount} from "../../stats/parity.js";
import type {Counts} from "../../stats/types.js";
import {everywhere} from "../../figures/cell-index.js";
import {gapPeriods, peopleAt, wholeOf, type GapSource} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** What parity would have needed of BME people (or of another group set against White people) in a period. */
export type ParityNeed = {
  measure: GapMeasure;
  period: string;
  /** BME people with the event at White people's rate: the total moves. */
  levelUp: ParityCount;
  /** BME people with the event at the rate of both together: the total stays. */
  fixedTotal: ParityCount;
};

/** The gaps whose events an organisation can count out: appointments, investigations, places on training. */
const counted: readonly string[] = ["appointment", "disciplinary", "training"];

/** True where an organisation decides on the event, so that parity can be put in numbers of people. */
export function canBeCounted({id}: Pick<GapMeasure, "id">): boolean {
  return counted.includes(id);
}

/** The counts that parity would need in a period (the latest unless given), of people with the event; null where a count is hidden or missing. */
export function parityNeed(
  source: GapSource,
  measure: GapMeasure,
  period = gapPeriods(source, measure).at(-1)
): ParityNeed | null {
  const whole = period === undefined ? null : wholeOf(source, measure, period);
  if (period === undefined || !whole) return null;
  const [bme, white] = measure.of === "White" ? [whole.to, whole.of] : [whole.of, whole.to];
  const needs = parity({of: bme, to: white});
  return needs && {measure, period, levelUp: needs.levelUp, fixedTotal: needs.fixedTotal.of};
}

/** What parity would need of BME staff in one group of posts. */
export type PostsNeed = {posts: string; people: number; levelUp: ParityCount; fixedTotal: ParityCount};

/**
 * BME staff that a grouped band would have at the share of everyone outside it (level up), and at that of the whole
 * workforce (its posts and the workforce staying as they are). Grouped bands with a hidden count are listed, not counted.
 */
export function postsNeeded(
  {index, organisation}: GapSource,
  period: string
): {needs: PostsNeed[]; hidden: string[]} | null {
  const at = (band: string | null): Counts | "hidden" | "uncounted" => {
    const place = band === null ? everywhere : {...everywhere, breakdown: "band group", level: band};
    const cell = (group: string) =>
      index.cell({
        organisation: organisation.id,
        measure: "headcount",
        population: "substantive",
        period,
        group,
        ...place
      });
    return peopleAt({numerator: cell("BME"), denominator: cell(organisation.denominator)});
  };
  const whole = at(null);
  if (typeof whole === "string" || whole.denominator === 0) return null;
  const hidden: string[] = [];
  const needs = organisation.bandGroups.flatMap((posts): PostsNeed[] => {
    const band = at(posts);
    if (band === "hidden") hidden.push(posts);
    if (typeof band === "string" || band.denominator === 0) return [];
    const needed = parity({of: band, to: subtractCounts(whole, band)}, {sampled: false});
    return needed ? [{posts, people: band.denominator, levelUp: needed.levelUp, fixedTotal: needed.fixedTotal.of}] : [];
  });
  return {needs, hidden};
}
