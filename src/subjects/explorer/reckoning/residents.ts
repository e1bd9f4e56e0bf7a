import {group as groupOf} from "../../../registry/groups.js";
import type {Residents, View} from "../../../figures/view.js";
import {allAreas} from "./fields.js";

/** A group's share of the residents of an area, 0 to 1, with the year of the figures. */
export type ResidentShare = {share: number; year: string};

/**
 * The share of an ethnic group among an area's residents at the latest year; of all areas together, each weighted by its
 * catchment weight where the organisation gives one, else by its residents. Null where the figures do not tell.
 */
export function residentShare(
  {population, organisation}: Pick<View, "population" | "organisation">,
  area: string,
  group: string
): ResidentShare | null {
  const areas =
    area === allAreas
      ? (organisation.areas?.map((each) => each.area) ?? [...new Set(population.map((each) => each.area))])
      : [area];
  const year = population
    .filter((each) => areas.includes(each.area))
    .map((each) => each.year)
    .sort()
    .at(-1);
  if (year === undefined) return null;
  let weighted = 0;
  let weights = 0;
  for (const each of areas) {
    const rows = population.filter((row) => row.area === each && row.year === year);
    const share = shareOf(rows, group);
    const weight = organisation.areas?.find((one) => one.area === each)?.weight ?? residentsOf(rows);
    if (share === null || weight === null) return null;
    weighted += share * weight;
    weights += weight;
  }
  return weights > 0 ? {share: weighted / weights, year} : null;
}

/** The part of an area's residents who are of a group; null where the rows are coarser than the group. */
function shareOf(rows: readonly Residents[], group: string): number | null {
  const parts = rows.filter((row) => [row.eth2, row.eth5, row.eth16].includes(group));
  if (parts.length === 0 || (groupOf(group).level === "category" && parts.some(({eth16}) => eth16 === null)))
    return null;
  const counted = rows.every(({population}) => population !== null);
  const sum = (all: readonly Residents[]): number =>
    all.reduce((total, row) => total + ((counted ? row.population : row.share) ?? 0), 0);
  const whole = counted ? sum(rows) : 100;
  return whole > 0 ? sum(parts) / whole : null;
}

/** How many people live in an area, from its counts or its stated total; null where neither is given. */
function residentsOf(rows: readonly Residents[]): number | null {
  if (rows.every(({population}) => population !== null))
    return rows.reduce((total, row) => total + (row.population ?? 0), 0);
  return rows.find(({total}) => total !== null)?.total ?? null;
}
