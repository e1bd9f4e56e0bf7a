import {addressesOfLine, type FigureLine} from "../../src/audit/row-claims.js";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import type {Organisation} from "../../src/registry/organisation.js";

/**
 * The figures in print that a site may repeat: where an organisation says that they are public, all; otherwise those
 * that are of no hidden count, so that the page that sets them against the extracts gives nothing away.
 */
export function printableFigures<Line extends FigureLine>(
  lines: readonly Line[],
  cells: readonly Cell[],
  {id, labels, disclosure}: Pick<Organisation, "id" | "labels" | "disclosure">
): Line[] {
  if (disclosure.alreadyPublic) return [...lines];
  const hidden = new Set(cells.filter(({status}) => status === "suppressed").map(cellKey));
  return lines.filter((line) => {
    const found = addressesOfLine(line, {organisation: id, labels});
    const addresses = found ? [...found.parts, ...found.wholes("known"), ...found.wholes("all")] : [];
    return !addresses.some((address) => hidden.has(cellKey(address)));
  });
}
