import {cleanUp} from "./clean-up.js";
import {choosePublished} from "./gauss.js";
import {openDraft} from "./draft.js";
import {openProof, provedWidth} from "./proof.js";
import {primariesOf, repair} from "./repair.js";
import {highsRuntime} from "./solver.js";
import {brokenRelations, type System} from "./system.js";

/** What the protection of a system gives. Arrays run beside the system's cells. */
export type Pattern = {
  /** True where the count must not be shown. */
  hidden: boolean[];
  /** Addresses of primary cells that no choice of hidden cells makes as wide: figures known to the reader bound them. */
  bounded: string[];
  /** The fewest values asked for that any other primary cell leaves open to a reader; Infinity without one. */
  narrowest: number;
  /** Cells hidden to protect others, linear programmes solved, and seconds by step. */
  secondary: number;
  programmes: number;
  seconds: {gauss: number; repair: number; cleanUp: number};
};

/**
 * Hides the primary cells of a system and as few others as will keep each primary cell's range at least `width` wide
 * (a range of width 4 holds 5 values). The same system gives the same pattern. Throws where the values break a relation.
 */
export async function protectSystem(system: System, {width}: {width: number}): Promise<Pattern> {
  const broken = brokenRelations(system);
  if (broken.length > 0) {
    const names = broken
      .slice(0, 3)
      .map((at) => system.relations[at]?.cells.map((cell) => system.cells[cell]?.id).join(" + "));
    throw new Error(`protect: ${broken.length} relations do not add up, first: ${names.join("; ")}`);
  }
  const seconds = {gauss: 0, repair: 0, cleanUp: 0};
  const timed = <T>(step: keyof typeof seconds, work: () => T): T => {
    const start = performance.now();
    const result = work();
    seconds[step] = (performance.now() - start) / 1000;
    return result;
  };
  const highs = await highsRuntime();
  const draft = openDraft(
    system,
    timed("gauss", () => choosePublished(system)),
    highs
  );
  const proof = openProof(system);
  const needed = timed("repair", () => repair(draft, proof, {width}));
  timed("cleanUp", () => cleanUp(draft, proof, needed));
  const primary = primariesOf(draft);
  const bounded = primary.filter((cell) => (needed[cell] ?? 0) < width);
  const free = primary.filter((cell) => (needed[cell] ?? 0) >= width);
  return {
    hidden: draft.hidden,
    bounded: bounded.map((cell) => system.cells[cell]?.id ?? ""),
    narrowest: Math.min(Infinity, ...free.map((cell) => Math.min(width, provedWidth(proof, cell)) + 1)),
    secondary: system.cells.filter((cell, at) => cell.role === "free" && !cell.primary && draft.hidden[at]).length,
    programmes: draft.programmes,
    seconds
  };
}
