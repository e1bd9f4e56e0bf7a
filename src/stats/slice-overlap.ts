import type {Rows, Slice} from "./slices.js";

/**
 * How far slices are the same people: a matrix of the people in both over the people in either, 0 to 1, with 1 on the
 * diagonal. Jaccard 1912, The distribution of the flora in the alpine zone.
 */
export function sliceOverlap({attributes, group, denominator}: Rows, slices: readonly Slice[]): number[][] {
  const tests = slices.map((slice) =>
    slice.attributes.map((attribute, i) => ({codes: attributes[attribute]?.codes, code: slice.codes[i]}))
  );
  const both = slices.map(() => new Float64Array(slices.length));
  for (let row = 0; row < group.length; row++) {
    if ((group[row] ?? 2) > 1) continue;
    const people = denominator ? (denominator[row] ?? 0) : 1;
    const members: number[] = [];
    tests.forEach((test, slice) => {
      if (test.every(({codes, code}) => codes?.[row] === code)) members.push(slice);
    });
    for (const a of members) for (const b of members) both[a]![b]! += people;
  }
  return both.map((row, a) =>
    [...row].map((shared, b) => (a === b ? 1 : shared / ((both[a]?.[a] ?? 0) + (both[b]?.[b] ?? 0) - shared)))
  );
}
