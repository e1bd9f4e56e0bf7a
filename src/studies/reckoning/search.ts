import {findGaps, type Gap, type GapSearch, type SearchPower} from "../../stats/find-gaps.js";
import type {Rows} from "../../stats/slices.js";
import {capitalise, countOf, formatCount, formatPeriod, formatRatio} from "../../words/format.js";
import {cubeSlices} from "./cube-slices.js";
import {crossed, placeName, type GapSource} from "./crossing.js";
import {factorWords} from "../words/factor-words.js";
import {otherGroup, type GapMeasure} from "./gap-measures.js";
import type {Naming} from "./mix-statement.js";

/** A gap that a search found, with how far it is the same people as the ones listed before it. */
export type FoundGap = Gap & {
  /** Place in the list, from 1, of the earlier gap that shares most people with it, and the share; null where none is known to. */
  shares: {with: number; share: number} | null;
};

/** One search and its list, whether of published tables or of people. */
export type Search = {
  measure: GapMeasure;
  period: string;
  from: "tables" | "people";
  result: GapSearch;
  /** Places that could not be searched because a count there is hidden. */
  hidden: number;
  /** The list, without slices that hold exactly the same people as one before. */
  listed: FoundGap[];
  /** How many such slices were left out of the list. */
  repeated: number;
};

/** How a search is made: the fewest people of each group, attributes combined, gaps listed. */
export type SearchOptions = {floor?: number; depth?: number; limit?: number};

/** Searches every table of the cube for the largest gaps; null where the cube has no table of this gap by anything. */
export function searchTables(
  source: GapSource,
  measure: GapMeasure,
  period: string,
  {floor = 10, limit = 20}: Omit<SearchOptions, "depth"> = {}
): Search | null {
  const slices = cubeSlices(source, measure, period);
  if (slices.tables.length === 0) return null;
  const result = findGaps(slices.rows, {
    family: familyOf(measure, period),
    adverse: measure.adverse,
    depth: 1,
    floor,
    limit
  });
  const overlap = (a: number, b: number): number | null => {
    const [first, second] = [result.gaps[a], result.gaps[b]];
    return first && second ? slices.overlap(first.slice, second.slice) : null;
  };
  return {measure, period, from: "tables", result, hidden: slices.hidden, ...withoutRepeats(result, overlap)};
}

/** Searches people, by up to three attributes at once. */
export function searchPeople(
  rows: Rows,
  measure: GapMeasure,
  period: string,
  {floor = 10, depth = 3, limit = 20}: SearchOptions = {}
): Search {
  const result = findGaps(rows, {family: familyOf(measure, period), adverse: measure.adverse, depth, floor, limit});
  const overlap = (a: number, b: number): number | null => result.overlap[a]?.[b] ?? null;
  return {measure, period, from: "people", result, hidden: 0, ...withoutRepeats(result, overlap)};
}

/** The declared family of a search: indicator and period. */
function familyOf({label}: GapMeasure, period: string): string {
  return `${label}, ${formatPeriod(period)}`;
}

/** The list with a slice of the same people named once: the first, which has the fewest attributes. */
function withoutRepeats(
  {gaps}: GapSearch,
  overlap: (a: number, b: number) => number | null
): Pick<Search, "listed" | "repeated"> {
  const kept: number[] = [];
  const listed = gaps.flatMap((gap, i): FoundGap[] => {
    if (kept.some((each) => overlap(each, i) === 1)) return [];
    const shares = kept
      .map((each, place) => ({with: place + 1, share: overlap(each, i) ?? 0}))
      .reduce<FoundGap["shares"]>((most, each) => (each.share > (most?.share ?? 0) ? each : most), null);
    kept.push(i);
    return [{...gap, shares}];
  });
  return {listed, repeated: gaps.length - listed.length};
}

/** A search in words: how much was looked at, what stands out, what could not be looked at. */
export function searchSentences({result, hidden, measure, listed, repeated}: Search, {label}: Naming): string[] {
  const {tested, found, tooSmall, untestable, floor, family, power} = result;
  const against = `against ${label(otherGroup(measure))} ${measure.people}`;
  const slices = (count: number): string => countOf(count, "slice");
  const were = (count: number): string => (count === 1 ? "was" : "were");
  return [
    ...(power ? powerSentences(power, measure, label) : []),
    `${capitalise(slices(tested))} ${were(tested)} looked at together: ${family}.`,
    found === 0
      ? `In none of them is a gap ${against} clear when that number is allowed for. That is no sign that there is none: smaller gaps than that would be missed.`
      : `${capitalise(slices(found))} ${found === 1 ? "shows" : "show"} a gap ${against} when that number is allowed for.`,
    ...(listed.length + repeated < found ? [`The largest are listed.`] : []),
    ...(repeated > 0
      ? [`${capitalise(slices(repeated))} of the same people as one above ${were(repeated)} left out of the list.`]
      : []),
    ...(tooSmall > 0
      ? [`${capitalise(slices(tooSmall))} ${were(tooSmall)} too small: under ${floor} people in one of the groups.`]
      : []),
    ...(untestable > 0
      ? [`${capitalise(slices(untestable))} had nothing to test: nobody or everybody had the event.`]
      : []),
    ...(hidden > 0 ? [`${capitalise(slices(hidden))} could not be searched: a count is hidden to protect people.`] : [])
  ];
}

/** What a slice holds, as a row's heading: `35-44 (age band), Community Health (directorate)`. */
export function sliceName({slice}: Pick<Gap, "slice">, {organisation}: Naming): string {
  const words = (attribute: string): string =>
    placeName(attribute.split(crossed).map((id) => factorWords(id, organisation).one));
  return slice.map(({attribute, level}) => `${level} (${words(attribute)})`).join(", ");
}

/** What could be found, said before what was: a search that could not find much says nothing when it finds nothing. */
function powerSentences({of, to, smallest}: SearchPower, measure: GapMeasure, label: Naming["label"]): string[] {
  const size = `The slice of middle size holds ${formatCount(of)} ${label(measure.of)} and ${formatCount(to)} ${label(measure.to)} ${measure.people}.`;
  if (!smallest || smallest.ratio === null) return [`${size} No gap there, however large, is likely to be found.`];
  return [
    `${size} With so many looked at, a gap there is likely to be found (four times in five) if ${label(measure.of)} ${measure.people} are at ${measure.adverse === "above" ? "least" : "most"} ${formatRatio(smallest.ratio)} times as likely.`
  ];
}
