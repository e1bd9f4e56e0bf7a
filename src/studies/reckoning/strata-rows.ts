import {rate} from "../../stats/counts.js";
import {placeName} from "./crossing.js";
import type {GapStudy} from "./gap-study.js";

/** One place of a gap as a row: rates and shares 0 to 1, the ratio of the rates, people of both groups. */
export type StratumRow = {
  label: string;
  ofRate: number | null;
  toRate: number | null;
  /** Null where a rate is missing, or the second is 0. */
  ratio: number | null;
  ofShare: number;
  toShare: number;
  people: number;
};

/** The places of a gap as rows, in reading order. */
export function strataRows({crossing, covered}: GapStudy): StratumRow[] {
  return crossing.cells.map(({levels, of, to}) => {
    const [ofRate, toRate] = [rate(of), rate(to)];
    return {
      label: placeName(levels),
      ofRate,
      toRate,
      ratio: ofRate === null || toRate === null || toRate === 0 ? null : ofRate / toRate,
      ofShare: of.denominator / covered.of.denominator,
      toShare: to.denominator / covered.to.denominator,
      people: of.denominator + to.denominator
    };
  });
}
