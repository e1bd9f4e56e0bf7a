import {benjaminiHochberg} from "../stats/benjamini-hochberg.js";
import {verdictWords} from "../stats/verdict.js";
import type {Figure} from "./figure-types.js";

/** Figures looked at together, with what is left of their verdicts when all of them are allowed for. */
export type Adjusted = {
  figures: Figure[];
  /** Each figure's p-value with the whole family allowed for; null for one that is no part of it. */
  p: (number | null)[];
  /** How many were tested, how many were clear taken one by one, and how many still are. */
  tested: number;
  clearAlone: number;
  clear: number;
};

/**
 * The verdicts of one declared family of figures (the headlines of a page, the rows of a table) after Benjamini &
 * Hochberg 1995 at 5 %: a gap that is clear only by itself is no longer called clear, but possible or no clear gap, by
 * its size. Where no gap exists anywhere, at most 5 % of families then hold a clear one. Where counts are small the
 * exact mid-p is taken, since the p-value of a score test is then a little too small. Figures without a p-value are no
 * part of the family.
 */
export function afterAdjustment(figures: readonly Figure[]): Adjusted {
  const family = figures.filter(({p, verdict}) => p !== null && verdict !== null);
  const {adjusted} = benjaminiHochberg(family.map(({p, midP}) => midP ?? p ?? 1));
  const left = new Map(family.map((figure, i) => [figure, adjusted[i] ?? 1]));
  const p = figures.map((figure) => left.get(figure) ?? null);
  const made = figures.map((figure, i) => ((p[i] ?? 0) > 0.05 ? heldBack(figure) : figure));
  const clear = (all: readonly Figure[]): number => all.filter(isClear).length;
  return {figures: made, p, tested: family.length, clearAlone: clear(family), clear: clear(made)};
}

function isClear({p, verdict}: Figure): boolean {
  return p !== null && verdict !== null && verdict.state.startsWith("clear");
}

function heldBack(figure: Figure): Figure {
  const {verdict} = figure;
  if (!verdict || !isClear(figure)) return figure;
  const state = verdict.state === "clear-gap" ? "possible-gap" : "no-clear-gap";
  const direction = state === "possible-gap" ? verdict.direction : "none";
  return {...figure, verdict: {...verdict, state, ...verdictWords[state], direction}};
}
