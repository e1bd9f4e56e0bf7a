import {cellKey, type Cell} from "../../src/registry/cell.js";
import {defaultRules, publishedTable, requiredWidth} from "../../src/registry/disclosure.js";
import {assemble, protectedCells, type Made} from "./assemble.js";
import {choosePublished} from "./gauss.js";
import {markAlreadyPublic} from "./plan/already-public.js";
import type {PrintedFigure} from "./plan/printed-figure.js";
import {markEarlierRelease} from "./plan/earlier-release.js";
import {markGuarded, type Guard} from "./plan/guard.js";
import {makePlan, type PlanSettings} from "./plan/make-plan.js";
import {toSystem} from "./plan/to-system.js";
import {protectSystem} from "./protect-system.js";
import {joinReleases} from "./join-releases.js";
import {payGaps} from "../measure/pay-gaps.js";
import {joinPay} from "./pay/join-pay.js";
import {protectGaps} from "./pay/protect-gaps.js";
import type {PayGap} from "../../src/registry/pay-gaps.js";
import type {PrivateReport, ProtectionRecord} from "./record.js";
import type {KeptRelease} from "./released.js";
import {writeReport} from "./write-report.js";
import {tableOf, tableShares} from "./table-shares.js";
import type {Measures} from "../stages.js";

declare const protection: unique symbol;

/**
 * The cube and the pay gaps that may be published: small counts, what few people are paid, and what would reveal either
 * are null. Made here alone.
 */
export type Protected = {
  /** Every count of the declared tables, hidden ones with status `suppressed` and count null. */
  cells: readonly Cell[];
  /** Every pay gap, hidden ones without a number. */
  gaps: readonly PayGap[];
  /** May be published, and is what a reader needs to repeat the check. */
  record: ProtectionRecord;
  /** Never published: holds true counts. */
  report: PrivateReport;
} & {readonly [protection]: true};

/** What `protect` reads of an organisation's data. */
export type ProtectInput = {
  measures: Pick<Measures, "organisation" | "cells" | "nestings"> & Partial<Pick<Measures, "magnitudes">>;
  open: {published: readonly PrintedFigure[]};
};

type Options = {
  /** Where the private report is written, as `<organisation>.json`; nowhere if not given. */
  privateFolder?: string;
  /** What the organisation keeps of its releases; null without one. */
  kept?: KeptRelease | null;
  /** Counts that an audit of an earlier round found: to be protected too, and to be hidden with what gives them away. */
  guard?: Guard;
};

/**
 * Hides small counts, and as few others as keep them hidden, over all tables of an organisation at once. The same data
 * give the same cube. Throws where an earlier release leaves no way to protect a count, naming the counts.
 */
