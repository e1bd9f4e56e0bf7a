import {createHash} from "node:crypto";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {claimsOfLine} from "../../src/audit/row-claims.js";
import type {Claim} from "../../src/audit/claims.js";
import type {Truth} from "../../src/audit/cube-attack.js";
import {squeeze} from "../../src/words/squeeze.js";
import {auditCube, type CubeAudit} from "./audit-cube.js";
import {checkTable, isCube} from "./check-tables.js";
import {findLeaks} from "./find-leaks.js";
import {payGapColumns, type PayGap} from "../../src/registry/pay-gaps.js";
import {auditGaps} from "./pay/audit-gaps.js";
import type {PrivateReport} from "./private-report.js";
import type {FoundSite, FoundTable, Row} from "./read-site.js";
import {passagesInHtml, passagesInText, statementsOf, withoutNames, type WithoutNames} from "./statements.js";
import {vocabularyOf} from "./vocabulary.js";
import {organisationsOf, passagesAbout} from "./whose-page.js";

/** What the audit of a built site found; it may be published only where both lists are empty. No value is in any of it. */
export type SiteAudit = {
  /** Ways in which a person could be found, in words. */
  unsafe: string[];
  /** Printed figures that contradict each other or the data they are made from. */
  contradictions: string[];
  organisations: {organisation: string; audit: CubeAudit}[];
};

/**
 * Audits everything in a site's folder against the true counts: the shape of every table, what the cube gives away
 * together with all other tables, and what pages and texts say. Throws `BudgetExceeded` when `left` runs out.
 */
export async function auditSite(
  site: FoundSite,
  reports: readonly PrivateReport[],
  left: () => number
): Promise<SiteAudit> {
  const result: SiteAudit = {unsafe: [], contradictions: [], organisations: []};
  result.unsafe.push(
    ...site.unread.map((path) => `${path}: a kind of file that the audit cannot read`),
    ...site.beyond.map((path) => `${path}: holds numbers that its page does not`),
    ...site.sourceMaps.map((path) => `${path}: source maps carry files that are not published`),
    ...site.tables.flatMap(checkTable)
  );
  const cubes = site.tables.filter(isCube);
  if (cubes.length === 0) result.contradictions.push("no table of counts was found");
  const lines = site.tables.filter((table) => !isCube(table) && isFigures(table)).flatMap(({rows}) => rows);
  const guarded: Guarded[] = [];
  for (const report of reports) {
    const {id} = report.organisation;
    const cells = mergeCubes(cubes, id);
    if (cells.length === 0) continue;
    result.contradictions.push(...disagreements(cubes, id));
    if (patternOf(cells) !== report.record.pattern)
      result.contradictions.push(`${id}: what is shown is not what the protection decided`);
    const audit = await auditCube(cells, settingsOf(report, lines), left);
    result.organisations.push({organisation: id, audit});
    result.contradictions.push(...audit.contradictions);
    result.unsafe.push(
      ...audit.shownSmall.map((address) => `${address}: a small count is shown`),
      ...audit.unsafe.map(
        ({address, values}) =>
          `${address}: can be worked out to ${values === 1 ? "the exact number" : `${values} values`}`
      )
    );
    const gaps = gapsOf(site, id);
    const pay = await auditGaps(gaps, {pay: report.pay.magnitudes, released: report.pay.released}, left);
    result.contradictions.push(...pay.contradictions);
    result.unsafe.push(...pay.unsafe.map(({address, why}) => `${address}: ${why}`));
    guarded.push(guardedOf(cells, report));
  }
  result.unsafe.push(...textLeaks(site, guarded));
  const audited = new Set(result.organisations.map(({organisation}) => organisation));
  const unknown = new Set(
    cubes.flatMap(({rows}) => rows.map((row) => String(row.organisation))).filter((id) => !audited.has(id))
  );
  for (const id of unknown) result.contradictions.push(`${id}: no private report to audit its counts against`);
  return result;
}

