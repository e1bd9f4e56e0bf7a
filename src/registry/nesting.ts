import {breakdowns} from "./breakdowns.js";
import type {Cell, Measure, Population} from "./cell.js";
import type {BandGroup} from "./organisation.js";
import {payBandLookup, type PayBandRow} from "./pay-bands.js";

/** Where people stand: at a level of a breakdown, or of two crossed. `unlisted` for the people whom no table lists there. */
export type Level = Pick<Cell, "breakdown" | "level" | "breakdown2" | "level2"> & {unlisted?: true};

/**
 * What extracts show of a measure's people in a period, whatever their ethnicity: everybody who stands at a level of
 * `inside` stands at one of `around`; where `equal`, the reverse too. Nobody stands at two levels of one side.
 */
export type Nesting = {
  measures: readonly Measure[];
  population: Population;
  period: string;
  around: readonly Level[];
  inside: readonly Level[];
  equal: boolean;
};

/** The level of a breakdown for people in none of those listed. */
export const inNone = "in none of these";

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

/** The band groups, in the order declared, that share no pay band with one before them: these add up. */
export function disjointBandGroups(bandGroups: readonly BandGroup[]): string[] {
  const taken = new Set<string>();
  return bandGroups.flatMap(({name}) => {
    const bands = bandsOf("band group", name, bandGroups);
    if (bands.some((band) => taken.has(band))) return [];
    for (const band of bands) taken.add(band);
    return [name];
  });
}
