/** Draws that are the same for the same seed, on every machine. */
export type Random = {
  /** A number from 0 up to 1. */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number;
  /** True in so many of a hundred draws. */
  chance: (percent: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** One of the items, as often as its weight says. */
  weighted: <Item>(items: readonly (readonly [item: Item, weight: number])[]) => Item;
};

/** A source of draws (the generator `sfc32`, run in). */
export function randomFrom(seed: number): Random {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9, 0x243f6a88, 0xb7e15162];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let k = 0; k < 15; k++) next();
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error("random.ts: nothing to pick from");
    return item;
  };
  return {
    next,
    pick,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (percent) => next() * 100 < percent,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) if ((left -= weight) < 0) return item;
      return pick(items)[0];
    }
  };
}
