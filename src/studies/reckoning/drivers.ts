import type {Interval} from "../../stats/types.js";
import {clearGap} from "./mix-statement.js";
import type {FactorRow} from "./each-factor.js";
import {otherGroup, type GapMeasure} from "./gap-measures.js";
import {coversAll, studyGap, type GapStudy, type Part} from "./gap-study.js";

/** A part of a gap in people of the group that White people are set against: above 0 is to their disadvantage. */
export type PeoplePart = {value: number; range: Interval | null};

/** One factor of a gap: what goes with it and what is left among people alike in it, in people. */
export type Driver = {
  factor: string;
  study: GapStudy;
  /** The gap over the places that this factor counts, then its two parts. */
  whole: PeoplePart;
  mix: PeoplePart;
  within: PeoplePart;
  /** What goes with the factor, as a share of the gap; null where the two do not point the same way. */
  share: number | null;
  /** Whether the range of what goes with it leaves out 0, on the side of the gap. */
  isClear: boolean;
};

/** A gap of its latest period with what it goes with, the largest share first. */
export type DrivenGap = {measure: GapMeasure; period: string; isClear: boolean; drivers: readonly Driver[]};

/**
 * Every gap of these rows, which are of one period each, that can be taken apart: those that most people of the group are
 * short by first; gaps that are not clear, or are to the group's advantage, come last. Each is taken apart by one factor
 * at a time, so that parts of two factors
 * overlap and never add up.
 */
export function drivenGaps(rows: readonly FactorRow[]): DrivenGap[] {
  return [...new Set(rows.map(({measure}) => measure))]
    .flatMap((measure): DrivenGap[] => {
      const drivers = rows
        .filter((row) => row.measure === measure)
        .flatMap(({factor, study: {crossing}}) => {
          const study = studyGap(crossing);
          return study ? [driverOf(factor, study)] : [];
        })
        .sort((a, b) => rank(b) - rank(a));
      const [first] = drivers;
      return first ? [{measure, period: first.study.crossing.period, isClear: clearGap(first.study.gap), drivers}] : [];
    })
    .sort((a, b) => Number(b.isClear) - Number(a.isClear) || peopleOf(b) - peopleOf(a));
}

/** Clear drivers first, then those that everybody is counted in, then by their share. */
function rank({isClear, share, study}: Driver): number {
  return (isClear ? 4 : 0) + (coversAll(study) === true ? 2 : 0) + (share ?? -1) / 2;
}

function peopleOf({drivers: [first]}: DrivenGap): number {
  return first?.whole.value ?? 0;
}

function driverOf(factor: string, study: GapStudy): Driver {
  const {crossing, covered, gap, mix, within, share} = study;
  const {measure} = crossing;
  const {denominator: people} = otherGroup(measure) === measure.of ? covered.of : covered.to;
  const inPeople = ({value, interval}: Part): PeoplePart => partOf(value, interval, measure, people);
  const {value, lower, upper} = gap;
  const whole = inPeople({value: value ?? 0, interval: lower === null || upper === null ? null : {lower, upper}});
  const parts = {mix: inPeople(mix), within: inPeople(within)};
  const {range} = parts.mix;
  const isClear = share !== null && range !== null && (whole.value > 0 ? range.lower > 0 : range.upper < 0);
  return {factor, study, whole, ...parts, share, isClear};
}

function partOf(value: number, interval: Interval | null, {adverse}: GapMeasure, people: number): PeoplePart {
  const times = adverse === "above" ? people : -people;
  if (!interval) return {value: value * times, range: null};
  const ends = [interval.lower * times, interval.upper * times];
  return {value: value * times, range: {lower: Math.min(...ends), upper: Math.max(...ends)}};
}
