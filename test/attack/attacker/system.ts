import {addressKey, placeKey, type Address, type Place, type ReadCount} from "./counts.js";

/**
 * What a count is to its reader: printed as a number or a mark, or never printed but known to exist since others add up
 * to it. `difference` is between releases or organisations.
 */
export type Kind = "printed" | "unprinted" | "remainder" | "complement" | "difference";

/** A count that the attacker asks for: a whole number between two bounds. */
type Unknown = {at: Address; source: string; kind: Kind; low: number; high: number};

/** `low <= sum of coefficient * unknown <= high`, and how a reader knows. */
export type Relation = {
  terms: readonly (readonly [unknown: number, coefficient: number])[];
  low: number;
  high: number;
  why: string;
};

/** All that the attacker knows, over every file that was read. */
export type System = {
  unknowns: Unknown[];
  relations: Relation[];
  /** Position of an unknown by source and address. */
  at: Map<string, number>;
  /** Groups by source and place. */
  places: Map<string, {source: string; place: Place; groups: Map<string, number>}>;
  /** What an unprinted count is, in terms of others: how its true value is found where truth is given. */
  meaning: Map<number, readonly (readonly [unknown: number, coefficient: number])[]>;
};

export const openSystem = (): System => ({
  unknowns: [],
  relations: [],
  at: new Map(),
  places: new Map(),
  meaning: new Map()
});

/** The position of a count, which is made where nobody has asked for it yet. */
export function unknownAt(system: System, source: string, at: Address, kind: Kind = "unprinted"): number {
  const key = `${source}#${addressKey(at)}`;
  const found = system.at.get(key);
  if (found !== undefined) return found;
  const position = system.unknowns.length;
  const {group, ...place} = at;
  system.unknowns.push({at, source, kind, low: 0, high: Infinity});
  system.at.set(key, position);
  const where = `${source}#${placeKey(place)}`;
  const groups = system.places.get(where)?.groups ?? new Map<string, number>();
  groups.set(group, position);
  system.places.set(where, {source, place, groups});
  return position;
}

/** Takes in the counts of a published file. */
export function addCounts(system: System, source: string, counts: readonly ReadCount[]): void {
  for (const {count, ...at} of counts) {
    const unknown = system.unknowns[unknownAt(system, source, at, "printed")];
    if (unknown && count !== null) unknown.low = unknown.high = count;
  }
}

/** The groups of a place, by source; undefined where nothing is known of it. */
export function groupsAt(system: System, source: string, place: Place): Map<string, number> | undefined {
  return system.places.get(`${source}#${placeKey(place)}`)?.groups;
}

export function addRelation(system: System, relation: Relation): void {
  if (relation.terms.length > 0) system.relations.push(relation);
}

/** The number of a count where it is known, else null. */
export function numberOf({unknowns}: System, unknown: number): number | null {
  const {low, high} = unknowns[unknown] ?? {low: 0, high: Infinity};
  return low === high ? low : null;
}

/** `whole - sum of parts` where all are known, else null. */
export function shortfall(system: System, whole: number, parts: readonly number[]): number | null {
  let left = numberOf(system, whole);
  for (const part of parts) {
    const own = numberOf(system, part);
    if (left === null || own === null) return null;
    left -= own;
  }
  return left;
}

/** Adds `whole = parts`, or `whole = parts + rest` where some may be in none; returns the rest. */
export function addSum(
  system: System,
  whole: number,
  parts: readonly number[],
  {why, rest}: {why: string; rest?: {at: Address; kind: Kind}}
): number | null {
  const terms: [number, number][] = [[whole, -1], ...parts.map((part): [number, number] => [part, 1])];
  let left: number | null = null;
  if (rest) {
    left = unknownAt(system, system.unknowns[whole]?.source ?? "", rest.at, rest.kind);
    system.meaning.set(left, [[whole, 1], ...parts.map((part): [number, number] => [part, -1])]);
    terms.push([left, 1]);
  }
  addRelation(system, {terms, low: 0, high: 0, why});
  return left;
}
