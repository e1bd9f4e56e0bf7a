import {cellKey, type Cell} from "../../src/registry/cell.js";
import {basePeriod} from "../../src/registry/periods.js";
import type {Truth} from "../../src/audit/cube-attack.js";
import type {Address} from "../../src/audit/wholes.js";
import type {Statement} from "./statements.js";
import type {About, Vocabulary} from "./vocabulary.js";

type Context = {
  truth: Truth;
  vocabulary: Vocabulary;
  /** Values that a hidden count must leave open: a coarser percentage tells nothing. */
  values: number;
};

/**
 * The hidden counts that statements of a page or a text give away: the number stands with the words of a hidden count
 * and is its true value (or its percentage), and no count shown under the same words explains it. Addresses only.
 */
export function findLeaks(
  statements: readonly Statement[],
  cells: readonly Cell[],
  {truth, vocabulary, values}: Context
): string[] {
  const byWords = new Map<string, Cell[]>();
  const byPlace = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.breakdown2 !== "") continue;
    const key = `${cell.breakdown}|${cell.level}|${cell.group}`;
    byWords.set(key, [...(byWords.get(key) ?? []), cell]);
    const place = `${cell.breakdown}|${cell.level}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), cell]);
  }
  const abouts = new Map<string, About>();
  const about = (text: string): About => {
    const found = abouts.get(text) ?? vocabulary(text);
    abouts.set(text, found);
    return found;
  };
  const leaks = new Set<string>();
  for (const statement of statements) {
    const said = nearest(statement.words.map(about));
    // Without a level, only words that say what is counted can mean a count of the whole organisation.
    if (said.places.length === 0 && said.measures.length === 0) continue;
    const places = said.places.length > 0 ? said.places : [{breakdown: "overall", level: "all"}];
    const named = places.flatMap(({breakdown, level}) =>
      said.groups.flatMap((group) => byWords.get(`${breakdown}|${level}|${group}`) ?? [])
    );
    if (named.every((cell) => cell.status !== "suppressed")) continue;
    const gives = (cell: Cell): boolean => givesAway(statement, cell, truth, values);
    // A count shown at the same place explains its number, whichever group it is of.
    const shown = places.flatMap(({breakdown, level}) => byPlace.get(`${breakdown}|${level}`) ?? []);
    if ([...named, ...shown].some((cell) => cell.status === "published" && gives(cell))) continue;
    for (const cell of named.filter((each) => each.status === "suppressed" && fits(each, said)))
      if (gives(cell)) leaks.add(cellKey(cell));
  }
  return [...leaks].sort();
}

/** The nearest words that say anything, for each thing to be said. */
function nearest(abouts: readonly About[]): About {
  const first = <K extends keyof About>(key: K): About[K] =>
    abouts.find((about) => about[key].length > 0)?.[key] ?? ([] as unknown as About[K]);
  return {
    places: first("places"),
    groups: first("groups"),
    periods: first("periods"),
    populations: first("populations"),
    measures: first("measures")
  };
}

function fits(cell: Cell, {periods, populations, measures}: About): boolean {
  return (
    (periods.length === 0 || periods.includes(cell.period)) &&
    (populations.length === 0 || populations.includes(cell.population)) &&
    (measures.length === 0 || measures.includes(cell.measure))
  );
}

/** Whether the number is the count itself, or a percentage of a possible base fine enough to tell it. */
function givesAway({number, decimals, percent}: Statement, cell: Cell, truth: Truth, values: number): boolean {
  const count = cell.count ?? truth.get(cellKey(cell));
  if (count === undefined) return false;
  if (!percent) return decimals === 0 && number === count;
  const half = 0.5 * 10 ** -decimals + 1e-9;
  return basesOf(cell).some((base) => {
    const size = truth.get(cellKey(base)) ?? 0;
    const possible = Math.floor((size * 2 * half) / 100) + 1;
    return size > 0 && possible < values && Math.abs((100 * count) / size - number) <= half;
  });
}

/** The counts that this one is printed as a percentage of. */
export function basesOf(cell: Address): Address[] {
  const {measure, period} = cell;
  const of = (base: string): Address => ({
    ...cell,
    measure: base as Cell["measure"],
    period: basePeriod(measure, period)
  });
  if (measure === "headcount" || measure === "board members")
    return [
      {...cell, group: "known"},
      {...cell, group: "all"}
    ];
  if (measure === "trained" || measure === "investigated") return [of("headcount")];
  if (measure.endsWith(" yes")) return [of(measure.replace("yes", "responses"))];
  return measure === "appointed" || measure === "interviewed" ? [of("shortlisted")] : [];
}
