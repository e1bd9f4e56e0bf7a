import {cellKey} from "../registry/cell.js";
import {learn, unknownAt, type Attack} from "./attack.js";
import type {Truth} from "./cube-attack.js";
import type {Address} from "./wholes.js";

/** A printed figure as what it says of counts; `low` and `high` are the ends of what rounds to the printed number. */
export type Claim = {
  /** How a reader gets from the figure to the count: `percentage`, `prose`, ... */
  route: string;
} & (
  | {kind: "count"; address: Address; value: number}
  | {kind: "rate"; part: Address; whole: Address; low: number; high: number}
  | {kind: "ratio"; parts: readonly [Address, Address]; wholes: readonly [Address, Address]; low: number; high: number}
  /** The rate of the board less that of the workforce. */
  | {kind: "gap"; part: Address; whole: Address; staffPart: Address; staffWhole: Address; low: number; high: number}
);

/**
 * Adds what printed figures say to an attack. With true counts, figures that they do not give are left out: a misprint
 * tells a reader nothing. Returns the claims that contradict what was known before.
 */
export function addClaims(attack: Attack, claims: readonly Claim[], {truth}: {truth?: Truth} = {}): Claim[] {
  const size = (address: Address): number | undefined => {
    const unknown = attack.unknowns[attack.at.get(cellKey(address)) ?? -1];
    return unknown && unknown.low === unknown.high ? unknown.low : truth?.get(cellKey(address));
  };
  return claims.filter((claim) => {
    if (truth && !holds(claim, (address) => truth.get(cellKey(address)))) return false;
    if (claim.kind === "count") return !learn(attack, cellKey(claim.address), claim.value);
    if (claim.kind === "rate") addRate(attack, claim, size(claim.whole));
    if (claim.kind === "ratio") addRatio(attack, claim, claim.wholes.map(size));
    if (claim.kind === "gap") return addGap(attack, claim, {size, truth});
    return false;
  });
}

/** Whether the true counts give the printed figure; false where one of them is not there. */
function holds(claim: Claim, truth: (address: Address) => number | undefined): boolean {
  const share = (part: Address, whole: Address): number => (100 * (truth(part) ?? NaN)) / (truth(whole) ?? NaN);
  if (claim.kind === "count") return truth(claim.address) === claim.value;
  const {low, high} = claim;
  const value =
    claim.kind === "rate"
      ? share(claim.part, claim.whole)
      : claim.kind === "gap"
        ? share(claim.part, claim.whole) - share(claim.staffPart, claim.staffWhole)
        : share(claim.parts[0], claim.wholes[0]) / share(claim.parts[1], claim.wholes[1]);
  return value >= low && value <= high;
}

/** `low <= 100 x part / whole <= high`, also where the whole is not known. */
function addRate(
  attack: Attack,
  {part, whole, low, high, route}: Claim & {kind: "rate"},
  size: number | undefined
): void {
  const at = unknownAt(attack, cellKey(part));
  if (size !== undefined) {
    attack.equations.push({terms: [[at, 100]], low: low * size, high: high * size, route: `${route} of ${size}`});
    return;
  }
  const of = unknownAt(attack, cellKey(whole));
  attack.equations.push({
    terms: [
      [at, 100],
      [of, -low]
    ],
    low: 0,
    high: Infinity,
    route
  });
  attack.equations.push({
    terms: [
      [at, 100],
      [of, -high]
    ],
    low: -Infinity,
    high: 0,
    route
  });
}

/** A ratio of two rates is linear in its two parts once the sizes of both groups are known. */
function addRatio(
  attack: Attack,
  {parts, low, high, route}: Claim & {kind: "ratio"},
  sizes: readonly (number | undefined)[]
): void {
  const [of, to] = sizes;
  if (of === undefined || to === undefined) return;
  const [a, b] = [unknownAt(attack, cellKey(parts[0])), unknownAt(attack, cellKey(parts[1]))];
  attack.equations.push({
    terms: [
      [a, to],
      [b, -low * of]
    ],
    low: 0,
    high: Infinity,
    route
  });
  attack.equations.push({
    terms: [
      [a, to],
      [b, -high * of]
    ],
    low: -Infinity,
    high: 0,
    route
  });
}

/**
 * Board members are named in public and so few that their gap to the workforce gives their number away: where the true
 * counts are there, they count as known; otherwise the gap is a rate. Returns true on a contradiction.
 */
function addGap(
  attack: Attack,
  {part, whole, staffPart, staffWhole, low, high, route}: Claim & {kind: "gap"},
  {size, truth}: {size: (address: Address) => number | undefined; truth: Truth | undefined}
): boolean {
  const [members, board] = [truth?.get(cellKey(part)), truth?.get(cellKey(whole))];
  if (members !== undefined && board !== undefined)
    return !learn(attack, cellKey(part), members) || !learn(attack, cellKey(whole), board);
  const [some, all] = [size(staffPart), size(staffWhole)];
  if (some === undefined || !all) return false;
  const base = (100 * some) / all;
  addRate(attack, {kind: "rate", part, whole, low: low + base, high: high + base, route}, size(whole));
  return false;
}
