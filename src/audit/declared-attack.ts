import {cellKey, type Cell} from "../registry/cell.js";
import type {Nesting} from "../registry/nesting.js";
import {declareSums, listedCounts} from "../registry/sums/declare-sums.js";
import type {Address, Sum} from "../registry/sums/sum.js";
import {openAttack, unknownAt, type Attack} from "./attack.js";
import type {Truth} from "./cube-attack.js";

type Options = {
  /** True counts: they say which sums are complete. Those of people whom no table counts are added. Not known to the reader. */
  truth: Truth;
  /** Counts that are never printed but stand in sums with those that are. */
  unprinted: readonly Address[];
  /** What nests in what. */
  nestings: readonly Nesting[];
  /** Staff in post from which those not disciplined are left out of account. */
  disciplinaryComplementBelow: number;
};

/** What the strongest reader of these cells can put together: the counts shown, and every declared sum. */
export function attackOnDeclared(cells: readonly Cell[], {truth, unprinted, nestings, ...rules}: Options): Attack {
  const attack = openAttack();
  for (const cell of cells) {
    const unknown = attack.unknowns[unknownAt(attack, cellKey(cell))];
    if (!unknown || cell.status === "suppressed") continue;
    unknown.low = unknown.high = cell.count ?? 0;
  }
  for (const address of unprinted) unknownAt(attack, cellKey(address));
  const addresses = [...cells.filter(({status}) => status !== "not-applicable"), ...unprinted];
  let open = declareSums(addresses, {nestings});
  // People at no listed level are counted by the sums that say so, which may come after those that use them.
  for (let left = Infinity; open.length < left;) {
    left = open.length;
    open = open.filter((sum) => !learnSum(attack, sum, {truth, ...rules}));
  }
  for (const address of listedCounts(addresses)) {
    const unknown = attack.unknowns[attack.at.get(address) ?? -1];
    if (unknown && (truth.get(address) ?? 0) >= 1) unknown.low = Math.max(1, unknown.low);
  }
  return attack;
}

/** Adds a sum as an equation; false where a count is missing that another sum still has to give. */
function learnSum(
  attack: Attack,
  sum: Sum,
  {truth, disciplinaryComplementBelow}: {truth: Truth; disciplinaryComplementBelow: number}
): boolean {
  const size = (key: string): number => truth.get(key) ?? 0;
  const all = sum.wholes.reduce((total, key) => total + size(key), 0);
  const uncounted = sum.parts.filter((key) => !attack.at.has(key));
  if (uncounted.length > (sum.others === "counted" ? 1 : 0) || sum.wholes.some((key) => !attack.at.has(key)))
    return false;
  const counted = sum.parts.filter((key) => attack.at.has(key));
  const others = counted.reduce((rest, key) => rest - size(key), all);
  if (others < 0) return true;
  if (sum.division === "investigated" && sum.outcome && all >= disciplinaryComplementBelow) return true;
  const rest = uncounted[0] ?? (sum.others === "yes" || others > 0 ? sum.rest : undefined);
  if (rest !== undefined) {
    unknownAt(attack, rest);
    if (sum.people) truth.set(rest, others);
  }
  const terms = [
    ...sum.wholes.map((key): [number, number] => [unknownAt(attack, key), -1]),
    ...[...counted, ...(rest === undefined ? [] : [rest])].map((key): [number, number] => [unknownAt(attack, key), 1])
  ];
  attack.equations.push({terms, low: 0, high: 0, route: `subtraction by ${sum.division}`});
  return true;
}
