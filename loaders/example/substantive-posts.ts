import {allocate} from "./allocate.js";
import {lowerBands} from "./posts.js";
import type {PostCount} from "./posts.js";
import {bandMargins} from "./published.js";
import type {BandMargin, Published} from "./published.js";
import {synthetic} from "./synthetic.js";

/** Substantive staff of each pay band and snapshot: White and BME as printed, not known shared out over the bands. */
export function substantivePosts(published: Published): PostCount[] {
  const margins = bandMargins(published);
  const snapshots = [...new Set(margins.map(({snapshot}) => snapshot))];
  return snapshots.flatMap((snapshot) => {
    const bands = margins.filter((margin) => margin.snapshot === snapshot);
    const lower = bands.filter(({pay_band}) => lowerBands.includes(pay_band));
    const upper = bands.filter(({pay_band}) => !lowerBands.includes(pay_band));
    const notKnown = notKnownStaff(published, snapshot, lower);
    return [...postCounts(lower, notKnown.lower), ...postCounts(upper, notKnown.upper)];
  });
}

function postCounts(bands: readonly BandMargin[], notKnown: number): PostCount[] {
  const shares = allocate(
    notKnown,
    bands.map(({known}) => known)
  );
  return bands.map(({snapshot, category, pay_band, bme, known}, index) => ({
    snapshot,
    post: {employment: "substantive", category, pay_band},
    counts: {White: known - bme, BME: bme, "Not known": shares[index] ?? 0}
  }));
}

type LowerAndUpper = {lower: number; upper: number};

/** Staff of unknown ethnicity: all staff less those known, where the report prints both; otherwise invented. */
function notKnownStaff(published: Published, snapshot: string, lower: readonly BandMargin[]): LowerAndUpper {
  const invented: Readonly<Record<string, LowerAndUpper>> = synthetic.notKnownStaff;
  if (invented[snapshot]) return invented[snapshot];
  const words = {indicator: "1", population: "substantive", period: snapshot};
  const known = published.figure({...words, breakdown: "ethnicity known"});
  const allInLower = published.figure({...words, level: "band 4 and below"}).numerator;
  const inLower = allInLower - lower.reduce((sum, band) => sum + band.known, 0);
  return {lower: inLower, upper: known.denominator - known.numerator - inLower};
}
