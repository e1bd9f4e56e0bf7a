import {cellKey, type Cell} from "../../src/registry/cell.js";
import {groups} from "../../src/registry/groups.js";
import type {BandGroup} from "../../src/registry/organisation.js";
import {payBandLookup} from "../../src/registry/pay-bands.js";
import {addressesOfLine, claimsOfLine, printedNumber, type FigureLine} from "../../src/audit/row-claims.js";
import type {Claim} from "../../src/audit/claims.js";
import type {Address} from "../../src/audit/wholes.js";

/** A report's printed tables as counts, shown or hidden, and what its rates say of them. */
export type ReportCells = {
  cells: Cell[];
  claims: Claim[];
  /** Lines that are of no indicator or of a group that is not known here, and so were left out. */
  leftOut: number;
};

const context = {organisation: "report", labels: {}};

/** Reads lines in the `published` layout. A count printed twice differently stays as first printed, and is a claim. */
export function reportCells(lines: readonly FigureLine[]): ReportCells {
  const known = new Set(groups.map(({id}) => id));
  const found = lines.map((line) => ({line, addresses: addressesOfLine(line, context)}));
  const usable = found.filter(({addresses}) =>
    addresses?.parts.every(({group}) => known.has(group) || addresses.number === 9)
  );
  const withUnknown = new Set(
    usable.flatMap(({addresses}) => (addresses?.parts ?? []).filter(({group}) => group === "Not known").map(placeOf))
  );
  const cells = new Map<string, Cell>();
  const put = (address: Address, count: number | null): void => {
    const key = cellKey(address);
    if (cells.get(key)?.count == null)
      cells.set(key, {...address, count, status: count === null ? "suppressed" : "published"});
  };
  const claims = usable.flatMap(({line, addresses}) => {
    const [part, other] = addresses?.parts ?? [];
    if (!part || !addresses) return [];
    const base = withUnknown.has(placeOf(part)) || part.group === "known" || part.group === "all" ? "all" : "known";
    const [whole] = addresses.wholes(base);
    if (!other && known.has(part.group)) {
      put(part, printedNumber(line.numerator));
      // A base left blank is not a hidden number: many reports do not print it.
      if (whole && String(line.denominator ?? "").trim() !== "") put(whole, printedNumber(line.denominator));
    }
    return claimsOfLine(line, {...context, bases: [base]});
  });
  return {cells: [...cells.values()], claims, leftOut: lines.length - usable.length};
}

function placeOf({measure, population, period, breakdown, level}: Address): string {
  return [measure, population, period, breakdown, level].join("|");
}

/** The band groups that a report's level names spell out: `Clinical Bands 3 to 4`, `Non-clinical Bands 8b to VSM`. */
export function bandGroupsIn(cells: readonly Cell[]): BandGroup[] {
  const names = [...new Set(cells.filter(({breakdown}) => breakdown === "band group").map(({level}) => level))];
  return names.flatMap((name): BandGroup[] => {
    const [, side = "", from = "", to = from] = /^(Non-clinical|Clinical) Bands? (\S+)(?: to (\S+))?$/.exec(name) ?? [];
    const rows = payBandLookup.filter(({level}) => level.startsWith(`${side} `));
    const rung = (band: string): number =>
      rows.findIndex(({payBand}) => payBand === band || payBand === `Band ${band}`);
    const [first, last] = [rung(from), rung(to)];
    const category = rows[first]?.category;
    if (category === undefined || last < first) return [];
    return [{name, category, bands: rows.slice(first, last + 1).map(({payBand}) => payBand)}];
  });
}