/** The pay gaps of an organisation over all tables of the site that have any. */
function gapsOf({tables}: FoundSite, organisation: string): PayGap[] {
  return tables
    .filter(({columns}) => payGapColumns.every((column) => columns.includes(column)))
    .flatMap(({rows}) => rows.filter((row) => row.organisation === organisation) as unknown as PayGap[]);
}

const isFigures = ({columns}: FoundTable): boolean => columns.includes("indicator") && columns.includes("group");

function settingsOf(
  {organisation, record, nestings, truth, published, released}: PrivateReport,
  lines: readonly Row[]
) {
  const claims = (rows: readonly Row[]): Claim[] =>
    rows
      .filter((row) => row.organisation === undefined || row.organisation === organisation.id)
      .flatMap((row) =>
        claimsOfLine(row, {organisation: organisation.id, labels: organisation.labels, bases: ["known", "all"]})
      );
  return {rules: record.rules, nestings, truth, released, inPrint: claims(published), onSite: claims(lines)};
}

/** The cells of an organisation over all cube tables of the site; a count shown in any of them is shown. */
function mergeCubes(cubes: readonly FoundTable[], organisation: string): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of cubes.flatMap(({rows}) => rows)) {
    if (row.organisation !== organisation) continue;
    const count = row.count === null || row.count === undefined || row.count === "" ? null : Number(row.count);
    const cell = {...row, count} as Cell;
    const key = cellKey(cell);
    if (cells.get(key)?.count == null) cells.set(key, cell);
  }
  return [...cells.values()];
}

/** Counts that two cube tables give differently. */
function disagreements(cubes: readonly FoundTable[], organisation: string): string[] {
  const status = new Map<string, unknown>();
  return cubes.flatMap(({path, rows}) =>
    rows.flatMap((row) => {
      if (row.organisation !== organisation) return [];
      const key = cellKey(row as unknown as Cell);
      const shown = `${String(row.status)} ${String(row.count)}`;
      const before = status.get(key) ?? shown;
      status.set(key, shown);
      return before === shown ? [] : [`${path}: ${key} is not the same in two tables`];
    })
  );
}

/** SHA-256 of which counts are shown, as the protection defines it. */
function patternOf(cells: readonly Cell[]): string {
  const lines = cells.map((cell) => `${cellKey(cell)}=${cell.status}`).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** The counts of an organisation that texts must not give away, and how to find them there. */
type Guarded = {
  id: string;
  cells: readonly Cell[];
  context: Parameters<typeof findLeaks>[2];
  bare: WithoutNames;
  /** Sentences that somebody has judged: they are not read again. */
  judged: ReadonlySet<string>;
};

function guardedOf(cells: readonly Cell[], {organisation, record, truth, confirmed = []}: PrivateReport): Guarded {
  const values: Truth = new Map(truth.map((cell) => [cellKey(cell), cell.count ?? 0]));
  return {
    id: organisation.id,
    cells,
    context: {truth: values, vocabulary: vocabularyOf(cells, organisation.labels), values: record.rules.threshold},
    bare: withoutNames(cells.flatMap(({level, level2}) => [level, level2])),
    judged: new Set(confirmed.map(squeeze))
  };
}

/** Hidden counts that pages and texts give away. Each is read once, however many organisations the site has. */
function textLeaks(site: FoundSite, guarded: readonly Guarded[]): string[] {
  const organisations = organisationsOf(site);
  return site.texts.flatMap(({path, text, kind}) => {
    if (kind === "code") return [];
    const passages = kind === "html" ? passagesInHtml(text) : passagesInText(text);
    return guarded.flatMap(({id, cells, context, bare, judged}) => {
      const unjudged = judged.size === 0 ? passages : passages.filter((passage) => !judged.has(squeeze(passage.text)));
      const own = statementsOf(passagesAbout(id, unjudged, {path, organisations}), bare);
      return findLeaks(own, cells, context).map((address) => `${path}: gives ${address} away`);
    });
  });
}
