import {payBandLookup} from "../../registry/pay-bands.js";
import type {Counts} from "../../stats/types.js";
import {pooledBands, type PooledBands} from "../../stats/pooled-bands.js";
import {partVerdict, type Verdict} from "../../stats/verdict.js";
import {partOfWhole} from "../../stats/part-of-whole.js";
import {everywhere} from "../../figures/cell-index.js";
import {peopleAt, type GapSource} from "./crossing.js";

/** A band that is too small to say anything by itself, and the smallest run of adjacent bands around it that can. */
export type PooledAnswer = {band: string; counts: Counts; verdict: Verdict; pooled: PooledBands | null};

/** The ladder of one side of the workforce: its small bands and its hidden ones. */
export type Ladder = {category: "non-clinical" | "clinical"; bands: number; answers: PooledAnswer[]; hidden: string[]};

/**
 * For every band of the two ladders whose share of BME staff the numbers cannot judge, the shortest run of adjacent
 * bands holding it that they can. A run never passes over a hidden band. Null where the workforce has no such counts.
 */
export function pooledLadders(source: GapSource, period: string): Ladder[] | null {
  const whole = sharesAt(source, period, null);
  if (typeof whole === "string") return null;
  return (["non-clinical", "clinical"] as const).flatMap((category): Ladder[] => {
    const levels = payBandLookup.filter((row) => row.category === category && row.careerTier !== null);
    const hidden: string[] = [];
    const runs: (Counts & {label: string})[][] = [[]];
    for (const {level} of levels) {
      const counts = sharesAt(source, period, level);
      if (counts === "hidden" || counts === "uncounted") {
        if (counts === "hidden") hidden.push(level);
        runs.push([]);
      } else if (counts.denominator > 0) runs.at(-1)?.push({label: level, ...counts});
    }
    const answers = runs.flatMap((run) => run.flatMap((band) => answerFor(band, {run, runs, whole})));
    const bands = runs.flat().length;
    return bands + hidden.length === 0 ? [] : [{category, bands, answers, hidden}];
  });
}

/** The counts of one band. */
type Labelled = Counts & {label: string};

function answerFor(
  band: Counts & {label: string},
  {run, runs, whole}: {run: readonly Labelled[]; runs: readonly (readonly Labelled[])[]; whole: Counts}
): PooledAnswer[] {
  const options = {adverse: "below"} as const;
  const verdict = partOfWhole(band, whole).value === null ? null : partVerdict(band, whole, options);
  if (verdict?.state !== "possible-gap" && verdict?.state !== "no-clear-gap") return [];
  const {label, numerator, denominator} = band;
  const pooled = pooledBands(run, whole, {...options, containing: label, searched: runs});
  return [{band: label, counts: {numerator, denominator}, verdict, pooled}];
}

/** BME staff of a band (of everybody, for null) among those the organisation's percentages are of. */
function sharesAt(
  {index, organisation}: GapSource,
  period: string,
  band: string | null
): Counts | "hidden" | "uncounted" {
  const place = band === null ? everywhere : {...everywhere, breakdown: "pay band", level: band};
  const cell = (group: string) =>
    index.cell({
      organisation: organisation.id,
      measure: "headcount",
      population: "substantive",
      period,
      group,
      ...place
    });
  const pair = {numerator: cell("BME"), denominator: cell(organisation.denominator)};
  // A band without cells is one that the organisation does not have.
  return pair.denominator ? peopleAt(pair) : {numerator: 0, denominator: 0};
}
