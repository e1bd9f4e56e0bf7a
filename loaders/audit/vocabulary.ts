import {groups as registryGroups} from "../../src/registry/groups.js";
import {periodLabel} from "../../src/registry/periods.js";
import type {Address} from "../../src/audit/wholes.js";

/** What a piece of text is about, as far as its words say; an empty list where they say nothing. */
export type About = {
  places: {breakdown: string; level: string}[];
  groups: string[];
  periods: string[];
  populations: string[];
  measures: string[];
};

/** Finds what texts are about, in the words of one organisation's tables. */
export type Vocabulary = (text: string) => About;

const measureWords: [word: RegExp, measures: string[]][] = [
  [/\bappoint/i, ["appointed"]],
  [/\bshortlist/i, ["shortlisted"]],
  [/\binterview/i, ["interviewed"]],
  [/\b(applied|applicants?|applications?)\b/i, ["applied", "shortlisted"]],
  [/\b(disciplin|investigat)/i, ["investigated"]],
  [/\b(train|CPD\b)/i, ["trained"]],
  [/\bboard\b/i, ["board members"]],
  [/\b(workforce|headcount|staff in post|pay bands?)\b/i, ["headcount"]]
];

/** Makes the vocabulary of these counts: their levels, periods and groups, with the organisation's own group labels. */
export function vocabularyOf(addresses: readonly Address[], labels: Readonly<Record<string, string>>): Vocabulary {
  const places = new Map<string, {breakdown: string; level: string}[]>();
  for (const {breakdown, level} of addresses) {
    if (breakdown === "overall") continue;
    const known = places.get(level) ?? [];
    if (!known.some((place) => place.breakdown === breakdown)) places.set(level, [...known, {breakdown, level}]);
  }
  const groups = registryGroups.flatMap(({id, label, level}): [string, string][] => [
    [label, id],
    ...(level === "category" ? [] : ([[id, id]] as [string, string][])),
    ...(labels[id] ? ([[labels[id], id]] as [string, string][]) : [])
  ]);
  const periods = [...new Set(addresses.map(({period}) => period))].flatMap((period): [string, string][] => [
    [period, period],
    [periodLabel(period), period]
  ]);
  const findPlaces = finder([...places].map(([level, found]) => [level, found]));
  const findGroups = finder(groups);
  const findPeriods = finder(periods);
  return (text) => ({
    places: findPlaces(text).flat(),
    groups: [...new Set(findGroups(text))],
    periods: [...new Set(findPeriods(text))],
    populations: /\bbank\b/i.test(text) ? ["bank"] : /\bsubstantive\b/i.test(text) ? ["substantive"] : [],
    measures: measureWords.flatMap(([word, measures]) => (word.test(text) ? measures : []))
  });
}

/** Finds whole words, the longest first: `Medical Consultant` is not also `Medical`. */
function finder<T>(entries: readonly (readonly [words: string, meaning: T])[]): (text: string) => T[] {
  const meanings = new Map<string, T>(entries.map(([words, meaning]) => [words.toLowerCase(), meaning]));
  const words = [...meanings.keys()].sort((a, b) => b.length - a.length);
  if (words.length === 0) return () => [];
  const escaped = words.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (text) => [...text.matchAll(pattern)].flatMap(([match]) => meanings.get(match.toLowerCase()) ?? []);
}
