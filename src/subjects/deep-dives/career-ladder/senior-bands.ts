import {partVerdict, type Verdict, type VerdictState} from "../../../stats/verdict.js";
import {pooledBands, type PooledBands} from "../../../stats/pooled-bands.js";
import type {Counts} from "../../../stats/types.js";

/** A senior band: what it says alone, and together with its neighbours. */
export type SeniorBand = {
  label: string;
  counts: Counts;
  alone: Verdict | null;
  /** True where the band alone gives a clear answer, either way. */
  answers: boolean;
  /** The shortest run of neighbouring senior bands that answers; null where not even all of them do. */
  pooled: PooledBands | null;
};

const clear: readonly VerdictState[] = ["clear-gap", "clear-small-gap", "similar"];

/** Each senior band of one ladder, in order, set against the whole workforce, alone and pooled with its neighbours. */
export function seniorBands(bands: readonly (Counts & {label: string})[], whole: Counts): SeniorBand[] {
  return bands.map(({label, ...counts}) => {
    const alone = counts.denominator === 0 ? null : partVerdict(counts, whole, {adverse: "below"});
    const pooled = pooledBands(bands, whole, {adverse: "below", containing: label});
    return {label, counts, alone, answers: alone !== null && clear.includes(alone.state), pooled};
  });
}

/** True for a printed pay band at 8a or above. */
export function isSenior(level: string): boolean {
  return / (?:Band (?:8[a-d]|9)|VSM)$/.test(level);
}
