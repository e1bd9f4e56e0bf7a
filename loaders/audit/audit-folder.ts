import {stat} from "node:fs/promises";
import {basename, dirname} from "node:path";
import {addClaims} from "../../src/audit/claims.js";
import {attackOnCube} from "../../src/audit/cube-attack.js";
import {tighten} from "../../src/audit/tighten.js";
import type {Attack} from "../../src/audit/attack.js";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {defaultRules, requiredWidth} from "../../src/registry/disclosure.js";
import {printedPlace} from "./printed/grid-counts.js";
import {readReport} from "./printed/read-report.js";
import {proseClaims} from "./prose-claims.js";
import {rangesOf} from "./ranges.js";
import {bandGroupsIn} from "./report-cells.js";
import {vocabularyOf} from "./vocabulary.js";

/** A hidden number that a reader can find, with the values it can still have and how they get there. */
type Recovered = {address: string; low: number; high: number; route: string};

/** What a reader can do with a folder of published tables. */
export type FolderAudit = {
  /** Numbers shown and hidden. */
  shown: number;
  hidden: number;
  recovered: Recovered[];
  /** Printed figures that contradict each other; the routes through them were not followed. */
  contradictions: string[];
  leftOut: number;
  /** The files that were read, with how many tables of ethnic groups each has. */
  read: {path: string; tables: number}[];
  /** The files that were not, and why. */
  unread: {path: string; why: string}[];
};

/**
 * Attacks published tables of any origin and layout, in a folder or one file, with their own sums, percentages, ratios
 * and prose. A hidden number counts as recovered where fewer than `threshold` values are left, and fewer than its own
 * mark (`<5`) leaves. `rounded` says that every number shown was rounded to a multiple. The levels printed of a
 * breakdown are taken to be all there are, unless those shown fall short of the whole.
 */
export async function auditFolder(
  path: string,
  {threshold = defaultRules.threshold, rounded = 1, left}: {threshold?: number; rounded?: number; left: () => number}
): Promise<FolderAudit> {
  const isFile = (await stat(path)).isFile();
  const report = await readReport(isFile ? dirname(path) : path, isFile ? basename(path) : null);
  const {cells, claims, bounds, leftOut} = report;
  // A sentence that names no place is about the whole organisation, for which a table of any layout does not stand.
  const about = cells.filter(({population, level}) => !(report.ownTables.has(population) && level === "all"));
  const vocabulary = vocabularyOf(about, {});
  const prose = report.texts.flatMap((text) => proseClaims(text, about, vocabulary));
  const {disciplinaryComplementBelow} = defaultRules;
  const attack = attackOnCube(cells, {bandGroups: bandGroupsIn(cells), disciplinaryComplementBelow});
  widen(attack, cells, {bounds, rounded});
  // A rounded count is known by its ends, which stand already.
  const refused = addClaims(
    attack,
    [...claims, ...prose].filter(({kind}) => rounded === 1 || kind !== "count")
  );
  const said = new Map(
    prose.flatMap((claim): [string, string][] =>
      claim.kind === "count" ? [[cellKey(claim.address), claim.route]] : []
    )
  );
  const {contradictions, because} = tighten(attack);
  const routes = new Map([...because].map((index, at) => [at, attack.equations[index]?.route]));
  const refuted = contradictions.map((index) => attack.equations[index]?.route ?? "");
  attack.equations = attack.equations.filter((_, index) => !contradictions.includes(index));
  const hidden = cells.filter(({status}) => status === "suppressed").map(cellKey);
  const targets = hidden.flatMap((address) => {
    const unknown = attack.at.get(address);
    const {low, high} = bounds.get(address) ?? {low: 0, high: Infinity};
    return unknown === undefined ? [] : [{unknown, needed: Math.min(requiredWidth({threshold}), high - low)}];
  });
  const {ranges, contradicted} = await rangesOf(attack, targets, left);
  const addressOf = (unknown: number): string => attack.unknowns[unknown]?.address ?? "";
  return {
    shown: cells.length - hidden.length,
    hidden: hidden.length,
    recovered: ranges
      .filter(({wide}) => !wide)
      .map(({target: {unknown}, low, high}) => ({
        address: addressOf(unknown),
        low,
        high,
        route: said.get(addressOf(unknown)) ?? routes.get(unknown) ?? "several sums together"
      })),
    contradictions: [
      ...refused.map(({route}) => route),
      ...refuted,
      ...contradicted.map(({unknown}) => addressOf(unknown))
    ],
    leftOut,
    read: report.read,
    unread: report.unread
  };
}

/** Gives hidden counts the ends that their own mark says, and rounded ones all that round to what is shown. */
function widen(
  attack: Attack,
  cells: readonly Cell[],
  {bounds, rounded}: {bounds: ReadonlyMap<string, {low: number; high: number}>; rounded: number}
): void {
  for (const cell of cells) {
    const unknown = attack.unknowns[attack.at.get(cellKey(cell)) ?? -1];
    const marked = bounds.get(cellKey(cell));
    if (!unknown) continue;
    if (cell.count === null && marked) Object.assign(unknown, {low: marked.low, high: marked.high});
    if (cell.count !== null && rounded > 1) {
      unknown.low = Math.max(0, Math.ceil(cell.count - rounded / 2));
      unknown.high = Math.floor(cell.count + rounded / 2);
    }
  }
}

/** A folder's audit in words, one recovered number a line. */
export function describeRecovered({
  shown,
  hidden,
  recovered,
  contradictions,
  leftOut,
  read,
  unread
}: FolderAudit): string {
  const lines = recovered.map(({address, low, high, route}) => {
    const parts = address.split("|").slice(1);
    const words = (parts[3] === printedPlace ? [parts[1], ...parts.slice(2, 3), ...parts.slice(4)] : parts)
      .filter(Boolean)
      .join(", ");
    return `  ${words}: ${low === high ? `is ${low}` : `is from ${low} to ${high}`} (${route})`;
  });
  const head = `${shown} numbers shown, ${hidden} hidden, of which ${recovered.length} can be found:`;
  const tables = read.reduce((sum, each) => sum + each.tables, 0);
  const opening =
    read.length === 0
      ? ""
      : `Read ${tables} ${tables === 1 ? "table" : "tables"} of ethnic groups in ${read.length} ${read.length === 1 ? "file" : "files"}: ${read.map((each) => `${each.path} (${each.tables})`).join(", ")}.\n`;
  const more = [
    ...unread.map((each) => `Not read: ${each.path}: ${each.why}.`),
    contradictions.length > 0
      ? `${contradictions.length} printed figures contradict others: ${contradictions.slice(0, 5).join("; ")}`
      : "",
    leftOut > 0 ? `${leftOut} lines are of no indicator or group known here, and were left out` : ""
  ];
  return `${opening}${[recovered.length > 0 ? head : head.replace(/:$/, "."), ...lines, ...more.filter(Boolean)].join("\n")}\n`;
}
