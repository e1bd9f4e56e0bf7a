import {drawBinomial, drawMultinomial} from "../../src/stats/binomial-draw.js";
import {boardGap} from "../../src/stats/board-gap.js";
import {addCounts} from "../../src/stats/counts.js";
import {dasGupta} from "../../src/stats/das-gupta.js";
import {jackknife} from "../../src/stats/jackknife.js";
import {kitagawa} from "../../src/stats/kitagawa.js";
import {mantelHaenszel} from "../../src/stats/mantel-haenszel.js";
import {partOfWhole} from "../../src/stats/part-of-whole.js";
import {proportion} from "../../src/stats/proportion.js";
import {rateDifference} from "../../src/stats/rate-difference.js";
import {relativeLikelihood} from "../../src/stats/relative-likelihood.js";
import {shrink} from "../../src/stats/shrink.js";
import type {Counts, Interval} from "../../src/stats/types.js";
import {withinGap} from "../../src/stats/within-gap.js";
import {places, type Setting} from "./settings.js";

/** How often an interval held the truth, 0 to 1, of how many that could be made. */
export type Coverage = {interval: string; held: number; made: number};

type Ends = {lower: number | null; upper: number | null} | Interval | null | undefined;

/** The coverage of every kind of interval that the site shows, in one setting with a true gap of `effect` times. */
export function coverageOf(
  {of: n1, to: n2, rate}: Setting,
  {trials, effect, next}: {trials: number; effect: number; next: () => number}
): Coverage[] {
  const counted = new Map<string, {held: number; made: number}>();
  const note = (interval: string, ends: Ends, truth: number) => {
    if (ends?.lower == null || ends.upper == null) return;
    const found = counted.get(interval) ?? {held: 0, made: 0};
    counted.set(interval, {
      held: found.held + (ends.lower <= truth && truth <= ends.upper ? 1 : 0),
      made: found.made + 1
    });
  };
  const first = Math.min(0.98, rate * effect);
  for (let trial = 0; trial < trials; trial++) {
    const of = {numerator: drawBinomial(n1, first, next), denominator: n1};
    const to = {numerator: drawBinomial(n2, rate, next), denominator: n2};
    note("a percentage (Wilson)", proportion(of), first);
    note("a ratio (Koopman)", relativeLikelihood(of, to), first / rate);
    note("a difference (Miettinen-Nurminen)", rateDifference(of, to), first - rate);
    const share = (n1 * first + n2 * rate) / (n1 + n2);
    note("a part less the whole", partOfWhole(of, addCounts(of, to)), first - share);
    const board = {numerator: drawBinomial(17, rate, next), denominator: 17};
    note("a board less the workforce", boardGap(board, {numerator: Math.round(1e6 * rate), denominator: 1e6}), 0);
    if (trial % 4 === 0) decomposed({n1, n2, rate, effect, next}, note);
    if (trial % 10 === 0) drawnTogether(Math.min(n1, n2), {rate, next}, note);
  }
  return [...counted].map(([interval, {held, made}]) => ({interval, held: held / made, made}));
}

function decomposed(
  {n1, n2, rate, effect, next}: {n1: number; n2: number; rate: number; effect: number; next: () => number},
  note: (interval: string, ends: Ends, truth: number) => void
): void {
  const base = places.times.map((times) => Math.min(0.98, rate * times));
  const firsts = base.map((each) => Math.min(0.98, each * effect));
  const draw = (people: number, shares: readonly number[], rates: readonly number[]): Counts[] =>
    drawMultinomial(people, shares, next).map((denominator, s) => {
      return {numerator: drawBinomial(denominator, rates[s] ?? 0, next), denominator};
    });
  const [of, to] = [draw(n1, places.of, firsts), draw(n2, places.to, base)];
  const strata = of.map((each, s) => ({label: `${s}`, of: each, to: to[s] ?? {numerator: 0, denominator: 0}}));
  const average = (worth: (a: number, b: number, r1: number, r2: number) => number) =>
    places.of.reduce((sum, a, s) => sum + worth(a, places.to[s] ?? 0, firsts[s] ?? 0, base[s] ?? 0), 0);
  const {weights = []} =
    dasGupta(
      strata.map(({label, ...cell}) => ({levels: [label], ...cell})),
      {factors: ["place"]}
    ) ?? {};
  note(
    "what is left within (stratified score)",
    withinGap(strata.map((each, s) => ({...each, weight: weights[s] ?? 0}))),
    average((a, b, r1, r2) => ((r1 - r2) * (a + b)) / 2)
  );
  const mix = jackknife(strata, (left) => ({mix: kitagawa(left)?.mix ?? null})).mix;
  note(
    "the mix (jackknife)",
    mix,
    average((a, b, r1, r2) => ((a - b) * (r1 + r2)) / 2)
  );
  if (firsts.every((each, s) => Math.abs(each - (base[s] ?? 0) * effect) < 1e-12))
    note("an adjusted ratio (stratified score)", mantelHaenszel(strata).adjusted, effect);
}

/** Six units of a common body whose rates truly differ by a fifth. */
function drawnTogether(
  people: number,
  {rate, next}: {rate: number; next: () => number},
  note: (interval: string, ends: Ends, truth: number) => void
): void {
  const sizes = [0.05, 0.1, 0.15, 0.2, 0.2, 0.3].map((share) => Math.max(4, Math.round(share * people)));
  const rates = sizes.map(() => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return 1 / (1 + Math.exp(-(Math.log(rate / (1 - rate)) + 0.2 * normal)));
  });
  const units = sizes.map((denominator, i) => {
    return {label: `${i}`, denominator, numerator: drawBinomial(denominator, rates[i] ?? 0, next)};
  });
  shrink(units)?.units.forEach(({shrunk}, i) => note("a unit drawn towards all", shrunk, rates[i] ?? 0));
}
