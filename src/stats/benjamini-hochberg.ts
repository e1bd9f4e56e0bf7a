/**
 * The outcome of many tests: in the order given, p-values adjusted for the number tested, and which are discoveries.
 */
export type Discoveries = {tested: number; adjusted: number[]; discovered: boolean[]};

/**
 * The tests of one family that hold when at most a share `q` of the discoveries may be false. Give every test made, and
 * no other: the family is declared before the tests. Benjamini & Hochberg 1995, Controlling the false discovery rate.
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.5]).adjusted // [0.03, 0.06, 0.5]
 */
export function benjaminiHochberg(ps: readonly number[], {q = 0.05} = {}): Discoveries {
  const order = ps.map((_, test) => test).sort((a, b) => (ps[b] ?? 1) - (ps[a] ?? 1) || b - a);
  const adjusted = Array<number>(ps.length);
  let least = 1;
  order.forEach((test, place) => {
    least = Math.min(least, (ps[test] ?? 1) * (ps.length / (ps.length - place)));
    adjusted[test] = least;
  });
  return {tested: ps.length, adjusted, discovered: adjusted.map((p) => p <= q)};
}
