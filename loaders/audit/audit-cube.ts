import type {Attack} from "../../src/audit/attack.js";
import {addClaims, type Claim} from "../../src/audit/claims.js";
import type {Truth} from "../../src/audit/cube-attack.js";
import {attackOnDeclared} from "../../src/audit/declared-attack.js";
import {tighten} from "../../src/audit/tighten.js";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {requiredWidth, type DisclosureRules} from "../../src/registry/disclosure.js";
import type {Nesting} from "../../src/registry/nesting.js";
import type {Target} from "./range-solver.js";
import {rangesOf, type Range} from "./ranges.js";
import {smallCounts} from "./small-counts.js";

/** What is known of the organisation whose cube is audited. Private. */
export type CubeSettings = {
  rules: DisclosureRules;
  /** What nests in what, found in the extracts. */
  nestings: readonly Nesting[];
  /** True counts of everything shown and of what stands in sums with it. */
  truth: readonly Cell[];
  /** Counts that an earlier release shows: a reader who kept it has them all. */
  released: readonly Cell[];
  /** What figures in print elsewhere say: no fault of the cube. */
  inPrint: readonly Claim[];
  /** What other files and pages of the same site say. */
  onSite?: readonly Claim[];
};

/** What the audit of a cube found. Addresses and widths only; never a value. */
export type CubeAudit = {
  /** Hidden small counts that a reader can narrow below what the rule asks; `values` is how many they leave open. */
  unsafe: {address: string; values: number}[];
  /** Small counts shown, other than those in print. */
  shownSmall: string[];
  /** Counts shown that are not the true ones, and sums that printed figures contradict. */
  contradictions: string[];
  /** Small counts attacked; of these, bounded by print alone; and the fewest values any other leaves open. */
  small: number;
  bounded: number;
  narrowest: number | null;
};

/**
 * Attacks a published cube as its strongest reader would, knowing every sum, every figure in print and everything else
 * on the site, and judges each hidden small count. Throws `BudgetExceeded` where it takes longer than `left` allows.
 */
export async function auditCube(
  cells: readonly Cell[],
  {rules, nestings, truth, released, inPrint, onSite = []}: CubeSettings,
  left: () => number
): Promise<CubeAudit> {
  const values: Truth = new Map(truth.map((cell) => [cellKey(cell), cell.count ?? 0]));
  const isTrue = (cell: Cell): boolean => values.get(cellKey(cell)) === cell.count;
  const shown = new Set(cells.map(cellKey));
  const unprinted = truth.filter((cell) => !shown.has(cellKey(cell)));
  // What has been corrected since would mislead a reader: the strongest one recalls only what is still true.
  const recalled = new Set(released.filter(isTrue).map(cellKey));
  const build = (visible: readonly Cell[], claims: readonly Claim[]): Attack => {
    const attack = attackOnDeclared(visible, {...rules, nestings, truth: values, unprinted});
    addClaims(attack, claims, {truth: values});
    return attack;
  };
  const printOnly = build(
    cells.map((cell) => ({...cell, count: null, status: "suppressed"})),
    inPrint
  );
  tighten(printOnly);
  const attack = build(cells, [...inPrint, ...onSite]);
  for (const unknown of attack.unknowns)
    if (recalled.has(unknown.address)) unknown.low = unknown.high = values.get(unknown.address) ?? 0;
  const {contradictions} = tighten(attack);
  const isInPrint = (address: string): boolean => {
    if (recalled.has(address)) return true;
    const {low, high} = printOnly.unknowns[printOnly.at.get(address) ?? -1] ?? {low: 0, high: Infinity};
    return low === high;
  };
  const small = [...smallCounts(attack, values, truth, rules)].filter((address) => !isInPrint(address));
  const published = new Set(cells.filter(({status}) => status === "published").map(cellKey));
  const needed = requiredWidth(rules);
  const targets = small.flatMap((address): Target[] => {
    const unknown = attack.at.get(address);
    return unknown === undefined || published.has(address) ? [] : [{unknown, needed, value: values.get(address) ?? 0}];
  });
  const trueValue = (unknown: number): number | undefined => values.get(attack.unknowns[unknown]?.address ?? "");
  const {ranges, contradicted} = await rangesOf(attack, targets, left, trueValue);
  const narrow = ranges.filter(({wide}) => !wide);
  const exposed = await narrowerThanPrint(narrow, attack, {printOnly, left});
  const addressOf = (unknown: number): string => attack.unknowns[unknown]?.address ?? "";
  const wide = ranges.filter((range) => range.wide).map(({low, high}) => high - low + 1);
  return {
    unsafe: exposed.map(({target, low, high}) => ({
      address: addressOf(target.unknown),
      values: Math.max(0, high - low + 1)
    })),
    shownSmall: small.filter((address) => published.has(address)),
    contradictions: [
      ...cells.filter((cell) => cell.status === "published" && !isTrue(cell)).map(cellKey),
      ...contradictions.map((index) => equationWords(attack, index)),
      ...contradicted.map(({unknown}) => addressOf(unknown))
    ],
    small: targets.length,
    bounded: narrow.length - exposed.length,
    narrowest: wide.length > 0 ? Math.min(...wide) : null
  };
}

function equationWords({equations, unknowns}: Attack, index: number): string {
  const {route, terms} = equations[index] ?? {route: "", terms: []};
  return `${route}: ${unknowns[terms[0]?.[0] ?? -1]?.address ?? ""}`;
}

/** Of the ranges too narrow, those that figures in print do not make so on their own. */
async function narrowerThanPrint(
  narrow: readonly Range[],
  attack: Attack,
  {printOnly, left}: {printOnly: Attack; left: () => number}
): Promise<Range[]> {
  const twin = ({target}: Range): number => printOnly.at.get(attack.unknowns[target.unknown]?.address ?? "") ?? -1;
  // Where single sums leave print alone no more than the cube leaves, there is nothing else to ask.
  const doubtful = narrow.filter((range) => {
    const bound = printOnly.unknowns[twin(range)];
    return !bound || bound.low < range.low || bound.high > range.high;
  });
  const targets = doubtful.map((range): Target => ({
    ...range.target,
    unknown: twin(range),
    needed: range.high - range.low + 1
  }));
  const {ranges} = await rangesOf(printOnly, targets, left);
  const wider = new Set(ranges.filter(({wide}) => wide).map(({target}) => target.unknown));
  return doubtful.filter((range) => wider.has(twin(range)));
}
