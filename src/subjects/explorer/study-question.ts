import {otherGroup, type GapMeasure} from "../../studies/reckoning/gap-measures.js";
import type {Catalogue} from "./catalogue.js";
import {explorerFields, none, usual} from "./reckoning/fields.js";
import {settle} from "./reckoning/settle.js";
import {initialAsked, searchOf} from "./reckoning/suggestions.js";
import {askedWords} from "./words/words.js";

/** A question of the explorer in words, and the query part of its address. */
export type StudyQuestion = {words: string; search: string};

/**
 * The explorer's question about a gap that is taken apart by a factor: divided by the same factor where that has a table to
 * show, and with the gap taken apart below the answer. Null where the explorer has no such figures. Seniority is a reading of indicator 1.
 */
export function studyQuestion(
  catalogue: Catalogue,
  {indicator, population, of, to}: Pick<GapMeasure, "indicator" | "population" | "of" | "to">,
  {period, factor}: {period: string; factor: string | null}
): StudyQuestion | null {
  const fields = explorerFields(catalogue);
  const group = otherGroup({of, to});
  const asked = {
    ...initialAsked(catalogue, fields),
    indicator: String(indicator?.number ?? 1),
    population,
    period,
    ...(group !== "BME" && {ethnicity: "five", groups: [group]}),
    ...(indicator && {why: factor ?? usual})
  };
  const divided = indicator ? [factor ?? none, none] : ["career tier", none];
  const [found] = divided
    .flatMap((by) => settle(catalogue, {...asked, by}) ?? [])
    .filter(({notices}) => notices.length === 0);
  return found
    ? {words: askedWords(catalogue, found.question), search: searchOf(catalogue, fields, found.asked)}
    : null;
}
