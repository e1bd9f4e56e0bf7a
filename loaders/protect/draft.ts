import type {Highs} from "highs";
import {relationsOfCells, type System} from "./system.js";

/** A system under protection: which cells are hidden so far, and how many linear programmes that has taken. */
export type Draft = {system: System; relationsOf: number[][]; hidden: boolean[]; highs: Highs; programmes: number};

/** A draft of a system in which the given cells are published and all others hidden. */
export function openDraft(system: System, published: readonly boolean[], highs: Highs): Draft {
  return {
    system,
    relationsOf: relationsOfCells(system),
    hidden: published.map((shown) => !shown),
    highs,
    programmes: 0
  };
}
