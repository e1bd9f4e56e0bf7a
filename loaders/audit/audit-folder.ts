import {addClaims} from "../../src/audit/claims.js";
import {attackOnCube} from "../../src/audit/cube-attack.js";
import {tighten} from "../../src/audit/tighten.js";
import {cellKey} from "../../src/registry/cell.js";
import {defaultRules, requiredWidth} from "../../src/registry/disclosure.js";
import {proseClaims} from "./prose-claims.js";
import {rangesOf} from "./ranges.js";
import {readSite, type FoundSite} from "./read-site.js";
import {bandGroupsIn, reportCells} from "./report-cells.js";
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
};

/**
 * Attacks published tables of any origin (CSV in the `published` layout, dashes, blanks or `[c]` for hidden) with their
 * own sums, percentages, ratios and prose. A hidden number counts as recovered where fewer than `threshold` values are
 * left. The levels printed of a breakdown are taken to be all there are, unless those shown fall short of the whole.
 */
export async function auditFolder(
  folder: string,
  {threshold = defaultRules.threshold, left}: {threshold?: number; left: () => number}
): Promise<FolderAudit> {
  const site = await readSite(folder);
  const lines = site.tables.filter(({columns}) => columns.includes("indicator")).flatMap(({rows}) => rows);
  const {cells, claims, leftOut} = reportCells(lines);
  const vocabulary = vocabularyOf(cells, {});
  const prose = textsOf(site).flatMap((text) => proseClaims(text, cells, vocabulary));
  const {disciplinaryComplementBelow} = defaultRules;
  const attack = attackOnCube(cells, {bandGroups: bandGroupsIn(cells), disciplinaryComplementBelow});
  const refused = addClaims(attack, [...claims, ...prose]);
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
    return unknown === undefined ? [] : [{unknown, needed: requiredWidth({threshold})}];
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
    leftOut
  };
}

function textsOf({texts, tables}: FoundSite): string[] {
  const notes = tables.flatMap(({rows}) => rows.map(({note}) => (typeof note === "string" ? note : "")));
  const plain = texts.map(({text, kind}) =>
    kind === "html" ? text.replace(/<(script|style)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, "\n") : text
  );
  return [...plain, ...notes];
}

/** A folder's audit in words, one recovered number a line. */
export function describeRecovered({shown, hidden, recovered, contradictions, leftOut}: FolderAudit): string {
  const lines = recovered.map(({address, low, high, route}) => {
    const words = address.split("|").slice(1).filter(Boolean).join(", ");
    return `  ${words}: ${low === high ? `is ${low}` : `is from ${low} to ${high}`} (${route})`;
  });
  const head = `${shown} numbers shown, ${hidden} hidden, of which ${recovered.length} can be found:`;
  const more = [
    contradictions.length > 0
      ? `${contradictions.length} printed figures contradict others: ${contradictions.slice(0, 5).join("; ")}`
      : "",
    leftOut > 0 ? `${leftOut} lines are of no indicator or group known here, and were left out` : ""
  ];
  return `${[recovered.length > 0 ? head : head.replace(/:$/, "."), ...lines, ...more.filter(Boolean)].join("\n")}\n`;
}
