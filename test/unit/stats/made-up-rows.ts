import {random} from "../../../src/stats/random.js";
import type {Rows} from "../../../src/stats/slices.js";

/**
 * Made-up people: `levels` of each attribute in turn, a quarter of them in group 0, and an event with the
 * probability that `rate` gives their codes and group.
 */
export function madeUpRows(
  people: number,
  levels: readonly number[],
  {seed, rate}: {seed: number; rate: (codes: readonly number[], group: number) => number}
): Rows {
  const next = random(seed);
  const columns = levels.map(() => new Uint8Array(people));
  const group = new Uint8Array(people);
  const numerator = new Uint8Array(people);
  for (let person = 0; person < people; person++) {
    const codes = levels.map((width) => Math.floor(next() * width));
    codes.forEach((code, attribute) => columns[attribute]?.set([code], person));
    group[person] = next() < 0.25 ? 0 : 1;
    numerator[person] = next() < rate(codes, group[person] ?? 1) ? 1 : 0;
  }
  const attributes = columns.map((codes, attribute) => ({
    name: `attribute ${attribute}`,
    levels: Array.from({length: levels[attribute] ?? 0}, (_, level) => `level ${level}`),
    codes
  }));
  return {attributes, group, numerator};
}
