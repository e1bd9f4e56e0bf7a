import {cellKey, type Cell} from "../../src/registry/cell.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {patternHash} from "./pattern-hash.js";
import type {AlreadyPublic} from "./plan/already-public.js";
import type {PrintedFigure} from "./plan/printed-figure.js";
import type {Book} from "./plan/book.js";
import type {PlanSettings} from "./plan/make-plan.js";
import type {Planned} from "./plan/to-system.js";
import {proposeMerges} from "./propose-merges.js";
import type {Pattern} from "./protect-system.js";
import type {PrivateReport, ProtectionRecord} from "./record.js";
import {tableShares} from "./table-shares.js";

/** Everything known of a protection that has been made. */
export type Made = Planned & {book: Book; pattern: Pattern; printed: AlreadyPublic};

/** The part of a protection that says what is hidden. */
type Hidden = Pick<Made, "book" | "cellOf"> & {pattern: Pick<Pattern, "hidden">};

type Context = {
  organisation: Organisation;
  settings: PlanSettings;
  published: readonly PrintedFigure[];
  leftOut: readonly string[];
  previous: readonly Cell[];
  stays: readonly string[];
};

/** The printed cells of a protection: hidden counts are null, cells that cannot exist stay as they were. */
export function protectedCells({book, cellOf, pattern: {hidden}}: Hidden): Cell[] {
  const counted = book.entries.flatMap(({cell, shown, unsaid}, at): Cell[] => {
    if (!cell || !shown) return [];
    return [
      unsaid || hidden[cellOf[at] ?? -1] ? {...cell, count: null, status: "suppressed"} : {...cell, status: "published"}
    ];
  });
  return [...counted, ...book.absent];
}

/** The record that is shipped with a protected cube, and the report that never is. */
export function assemble(
  made: Made,
  {organisation, settings, published, leftOut, previous, stays}: Context
): {cells: Cell[]; record: ProtectionRecord; report: Omit<PrivateReport, "pay">} {
  const {book, system, pattern, printed} = made;
  const cells = protectedCells(made);
  const truth = new Map(book.entries.map(({id, value}) => [id, value]));
  const trueCount = (cell: Cell): number | null => truth.get(cellKey(cell)) ?? null;
  const shares = tableShares(cells, trueCount);
  const people = (some: readonly Cell[]): number => some.reduce((sum, cell) => sum + (trueCount(cell) ?? 0), 0);
  return {
    cells,
    record: {
      organisation: organisation.id,
      rules: settings.rules,
      denominator: settings.denominator,
      bandGroups: settings.bandGroups,
      tables: shares.map(({table, published, suppressed, notApplicable}) => ({
        table,
        published,
        suppressed,
        notApplicable
      })),
      leftOut,
      earlierRelease: previous.length > 0,
      stays,
      alreadyPublic: book.entries
        .filter(({shown, primary, known, unsaid}) => shown && primary && known && !unsaid)
        .map(({id}) => id)
        .sort(),
      bounded: pattern.bounded.length,
      narrowest: Number.isFinite(pattern.narrowest) ? pattern.narrowest : null,
      pattern: patternHash(cells)
    },
    report: {
      organisation,
      truth: book.entries.flatMap(({cell}) => cell ?? []),
      nestings: settings.nestings,
      published,
      released: previous.filter(({count}) => count !== null),
      proposals: proposeMerges(cells, shares, {mostHidden: settings.rules.mostHidden, truth: trueCount}),
      printedElsewhere: printed.notFound,
      bounded: pattern.bounded,
      statistics: {
        cells: system.cells.length,
        relations: system.relations.length,
        primary: system.cells.filter(({primary}) => primary).length,
        secondary: pattern.secondary,
        programmes: pattern.programmes,
        valueHidden: people(cells.filter(({status}) => status === "suppressed")) / Math.max(1, people(cells)),
        seconds: pattern.seconds
      }
    }
  };
}