export async function protect(
  {measures, open}: ProtectInput,
  {privateFolder, kept = null, guard = {protect: [], withhold: []}}: Options = {}
): Promise<Protected> {
  const joined = kept ? joinReleases(measures, kept) : {measures, unprinted: [], stays: []};
  const {organisation, cells, nestings} = joined.measures;
  const previous = kept?.cells ?? [];
  const rules = {
    ...defaultRules,
    threshold: organisation.disclosure.threshold,
    surveyMinimum: organisation.disclosure.surveyMinimum
  };
  if (nestings === null) throw new Error(`protect: nobody has looked what nests in what in ${organisation.id}`);
  const {denominator, bandGroups} = organisation;
  const settings: PlanSettings = {denominator, bandGroups, nestings, rules};
  const {published} = open;
  const {alreadyPublic} = organisation.disclosure;
  const plan = (leftOut: readonly string[], earlier = previous) => {
    const book = makePlan(cells, settings, {leftOut, previous: earlier, unprinted: joined.unprinted});
    const printed = markAlreadyPublic(book, published, organisation);
    // What is in print elsewhere is known to a reader, and is not said again unless the organisation says so.
    if (!alreadyPublic) for (const entry of book.entries) if (entry.known && entry.primary) entry.unsaid = true;
    markEarlierRelease(book, earlier);
    markGuarded(book, guard);
    return {book, printed, ...toSystem(book)};
  };
  const solve = async (planned: ReturnType<typeof plan>): Promise<Made> => ({
    ...planned,
    pattern: await protectSystem(planned.system, {width: requiredWidth(rules)})
  });
  // A first look without intervals is quick, and finds the tables that are not worth showing.
  const first = plan([]);
  const hidden = choosePublished(first.system).map((shown) => !shown);
  let leftOut = mostlyHidden({...first, pattern: {hidden}}, rules.mostHidden);
  let made = await solve(plan(leftOut));
  for (let more = mostlyHidden(made, rules.mostHidden); more.length > 0; more = mostlyHidden(made, rules.mostHidden)) {
    leftOut = [...leftOut, ...more].sort();
    made = await solve(plan(leftOut));
  }
  if (previous.length > 0) {
    for (let left = mostTables; ; left--) {
      const alone = made.pattern.bounded.length > 0 ? (await solve(plan(leftOut, []))).pattern.bounded : [];
      const exposed = made.pattern.bounded.filter((id) => !alone.includes(id));
      if (exposed.length === 0) break;
      // What was shown before leaves no way to print these tables now: they are left out.
      const tables = tablesOf(exposed, made.book).filter((table) => !leftOut.includes(table));
      if (tables.length === 0 || left === 0) failIfExposed(exposed);
      leftOut = [...leftOut, ...tables].sort();
      made = await solve(plan(leftOut));
    }
  }
  const pay = joinPay(measures.magnitudes ?? [], kept?.pay ?? null);
  const stays = [...joined.stays, ...pay.stays];
  const assembled = assemble(made, {organisation, settings, published, leftOut, previous, stays});
  const {cells: shown, record, report} = assembled;
  const result = {
    ...{cells: shown, record},
    report: {...report, pay: {magnitudes: pay.magnitudes, released: kept?.pay.gaps ?? []}},
    gaps: []
  } as unknown as Protected;
  const whole = withholdGaps(result, []);
  if (privateFolder !== undefined) await writeReport(whole, privateFolder);
  return whole;
}

/** The same cube with fewer pay gaps: `withhold` names sums that an audit has worked people's pay out of. */
export function withholdGaps(cube: Protected, withhold: readonly string[]): Protected {
  const {cells, record, report} = cube;
  const {magnitudes, released} = report.pay;
  const settings = {magnitudes, cells, threshold: record.rules.threshold, released, withhold};
  return {...cube, gaps: protectGaps(payGaps(magnitudes, record.organisation), settings)};
}

/** The optional tables of which most would be hidden. */
function mostlyHidden(made: Parameters<typeof protectedCells>[0], mostHidden: number): string[] {
  const truth = new Map(made.book.entries.map(({id, value}) => [id, value]));
  const optional = protectedCells(made).filter((cell) => publishedTable(cell)?.optional);
  return tableShares(optional, (cell) => truth.get(cellKey(cell)) ?? null)
    .filter(({hidden}) => hidden > mostHidden)
    .map(({table}) => table);
}

/** Rounds in which tables are left out for what an earlier release has shown, before that is an error. */
const mostTables = 4;

/** The tables that these counts, or those that they are rests of, are printed in; the whole organisation's never. */
function tablesOf(addresses: readonly string[], {entries}: Made["book"]): string[] {
  const cells = new Map(entries.map(({id, cell, shown}) => [id, shown ? cell : null]));
  const tables = addresses.flatMap((address) => {
    const cell = cells.get(address) ?? cells.get(address.split("~")[0] ?? "");
    return cell && cell.breakdown !== "overall" && cell.breakdown !== "board membership" ? [tableOf(cell)] : [];
  });
  return [...new Set(tables)];
}

function failIfExposed(addresses: readonly string[]): never {
  throw new Error(
    `protect: the earlier release gives away ${addresses.length} small counts, whatever is hidden now: ` +
      `${addresses.join("; ")}. Publish the corrected data with the earlier release's levels merged, or withhold it.`
  );
}
