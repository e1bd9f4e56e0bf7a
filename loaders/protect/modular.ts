/** Largest prime below 2^26: products of two residues stay exact in a double. */
const prime = 67_108_859;

/** A sparse vector of residues: coordinate to non-zero residue. */
export type SparseVector = Map<number, number>;

/** The residue of a whole number, 0 to prime - 1. */
export function residue(number: number): number {
  const rest = number % prime;
  return rest < 0 ? rest + prime : rest;
}

/** The residue whose product with a non-zero residue is 1 (extended Euclid). */
export function inverse(number: number): number {
  let [a, b, x, y] = [residue(number), prime, 1, 0];
  if (a === 0) throw new Error("modular.ts: 0 has no inverse");
  while (a > 1) {
    const quotient = Math.floor(b / a);
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return residue(x);
}

/** The product of two residues. */
export function multiply(a: number, b: number): number {
  return (a * b) % prime;
}

/** Adds `factor` times `vector` to `target` in place; calls `appeared` and `vanished` for coordinates that change sides. */
export function addMultiple(
  target: SparseVector,
  vector: SparseVector,
  factor: number,
  {appeared, vanished}: {appeared?: (at: number) => void; vanished?: (at: number) => void} = {}
): void {
  for (const [at, value] of vector) {
    const before = target.get(at);
    const after = ((before ?? 0) + factor * value) % prime;
    if (after === 0) {
      if (before !== undefined) {
        target.delete(at);
        vanished?.(at);
      }
    } else {
      target.set(at, after);
      if (before === undefined) appeared?.(at);
    }
  }
}
