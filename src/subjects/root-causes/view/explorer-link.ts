import {h, type Child} from "../../../components/h.js";
import type {Catalogue} from "../../explorer/catalogue.js";
import {studyQuestion} from "../../explorer/study-question.js";
import type {GapMeasure} from "../../../studies/reckoning/gap-measures.js";

/** The gap being taken apart, as a question of the explorer at `path`; null where the explorer has no such figures. */
export function ExplorerLink(
  catalogue: Catalogue,
  {measure, period, factors}: {measure: GapMeasure; period: string; factors: readonly string[]},
  {path = "/explore"}: {path?: string} = {}
): Child {
  const question = studyQuestion(catalogue, measure, {period, factor: factors[0] ?? null});
  return question && ["In the explorer: ", h("a", {href: `${path}${question.search}`}, question.words), "."];
}
