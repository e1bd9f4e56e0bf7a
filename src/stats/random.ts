/**
 * A repeatable source of numbers from 0 up to 1 (never 1): the same seed always gives the same series, in every
 * browser. Mulberry32, a public-domain 32-bit generator; for resampling and made-up data, never for secrets.
 */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
