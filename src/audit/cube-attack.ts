import {cellKey, type Cell} from "../registry/cell.js";
import {bandsOf} from "../registry/nesting.js";
import type {BandGroup} from "../registry/organisation.js";
import {yearsOf} from "../registry/periods.js";
import {openAttack, unknownAt, type Attack} from "./attack.js";
import {wholesOf, type Address} from "./wholes.js";

/** The true counts of an attack, by address; those of rests are added while it is built. */
export type Truth = Map<string, number>;

type Options = {
  bandGroups: readonly BandGroup[];
  /** True counts, where the auditor has them: they say which sums are complete. Not known to the reader. */
  truth?: Truth;
  /** Counts that are never printed but stand in sums with those that are. */
  unprinted?: readonly Address[];
  /** Staff in post from which those not disciplined are left out of account. */
  disciplinaryComplementBelow: number;
};

/**
 * What a reader of these cells can put together: the counts shown, and every sum that they know to hold. Without true
 * counts, sums whose parts are shown to fall short of the whole have a rest, and others have none.
 */
export function attackOnCube(cells: readonly Cell[], {bandGroups, truth, unprinted = [], ...rules}: Options): Attack {
  const attack = openAttack();
  for (const cell of cells) {
    const unknown = attack.unknowns[unknownAt(attack, cellKey(cell))];
    if (!unknown || cell.status === "suppressed") continue;
    unknown.low = unknown.high = cell.count ?? 0;
  }
  for (const address of unprinted) unknownAt(attack, cellKey(address));
  const addresses = [...cells, ...unprinted];
  const tables = {
    has: (address: Address) => attack.at.has(cellKey(address)),
    bandGroups,
    periods: [...new Set(addresses.map(({period}) => period))]
  };
  const sums = new Map<string, Sum>();
  for (const part of addresses) {
    for (const {whole, division, open} of wholesOf(part, tables)) {
      const key = `${cellKey(whole)}~${division}`;
      const sum = sums.get(key) ?? {whole, division, open, parts: []};
      sums.set(key, sum);
      sum.parts.push(part);
    }
  }
  for (const sum of sums.values()) addSum(attack, disjoint(sum, bandGroups), {truth, ...rules});
  return attack;
}

type Sum = {whole: Address; division: string; open: boolean; parts: Address[]};

/** Of band groups that share a band only the first can be added up. */
function disjoint(sum: Sum, bandGroups: readonly BandGroup[]): Sum {
  const taken = new Set<string>();
  const order = (part: Address): number => bandGroups.findIndex(({name}) => name === groupLevel(part));
  const parts = [...sum.parts]
    .sort((a, b) => order(a) - order(b))
    .filter((part) => {
      const level = groupLevel(part);
      if (level === null || !sum.division.startsWith("band group")) return true;
      const bands = bandsOf("band group", level, bandGroups);
      if (bands.some((band) => taken.has(band))) return false;
      for (const band of bands) taken.add(band);
      return true;
    });
  return {...sum, parts};
}

function groupLevel(part: Address): string | null {
  if (part.breakdown === "band group") return part.level;
  return part.breakdown2 === "band group" ? part.level2 : null;
}

/** Adds `whole = parts` or, where somebody may be in none of them, `whole = parts + rest`. */
function addSum(
  attack: Attack,
  {whole, division, open, parts}: Sum,
  {truth, disciplinaryComplementBelow}: {truth: Truth | undefined; disciplinaryComplementBelow: number}
): void {
  const wholeKey = cellKey(whole);
  const missing = division === "year" && parts.length < yearsOf(whole.period).length;
  const outcome = parts.length === 1 && parts[0]?.measure !== whole.measure;
  const left = truth && parts.reduce((rest, part) => rest - (truth.get(cellKey(part)) ?? 0), truth.get(wholeKey) ?? 0);
  if (left !== undefined && left < 0) return;
  if (division === "investigated" && (knownSize(attack, truth, wholeKey) ?? Infinity) >= disciplinaryComplementBelow)
    return;
  const terms: [number, number][] = [
    [unknownAt(attack, wholeKey), -1],
    ...parts.map((part): [number, number] => [unknownAt(attack, cellKey(part)), 1])
  ];
  const onlyLevel = parts.length === 1 && whole.breakdown === "overall" && parts[0]?.breakdown === division;
  const someGroups = division === "ethnic group" && !isEverybody(whole.group, parts);
  const partial = open || onlyLevel || someGroups || fallsShort(attack, terms);
  const hasRest = missing || outcome || (left === undefined ? partial : left > 0);
  if (hasRest) {
    const rest = `${wholeKey}~not by ${division}`;
    terms.push([unknownAt(attack, rest), 1]);
    if (left !== undefined) truth?.set(rest, left);
  }
  attack.equations.push({terms, low: 0, high: 0, route: `subtraction by ${division}`});
}

/** Whether these groups are all there are of `all` or `known`: a report may print BME staff only. */
function isEverybody(whole: string, parts: readonly Address[]): boolean {
  const has = (group: string): boolean => parts.some((part) => part.group === group);
  const known = has("known") || (has("White") && has("BME"));
  return whole === "known" ? known : known && has("Not known");
}

function knownSize({at, unknowns}: Attack, truth: Truth | undefined, address: string): number | undefined {
  const unknown = unknowns[at.get(address) ?? -1];
  return truth?.get(address) ?? (unknown && unknown.low === unknown.high ? unknown.low : undefined);
}

/** Whether all are shown and the parts are fewer than the whole. */
function fallsShort({unknowns}: Attack, terms: readonly (readonly [number, number])[]): boolean {
  return (
    terms.every(([at]) => unknowns[at]?.low === unknowns[at]?.high) &&
    terms.reduce((sum, [at, c]) => sum + c * (unknowns[at]?.low ?? 0), 0) < 0
  );
}
