import {slug} from "../format.js";
import type {Crossing} from "./crossing.js";

/** The stable id of a finding of one kind: which gap, of whom, by what, but not when: `mix-training-white-bme-staff-group`. */
export function findingSlug(kind: string, {measure, factors}: Pick<Crossing, "measure" | "factors">): string {
  return slug([kind, measure.id, measure.of, measure.to, ...factors].join(" "));
}
