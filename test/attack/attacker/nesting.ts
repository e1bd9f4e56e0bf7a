import type {Place} from "./counts.js";
import {liesIn} from "./field.js";
import {groupsAt, numberOf, type System} from "./system.js";

/** Levels of one breakdown of which a level of another is made (or that lie in it, where `whole` is not set). */
export type Nesting = {
  coarse: {source: string; breakdown: string; level: string};
  fine: {source: string; breakdown: string; levels: readonly string[]};
  whole: boolean;
  why: string;
};

type Table = {source: string; organisation: string; breakdown: string; levels: Set<string>};

/** The tables of one breakdown that were read, with every level that they list. */
function tablesOf(system: System): Table[] {
  const tables = new Map<string, Table>();
  for (const {source, place} of system.places.values()) {
    if (place.breakdown2 !== "" || place.breakdown === "overall" || place.breakdown === "board membership") continue;
    const key = [source, place.organisation, place.breakdown].join("|");
    const table = tables.get(key) ?? {
      source,
      organisation: place.organisation,
      breakdown: place.breakdown,
      levels: new Set()
    };
    table.levels.add(place.level);
    tables.set(key, table);
  }
  return [...tables.values()];
}

/** What lies in what by the names that everybody in the field knows. */
export function nestingsByName(system: System): Nesting[] {
  const tables = tablesOf(system);
  return tables.flatMap((coarse) =>
    [...coarse.levels].flatMap((level) =>
      tables
        .filter(({source, organisation}) => source === coarse.source && organisation === coarse.organisation)
        .flatMap((fine): Nesting[] => {
          const levels = [...fine.levels].filter((each) =>
            liesIn({breakdown: fine.breakdown, level: each}, {breakdown: coarse.breakdown, level})
          );
          if (levels.length === 0) return [];
          return [
            {
              coarse: {source: coarse.source, breakdown: coarse.breakdown, level},
              fine: {source: fine.source, breakdown: fine.breakdown, levels},
              whole: fine.breakdown === "pay band" || fine.breakdown === "staff group",
              why: `${level} of ${coarse.breakdown} holds ${levels.join(" + ")} of ${fine.breakdown}, by name`
            }
          ];
        })
    )
  );
}

/** How sure the numbers must make the attacker, in bits beyond those of the choice: one set in a thousand fits by chance. */
const sure = 10;
/** Sets of levels that are looked at before the search is given up. */
const mostLooked = 20_000;

/** What lies in what by numbers that always add up, for pairs of breakdowns over everything that is in sight. */
export function nestingsByNumber(system: System, known: readonly Nesting[]): Nesting[] {
  const tables = tablesOf(system);
  const found: Nesting[] = [];
  for (const coarse of tables) {
    for (const fine of tables) {
      if (
        coarse.organisation !== fine.organisation ||
        (coarse.source === fine.source && coarse.breakdown === fine.breakdown)
      )
        continue;
      if (coarse.source !== fine.source && coarse.breakdown !== fine.breakdown) continue;
      const positions = positionsOf(system, coarse, fine);
      const parts = [...fine.levels].filter((level) => coarse.source === fine.source || !coarse.levels.has(level));
      for (const level of coarse.levels) {
        if (coarse.source !== fine.source && fine.levels.has(level)) continue;
        const isKnown = known.some(
          (each) =>
            each.coarse.source === coarse.source &&
            each.coarse.breakdown === coarse.breakdown &&
            each.coarse.level === level &&
            each.fine.source === fine.source &&
            each.fine.breakdown === fine.breakdown &&
            each.whole
        );
        if (isKnown) continue;
        const levels = fittingSet(
          numbersAt(system, coarse, level, positions),
          parts.map((each) => ({level: each, numbers: numbersAt(system, fine, each, positions)})),
          positions.map(({group}) => group)
        );
        if (levels !== null)
          found.push({
            coarse: {source: coarse.source, breakdown: coarse.breakdown, level},
            fine: {source: fine.source, breakdown: fine.breakdown, levels},
            whole: true,
            why: `${level} of ${coarse.breakdown} always equals ${levels.join(" + ")} of ${fine.breakdown}`
          });
      }
    }
  }
  return found;
}

type Position = {place: Place; group: string};

