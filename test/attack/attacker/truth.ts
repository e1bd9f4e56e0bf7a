import {addressKey} from "./counts.js";
import type {Relation, System} from "./system.js";

/** True counts by source and address: what a judge knows and the attacker does not. */
export type Truth = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The true value of every count of a system; undefined where it cannot be told. */
export function trueValues(system: System, truth: Truth): (number | undefined)[] {
  const values = system.unknowns.map(({source, at}) => truth.get(source)?.get(addressKey(at)));
  const resolve = (unknown: number, depth = 0): number | undefined => {
    const known = values[unknown];
    if (known !== undefined) return known;
    const meaning = system.meaning.get(unknown);
    if (!meaning || depth > 8) return undefined;
    let sum = 0;
    for (const [part, c] of meaning) {
      const own = resolve(part, depth + 1);
      if (own === undefined) return undefined;
      sum += c * own;
    }
    values[unknown] = sum;
    return sum;
  };
  system.unknowns.forEach((_, unknown) => resolve(unknown));
  return values;
}

/**
 * Takes back every guess that is not true: a judge lets the attacker guess right, never wrong, so that what is found
 * is found by the strongest of readers. Returns the guesses taken back.
 */
export function dropWrongGuesses(system: System, values: readonly (number | undefined)[]): Relation[] {
  const wrong = system.relations.filter(({terms, low, high}) => {
    let sum = 0;
    for (const [unknown, c] of terms) {
      const own = values[unknown];
      if (own === undefined) return false;
      sum += c * own;
    }
    return sum < low || sum > high;
  });
  const out = new Set(wrong);
  system.relations = system.relations.filter((relation) => !out.has(relation));
  system.unknowns.forEach((unknown, position) => {
    const own = values[position];
    if (own === undefined || unknown.kind === "printed") return;
    if (own < unknown.low) unknown.low = Math.min(0, own);
    if (own < 0) unknown.low = -Infinity;
    if (own > unknown.high) unknown.high = Infinity;
  });
  return wrong;
}
