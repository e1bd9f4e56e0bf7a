import {cellKey, type Cell} from "../../src/registry/cell.js";
import type {Nesting} from "../../src/registry/nesting.js";
import {yearsOf} from "../../src/registry/periods.js";
import type {Measures} from "../stages.js";
import {findMerges} from "./find-merges.js";
import type {KeptRelease} from "./released.js";

/** An organisation's counts together with what its releases have shown. */
export type Joined = {
  measures: Pick<Measures, "organisation" | "cells" | "nestings">;
  /** Counts that releases were made from and that are not counted any more: never printed again, and known where shown. */
  unprinted: readonly Cell[];
  /** `measure|population|period` of what stays as first published, since the extract has changed it since. */
  stays: readonly string[];
};

/** The counts of one measure of a population in one period hang together: they stay or change as one. */
const familyOf = ({measure, population, period}: Pick<Cell, "measure" | "population" | "period">): string =>
  [measure, population, period].join("|");

/**
 * Joins new counts with those that releases were made from. Where the extract has changed what was published of a time
 * (a late joiner, a leaver, a correction), everything of that measure and time stays as first published, since the
 * difference would spell a person out. Levels that were merged, renamed or dropped, and windows of other years, stay
 * known, with how they hang together with what is counted now.
 */
export function joinReleases({organisation, cells, nestings}: Joined["measures"], kept: KeptRelease): Joined {
  const before = new Map(kept.truth.map((cell) => [cellKey(cell), cell]));
  const now = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const changed = new Set(
    kept.truth.flatMap((cell) => {
      const after = now.get(cellKey(cell));
      return after && after.count !== cell.count ? [familyOf(cell)] : [];
    })
  );
  const stays = (cell: Parameters<typeof familyOf>[0]): boolean => changed.has(familyOf(cell));
  const counted = cells.flatMap((cell): Cell[] => {
    const first = before.get(cellKey(cell));
    if (stays(cell)) return first ? [first] : [];
    return [withYearsAsPublished(cell, {stays, before, now})];
  });
  const unprinted = kept.truth.filter((cell) => !now.has(cellKey(cell)));
  const isChanged = ({measures, population, period}: Nesting): boolean =>
    measures.some((measure) => stays({measure, population, period}));
  return {
    measures: {
      organisation,
      cells: counted,
      nestings: nestings && [
        ...nestings.filter((each) => !isChanged(each)),
        ...kept.nestings,
        ...findMerges(
          unprinted.filter((cell) => !stays(cell)),
          counted.filter((cell) => !before.has(cellKey(cell)) && !stays(cell))
        )
      ]
    },
    unprinted,
    stays: [...changed].sort()
  };
}

/** A window of years of which one stays as first published is the sum of what its years are then. */
function withYearsAsPublished(
  cell: Cell,
  {
    stays,
    before,
    now
  }: {stays: (cell: Cell) => boolean; before: ReadonlyMap<string, Cell>; now: ReadonlyMap<string, Cell>}
): Cell {
  const years = yearsOf(cell.period);
  if (cell.count === null || years.length < 2) return cell;
  const more = years.reduce((sum, period) => {
    const year = {...cell, period};
    const [was, is] = [before.get(cellKey(year))?.count, now.get(cellKey(year))?.count];
    return stays(year) && typeof was === "number" && typeof is === "number" ? sum + was - is : sum;
  }, 0);
  return more === 0 ? cell : {...cell, count: cell.count + more};
}
