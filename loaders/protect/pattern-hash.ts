import {createHash} from "node:crypto";
import {cellKey, type Cell} from "../../src/registry/cell.js";

/**
 * SHA-256 of which counts are shown and which are not, without any count: two builds of the same data have the same
 * one, in whatever order their cells come.
 */
export function patternHash(cells: readonly Cell[]): string {
  const lines = cells.map((cell) => `${cellKey(cell)}=${cell.status}`).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
