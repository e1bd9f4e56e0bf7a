import type {Relation, System} from "./system.js";

/** What came of a propagation. */
export type Propagated = {
  /** Relations that no whole numbers within the bounds can meet: what was read or guessed contradicts itself. */
  contradictions: Relation[];
  /** The relation that a count's least and most come from; none where it was known from the first. */
  least: (Relation | undefined)[];
  most: (Relation | undefined)[];
};

/**
 * Narrows every count's bounds by each relation in turn until nothing changes. What one relation says of one count
 * given the bounds of the others is all that this finds; programmes find the rest.
 */
export function propagate({unknowns, relations}: System): Propagated {
  const uses: number[][] = unknowns.map(() => []);
  relations.forEach(({terms}, index) => {
    for (const [unknown] of terms) uses[unknown]?.push(index);
  });
  const queue = relations.map((_, index) => index);
  const queued = new Uint8Array(relations.length).fill(1);
  const rounds = new Uint16Array(relations.length);
  const contradictions = new Set<Relation>();
  const least: (Relation | undefined)[] = [];
  const most: (Relation | undefined)[] = [];
  // The list grows while it is worked through: an array's own order of iteration takes in what is added.
  for (const index of queue) {
    queued[index] = 0;
    const relation = relations[index];
    if (!relation || (rounds[index] ?? 0) > 400) continue;
    rounds[index] = (rounds[index] ?? 0) + 1;
    for (const {unknown: changed, ends} of narrow(relation, unknowns, () => contradictions.add(relation))) {
      if (ends !== "most") least[changed] = relation;
      if (ends !== "least") most[changed] = relation;
      for (const next of uses[changed] ?? [])
        if (queued[next] === 0) {
          queued[next] = 1;
          queue.push(next);
        }
    }
  }
  return {contradictions: [...contradictions], least, most};
}

type Change = {unknown: number; ends: "least" | "most" | "both"};

/** Narrows the bounds of one relation's counts; returns those that changed. */
function narrow({terms, low, high}: Relation, unknowns: System["unknowns"], contradict: () => void): Change[] {
  let [least, most, openLeast, openMost] = [0, 0, 0, 0];
  for (const [unknown, c] of terms) {
    const {low: l = 0, high: h = 0} = unknowns[unknown] ?? {};
    const [from, to] = c > 0 ? [c * l, c * h] : [c * h, c * l];
    if (from === -Infinity) openLeast++;
    else least += from;
    if (to === Infinity) openMost++;
    else most += to;
  }
  if ((openLeast === 0 && least > high) || (openMost === 0 && most < low)) {
    contradict();
    return [];
  }
  const changed: Change[] = [];
  for (const [unknown, c] of terms) {
    const own = unknowns[unknown];
    if (!own || own.low === own.high) continue;
    const [from, to] = c > 0 ? [c * own.low, c * own.high] : [c * own.high, c * own.low];
    const othersLeast = openLeast === 0 ? least - from : openLeast === 1 && from === -Infinity ? least : -Infinity;
    const othersMost = openMost === 0 ? most - to : openMost === 1 && to === Infinity ? most : Infinity;
    const [top, bottom] = [high - othersLeast, low - othersMost];
    const [newLow, newHigh] =
      c > 0 ? [Math.ceil(bottom / c), Math.floor(top / c)] : [Math.ceil(top / c), Math.floor(bottom / c)];
    const nextLow = Math.max(own.low, newLow);
    const nextHigh = Math.min(own.high, newHigh);
    if (nextLow > nextHigh) {
      contradict();
      return changed;
    }
    if (nextLow === own.low && nextHigh === own.high) continue;
    // The sums are those of before: wider than need be, so that what follows from them is right all the same.
    changed.push({unknown, ends: nextLow === own.low ? "most" : nextHigh === own.high ? "least" : "both"});
    own.low = nextLow;
    own.high = nextHigh;
  }
  return changed;
}
