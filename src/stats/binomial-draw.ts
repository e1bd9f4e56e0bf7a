import {logChoose} from "./distributions.js";

/**
 * How many of `people` have an event that each has with probability `p` (0 to 1), drawn at random: a whole number, 0 to
 * `people`. Costs the same however many people there are. By counting down the distribution where few events are
 * expected, else by Hörmann 1993, The generation of binomial random variates (BTRS, transformed rejection).
 */
export function drawBinomial(people: number, p: number, next: () => number): number {
  if (people === 0 || p <= 0) return 0;
  if (p >= 1) return people;
  if (p > 0.5) return people - drawBinomial(people, 1 - p, next);
  return people * p < 10 ? drawFew(people, p, next) : drawMany(people, p, next);
}

/** How many of `people` fall to each of several shares (which add up to 1), drawn at random. */
export function drawMultinomial(people: number, shares: readonly number[], next: () => number): number[] {
  let [left, rest] = [people, 1];
  return shares.map((share, place) => {
    const last = place === shares.length - 1;
    const drawn = last ? left : drawBinomial(left, rest <= 0 ? 0 : Math.min(1, share / rest), next);
    left -= drawn;
    rest -= share;
    return drawn;
  });
}

function drawFew(people: number, p: number, next: () => number): number {
  const odds = p / (1 - p);
  let chance = Math.exp(people * Math.log1p(-p));
  let left = next();
  for (let events = 0; ; events++) {
    left -= chance;
    if (left < 0 || events === people) return events;
    chance *= (odds * (people - events)) / (events + 1);
    // Rounding at the far end of the tail.
    if (chance < 1e-300) return events;
  }
}

function drawMany(people: number, p: number, next: () => number): number {
  const spread = Math.sqrt(people * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = people * p + 0.5;
  const inside = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = Math.log(p / (1 - p));
  const mode = Math.floor((people + 1) * p);
  const atMode = logChoose(people, mode);
  for (;;) {
    const u = next() - 0.5;
    const v = next();
    const edge = 0.5 - Math.abs(u);
    const events = Math.floor((2 * (a / edge) + b) * u + centre);
    if (edge >= 0.07 && v <= inside) return events;
    if (!(events >= 0 && events <= people)) continue;
    const log = Math.log((v * alpha) / (a / (edge * edge) + b));
    if (log <= logChoose(people, events) - atMode + (events - mode) * logOdds) return events;
  }
}
