import {groupsAt} from "../../registry/groups.js";
import {formatState, oneOf, type Field} from "../../address/state.js";
import {gapPeriods, type GapSource} from "./crossing.js";
import {usualFactor} from "./usual-study.js";
import {forGroup, gapMeasure, otherGroup, type GapMeasure} from "./gap-measures.js";
import {factorOffers, groupOffers} from "./offers.js";

/** The word of a choice that is left as the page was made, and of no second factor. */
export const usual = "usual";
export const none = "none";

/** Fewest people of each group, and attributes combined, that a search may have. */
export const floors: readonly string[] = ["10", "20", "30", "50", "100"];
export const depths: readonly string[] = ["1", "2", "3"];

/** What of the page of root causes lives in its address. */
type StudyFields = Readonly<
  Record<"gap" | "whose" | "by" | "and" | "year" | "find" | "find-year" | "depth" | "floor", Field<string>>
>;

/** How that page writes its choices: the gap taken apart, then the search asked for. */
export function studyFields({
  gaps,
  periods,
  factors
}: Readonly<Record<"gaps" | "periods" | "factors", readonly string[]>>): StudyFields {
  return {
    gap: oneOf([usual, ...gaps], usual),
    whose: oneOf([usual, ...groupsAt("five").map(({id}) => id)], usual),
    by: oneOf([usual, ...factors], usual),
    and: oneOf([none, ...factors], none),
    year: oneOf([usual, ...periods], usual),
    find: oneOf([usual, ...gaps], usual),
    "find-year": oneOf([usual, ...periods], usual),
    depth: oneOf(depths, "3"),
    floor: oneOf(floors, "10")
  };
}

/** The page of root causes with a gap taken apart; `isSame` is false where it shows only the nearest to what was asked. */
export type StudyAddress = {measure: GapMeasure; period: string; factor: string; search: string; isSame: boolean};

/**
 * Where the page of root causes takes a gap apart, with the same gap ready to be searched. That page sets BME people, or one
 * of the five groups where the data tell them apart, against White people of an indicator's main population: another gap leads
 * to the nearest of these. Null where it takes nothing like it apart.
 */
export function studyAddress(
  source: GapSource,
  measure: GapMeasure,
  {period, factor, people}: {period: string; factor: string | null; people: boolean}
): StudyAddress | null {
  const {id} = measure;
  const base = gapMeasure(id);
  if (!base) return null;
  const periods = gapPeriods(source, base);
  const year = periods.includes(period) ? period : (periods.at(-1) ?? "");
  const own = otherGroup(base);
  const group = groupOffers(source, base, {period: year, people}).find((each) => each === otherGroup(measure)) ?? own;
  const nearest = forGroup(base, group);
  const by = usualFactor(factorOffers(source, nearest, {period: year, people}).first, factor === null ? [] : [factor]);
  if (by === null) return null;
  const whose = group === own ? usual : group;
  const state = {gap: id, whose, by, and: none, year, find: id, "find-year": year, depth: "3", floor: "10"};
  const isSame =
    group === otherGroup(measure) && measure.population === base.population && year === period && by === factor;
  const search = formatState(state, studyFields({gaps: [id], periods: [year], factors: [by]}));
  return {measure: nearest, period: year, factor: by, search, isSame};
}
