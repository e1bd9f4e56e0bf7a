import {shrink, type Shrinkage} from "../../stats/shrink.js";
import {crossingOf, type GapSource} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** BME people's rates by directorate, as counted and drawn together, with the directorates that are hidden. */
export type ShrunkUnits = Shrinkage & {
  measure: GapMeasure;
  period: string;
  people: Map<string, number>;
  left: string[];
};

/**
 * BME people's rates of a gap's event by directorate, each drawn towards the common rate by as much as its size asks
 * for. Only directorates, which could swap names; never bands or staff groups. Null with fewer than three shown.
 */
export function shrunkUnits(source: GapSource, measure: GapMeasure, period: string): ShrunkUnits | null {
  const crossing = crossingOf(source, measure, {period, factors: ["directorate"]});
  if (!crossing) return null;
  const side = measure.of === "White" ? "to" : "of";
  const units = crossing.cells
    .map((cell) => ({label: cell.levels[0] ?? "", ...cell[side]}))
    .filter(({denominator}) => denominator > 0);
  const shrunk = units.length < 3 ? null : shrink(units);
  if (!shrunk) return null;
  const people = new Map(units.map(({label, denominator}) => [label, denominator]));
  return {...shrunk, measure, period, people, left: [...crossing.hidden, ...crossing.uncounted]};
}
