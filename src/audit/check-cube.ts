import {cellKey, type Cell} from "../registry/cell.js";
import {defaultRules} from "../registry/disclosure.js";
import type {BandGroup} from "../registry/organisation.js";
import {attackOnCube} from "./cube-attack.js";
import {tighten} from "./tighten.js";

/** What a reader finds who tries to work hidden counts out by subtraction. */
export type CubeCheck = {
  published: number;
  hidden: number;
  notApplicable: number;
  /** Sums that were followed. */
  sums: number;
  /** Hidden counts that follow exactly from those shown: none in a safe cube. */
  exact: {address: string; value: number; route: string}[];
  /** Sums that the counts shown contradict. */
  contradictions: number;
};

/**
 * Attacks a published cube with nothing but what is in it: every sum across tables, years and outcomes, one after the
 * other until nothing more follows. Fast enough for a page. It does not combine sums as the build's audit does with
 * linear programming, and does not know which hidden counts are small, so it looks for exact values only.
 */
export function checkCube(cells: readonly Cell[], {bandGroups}: {bandGroups: readonly BandGroup[]}): CubeCheck {
  const {disciplinaryComplementBelow} = defaultRules;
  const attack = attackOnCube(cells, {bandGroups, disciplinaryComplementBelow});
  const {contradictions, because} = tighten(attack);
  const count = (status: Cell["status"]): number => cells.filter((cell) => cell.status === status).length;
  const exact = cells.flatMap((cell) => {
    const position = attack.at.get(cellKey(cell)) ?? -1;
    const unknown = attack.unknowns[position];
    if (cell.status !== "suppressed" || !unknown || unknown.low !== unknown.high) return [];
    const route = attack.equations[because[position] ?? -1]?.route ?? "shown elsewhere";
    return [{address: unknown.address, value: unknown.low, route}];
  });
  return {
    published: count("published"),
    hidden: count("suppressed"),
    notApplicable: count("not-applicable"),
    sums: attack.equations.length,
    exact,
    contradictions: contradictions.length
  };
}
