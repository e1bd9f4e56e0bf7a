/** How many of how many. */
export type Part = {x: number; n: number};

/** What a second group's rate would be, where the first's stands in some relation to it. */
type Relation = {
  first: (second: number) => number;
  /** By how much the variance of the second rate counts against that of the first. */
  weight: number;
  factor: number;
};

/**
 * Independent of `src/stats`, and slower: the likeliest rates are searched for, not solved, and ends are halved towards.
 * The range of a ratio (Koopman's score).
 */
export function ratioRange(of: Part, to: Part): [number, number] {
  const score = (ratio: number): number =>
    scoreAt(of, to, rate(of) - ratio * rate(to), {first: (p) => ratio * p, weight: ratio * ratio, factor: 1});
  const top = 1e6;
  return [
    of.x === 0 ? 0 : Math.exp(root((u) => score(Math.exp(u)) - z, -14, 14)),
    to.x === 0 ? Infinity : Math.min(top, Math.exp(root((u) => score(Math.exp(u)) + z, -14, 14)))
  ];
}

/** The range of a difference (Miettinen and Nurminen's score), in percentage points. */
export function differenceRange(of: Part, to: Part): [number, number] {
  const factor = (of.n + to.n) / (of.n + to.n - 1);
  const score = (difference: number): number =>
    scoreAt(of, to, rate(of) - rate(to) - difference, {first: (p) => p + difference, weight: 1, factor});
  return [100 * root((d) => score(d) - z, -0.999999, 0.999999), 100 * root((d) => score(d) + z, -0.999999, 0.999999)];
}

/** Fisher's exact mid-p of no difference, two-sided by the smaller tables. */
export function exactMidP(of: Part, to: Part): number {
  const all = of.x + to.x;
  const chance = (x: number): number => Math.exp(choose(of.n, x) + choose(to.n, all - x) - choose(of.n + to.n, all));
  const own = chance(of.x);
  let p = 0;
  for (let x = Math.max(0, all - to.n); x <= Math.min(of.n, all); x++) {
    const each = chance(x);
    if (Math.abs(each - own) < 1e-9 * own) p += x === of.x ? each / 2 : each;
    else if (each < own) p += each;
  }
  return p;
}

const z = 1.959963984540054;
export const rate = ({x, n}: Part): number => x / n;

function scoreAt(of: Part, to: Part, difference: number, {first, weight, factor}: Relation): number {
  const likelihood = (second: number): number => logOf(of, first(second)) + logOf(to, second);
  let [low, high] = [0, 1];
  // Where the first rate would be no rate, the second is no candidate.
  while (first(high) > 1 + 1e-15) high = narrowed(first, high, 1);
  while (first(low) < -1e-15) low = narrowed(first, low, 0);
  for (let turn = 0; turn < 120; turn++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(a) < likelihood(b)) low = a;
    else high = b;
  }
  const second = (low + high) / 2;
  const one = Math.min(1, Math.max(0, first(second)));
  const variance = (one * (1 - one)) / of.n + (weight * second * (1 - second)) / to.n;
  return difference / Math.sqrt(Math.max(1e-300, factor * variance));
}

/** The second rate at which the first is `edge`: relations are lines. */
function narrowed(first: (second: number) => number, at: number, edge: number): number {
  const [start, slope] = [first(0), first(1) - first(0)];
  const found = (edge - start) / slope;
  return Math.abs(found - at) < 1e-12 ? found - Math.sign(slope) * (edge === 1 ? 1 : -1) * 1e-12 : found;
}

function logOf({x, n}: Part, p: number): number {
  const part = (count: number, chance: number): number =>
    count === 0 ? 0 : count * Math.log(Math.max(1e-300, chance));
  return part(x, p) + part(n - x, 1 - p);
}

function root(falls: (at: number) => number, low: number, high: number): number {
  for (let turn = 0; turn < 80; turn++) {
    const middle = (low + high) / 2;
    if (falls(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const logs = [0];
function choose(n: number, k: number): number {
  for (let i = logs.length; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  return (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
}