/** Where both tables could be read: each measure, time and ethnic group that both print at some level. */
function positionsOf(system: System, coarse: Table, fine: Table): Position[] {
  const seen = (table: Table): Map<string, Position> => {
    const found = new Map<string, Position>();
    for (const {source, place, groups} of system.places.values())
      if (
        source === table.source &&
        place.organisation === table.organisation &&
        place.breakdown === table.breakdown &&
        place.breakdown2 === "" &&
        place.measure === "headcount"
      )
        for (const group of groups.keys())
          if (group !== "all" && group !== "Not known")
            found.set([place.population, place.period, group].join("|"), {place, group});
    return found;
  };
  const theirs = seen(fine);
  const last = ({group}: Position): number => (group === "known" ? 1 : 0);
  return [...seen(coarse)]
    .flatMap(([key, position]) => (theirs.has(key) ? [position] : []))
    .sort((a, b) => last(a) - last(b));
}

/** The numbers of a level at each position: null where hidden, 0 where the level is not listed there. */
function numbersAt(
  system: System,
  {source, breakdown}: Table,
  level: string,
  positions: readonly Position[]
): (number | null)[] {
  return positions.map(({place, group}) => {
    const groups = groupsAt(system, source, {...place, breakdown, level});
    if (!groups) return 0;
    const unknown = groups.get(group);
    return unknown === undefined ? null : numberOf(system, unknown);
  });
}

type Candidate = {level: string; numbers: readonly (number | null)[]};

/** The one set of levels whose numbers add up to these wherever all are in sight, often enough not to be chance. */
function fittingSet(
  whole: readonly (number | null)[],
  levels: readonly Candidate[],
  groups: readonly string[]
): string[] | null {
  const fits = ({numbers}: Candidate): boolean => {
    const pairs = numbers
      .map((own, k) => [own, whole[k] ?? null] as const)
      .filter(([own, all]) => own !== null && all !== null);
    return pairs.some(([own]) => (own ?? 0) > 0) && pairs.every(([own, all]) => (own ?? 0) <= (all ?? 0));
  };
  const candidates = levels.filter(fits).sort((a, b) => total(b.numbers) - total(a.numbers));
  if (candidates.length === 0) return null;
  const complete = whole.flatMap((own, k) =>
    own !== null && candidates.every(({numbers}) => numbers[k] !== null) ? [k] : []
  );
  const after = candidates.map((_, from) =>
    complete.map((k) => candidates.slice(from).reduce((sum, {numbers}) => sum + (numbers[k] ?? 0), 0))
  );
  let looked = 0;
  let found: string[] | null = null;
  let several = false;
  const chosen: Candidate[] = [];
  const sums = whole.map(() => 0);
  const visit = (from: number): void => {
    if (several || ++looked > mostLooked) return;
    if (complete.some((k, at) => (sums[k] ?? 0) + (after[from]?.[at] ?? 0) < (whole[k] ?? 0))) return;
    if (isSure(whole, chosen, sums, {choices: candidates.length, groups})) {
      if (found) several = true;
      else found = chosen.map(({level}) => level);
    }
    for (let next = from; next < candidates.length && !several; next++) {
      const candidate = candidates[next];
      if (!candidate) continue;
      candidate.numbers.forEach((own, k) => (sums[k] = (sums[k] ?? 0) + (own ?? 0)));
      chosen.push(candidate);
      if (sums.every((sum, k) => whole[k] === null || sum <= (whole[k] ?? 0))) visit(next + 1);
      chosen.pop();
      candidate.numbers.forEach((own, k) => (sums[k] = (sums[k] ?? 0) - (own ?? 0)));
    }
  };
  visit(0);
  return several || looked > mostLooked ? null : found;
}

const total = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, own) => sum + (own ?? 0), 0);

/**
 * Whether a set adds up wherever it is in sight, and how far that is from chance given how many sets there are. The same
 * group says half as much again at another time, since most people stay where they are.
 */
function isSure(
  whole: readonly (number | null)[],
  chosen: readonly Candidate[],
  sums: readonly number[],
  {choices, groups}: {choices: number; groups: readonly string[]}
): boolean {
  if (chosen.length === 0) return false;
  const seen = new Set<string>();
  let bits = 0;
  for (const [k, all] of whole.entries()) {
    if (all === null || chosen.some(({numbers}) => numbers[k] === null)) continue;
    if (sums[k] !== all) return false;
    const group = groups[k] ?? "";
    if (group === "known" && seen.has("White") && seen.has("BME")) continue;
    bits += Math.log2(all + 1) * (seen.has(group) ? 0.5 : 1);
    seen.add(group);
  }
  return bits >= sure + Math.min(choices, 12);
}
