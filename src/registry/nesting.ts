import {breakdowns} from "./breakdowns.js";
import type {BandGroup} from "./organisation.js";
import {payBandLookup, type PayBandRow} from "./pay-bands.js";

/** Breakdowns in which a person may stand at several levels or at none: their levels do not add up to the whole. */
export const overlappingBreakdowns: readonly string[] = breakdowns.flatMap(({id, many}) => (many ? [id] : []));

/** Breakdowns whose levels are made of whole pay bands. */
export const madeOfBands: readonly string[] = ["category", "career tier", "lower bands", "band group"];

const categoryLevel = ({category}: PayBandRow): string => `${category.charAt(0).toUpperCase()}${category.slice(1)}`;

/**
 * The printed pay bands that a level of a coarser breakdown is made of (`Clinical Bands 3 to 4` of `band group` gives
 * `Clinical Band 3` and `Clinical Band 4`); empty where the level is not made of bands.
 */
export function bandsOf(breakdown: string, level: string, bandGroups: readonly BandGroup[]): string[] {
  const group = bandGroups.find(({name}) => name === level);
  const holds: Readonly<Record<string, (row: PayBandRow) => boolean>> = {
    category: (row) => categoryLevel(row) === level,
    "career tier": (row) => row.careerTier === level,
    "lower bands": (row) => row.lowerBand === level,
    "band group": (row) => row.category === group?.category && group.bands.includes(row.payBand)
  };
  return payBandLookup.filter((row) => holds[breakdown]?.(row) ?? false).map((row) => row.level);
}
