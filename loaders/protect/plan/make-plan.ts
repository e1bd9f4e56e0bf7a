import {cellKey, type Cell} from "../../../src/registry/cell.js";
import {groupsPublished, publishedTable, type DisclosureRules} from "../../../src/registry/disclosure.js";
import type {Nesting} from "../../../src/registry/nesting.js";
import type {BandGroup} from "../../../src/registry/organisation.js";
import {yearsOf} from "../../../src/registry/periods.js";
import {declareSums, listedCounts} from "../../../src/registry/sums/declare-sums.js";
import {tableOf} from "../table-shares.js";
import {addSums} from "./add-sums.js";
import {openBook, type Book} from "./book.js";
import {markPrimary} from "./mark-primary.js";

/** What of an organisation's settings and extracts decides which tables it publishes and how they hang together. */
export type PlanSettings = {
  denominator: "known" | "all";
  bandGroups: readonly BandGroup[];
  nestings: readonly Nesting[];
  rules: DisclosureRules;
};

/**
 * The joint system of everything that an organisation publishes: its printed counts, the counts that sums reveal, and
 * every sum between them across tables, measures, windows and outcomes. `leftOut` names tables that are not shown;
 * counts that an earlier release (`previous`) has shown, and those that it was made from and that are counted no more
 * (`unprinted`), are in the system without being printed.
 */
export function makePlan(
  cells: readonly Cell[],
  settings: PlanSettings,
  {
    leftOut = [],
    previous = [],
    unprinted = []
  }: {leftOut?: readonly string[]; previous?: readonly Cell[]; unprinted?: readonly Cell[]} = {}
): Book {
  const shown = new Set(shownCells(cells, settings).filter((cell) => !leftOut.includes(tableOf(cell))));
  const windows = new Set([...shown].filter(isWindow).map((cell) => `${cell.population}|${cell.measure}`));
  const years = cells.filter(
    (cell) => windows.has(`${cell.population}|${cell.measure}`) && !isWindow(cell) && !leftOut.includes(tableOf(cell))
  );
  const released = new Set(previous.filter(({count}) => count !== null).map(cellKey));
  const readBefore = cells.filter((cell) => released.has(cellKey(cell)));
  const all = [
    ...new Set([...shown, ...years.filter((cell) => isPrinted(cell, settings)), ...readBefore, ...unprinted])
  ];
  const counted = sortByAddress(all);
  const book = openBook(counted, {isShown: (cell) => shown.has(cell)});
  const listed = new Set(listedCounts(counted));
  for (const entry of book.entries) if (listed.has(entry.id)) entry.least = Math.min(1, entry.value);
  const countedHere = book.entries.flatMap(({cell}) => cell ?? []);
  markPrimary(book, addSums(book, declareSums(countedHere, settings)), settings.rules);
  return book;
}

/** In the order of their addresses, so that the order in which cells come decides nothing. */
function sortByAddress(cells: readonly Cell[]): Cell[] {
  const keyed = cells.map((cell) => ({cell, key: cellKey(cell)}));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({cell}) => cell);
}

/** The cells of the declared tables. Where a measure has windows of years, its single years are not printed. */
export function shownCells(cells: readonly Cell[], settings: Pick<PlanSettings, "denominator">): Cell[] {
  const printed = cells.filter((cell) => isPrinted(cell, settings));
  const windows = new Set(printed.filter(isWindow).map((cell) => `${cell.population}|${cell.measure}`));
  return printed.filter((cell) => isWindow(cell) || !windows.has(`${cell.population}|${cell.measure}`));
}

function isPrinted(cell: Cell, {denominator}: Pick<PlanSettings, "denominator">): boolean {
  const table = publishedTable(cell);
  return (
    table !== undefined && groupsPublished(table.detail, {breakdown: cell.breakdown, denominator}).includes(cell.group)
  );
}

const isWindow = ({period}: Cell): boolean => yearsOf(period).length > 1;
