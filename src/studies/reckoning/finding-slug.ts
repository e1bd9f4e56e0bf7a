import {slug} from "../../figures/slug.js";
import type {Crossing} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** The stable id of a finding of one kind: which gap, of whom, by what, but not when: `mix-training-white-bme-staff-group`. */
export function findingSlug(kind: string, {measure, factors}: Pick<Crossing, "measure" | "factors">): string {
  return slug([kind, measure.id, measure.of, measure.to, ...factors].join(" "));
}

/** Name of the ratio of a whole gap, as every build works it out: `i4-substantive-white-bme`; undefined where none does. */
export function gapFinding({indicator, population, of, to}: GapMeasure): string | undefined {
  return indicator ? slug(`i${indicator.number} ${population} ${of} ${to}`) : undefined;
}
