/** A source of numbers in [0, 1), the same on every machine for the same seed. */
export type Random = () => number;

/** How likely each word is to be drawn; the numbers need not add up to anything. */
export type Weights<T extends string = string> = Readonly<Partial<Record<T, number>>>;

/**
 * A stream of numbers named by words: FNV-1a hash into the mulberry32 generator. Whole-number arithmetic only, so that
 * the streams of two machines never differ, and a stream depends on its name and not on what was drawn before.
 */
export function random(name: string): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One word drawn in proportion to its weight. Throws where no word has a weight above 0. */
export function pick<T extends string>(weights: Weights<T>, next: Random): T {
  const entries = Object.entries(weights) as [T, number][];
  let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [word, weight] of entries) {
    left -= weight;
    if (left < 0) return word;
  }
  throw new Error(`random.ts: nothing to draw from ${JSON.stringify(weights)}. Give at least one weight above 0.`);
}

/** `n` items drawn in proportion to their weights, each as often as it comes up. Throws on an empty list. */
export function draw<T>(items: readonly T[], n: number, weightOf: (item: T) => number, next: Random): T[] {
  let sum = 0;
  const upTo = items.map((item) => (sum += weightOf(item)));
  return Array.from({length: n}, () => {
    const point = next() * sum;
    const item = items[upTo.findIndex((each) => point < each)];
    if (item === undefined)
      throw new Error("random.ts: nothing to draw from. Give at least one item of weight above 0.");
    return item;
  });
}
