import type {Random} from "./random.js";

/**
 * Chooses exactly `n` of `items`, each at most once. An item's chance is `scale * odds / (1 + scale * odds)`, with the
 * one scale that makes the chances add up to `n`. Neighbours decide between themselves, in the items' order (ordered
 * pivotal sampling, Deville & Tillé 1998), so a run of like items gets about its expected number. Throws where there
 * are fewer than `n` items.
 */
export function choose<T>(items: readonly T[], n: number, oddsOf: (item: T) => number, next: Random): T[] {
  if (n > items.length) throw new Error(`choose.ts: ${n} to choose from ${items.length}. Lower the first number.`);
  if (n === 0 || n === items.length) return items.slice(0, n);
  const chosen = new Set<number>();
  let open = 0;
  let openChance = 0;
  chancesAddingTo(n, items.map(oddsOf)).forEach((chance, index) => {
    const together = openChance + chance;
    if (together < 1) {
      if (next() * together < chance) open = index;
      openChance = together;
    } else {
      const openWins = next() * (2 - together) < 1 - chance;
      chosen.add(openWins ? open : index);
      if (openWins) open = index;
      openChance = together - 1;
    }
  });
  if (openChance > 0.5) chosen.add(open);
  return items.filter((_, index) => chosen.has(index));
}

function chancesAddingTo(n: number, odds: readonly number[]): number[] {
  const at = (scale: number): number[] => odds.map((each) => (scale * each) / (1 + scale * each));
  const sumAt = (scale: number): number => at(scale).reduce((a, b) => a + b, 0);
  let high = 1;
  while (sumAt(high) < n) high *= 2;
  let low = 0;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < n) low = middle;
    else high = middle;
  }
  return at(high);
}
