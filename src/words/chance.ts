/**
 * What a p-value says of a difference, to follow "it": that it could be chance, or that it is hard to put down to chance
 * alone. A p-value is not how often chance makes such a gap, and none is proof.
 */
export function chanceWords(p: number): string {
  const value = p < 0.001 ? "p under 0.001" : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
  return p < 0.05 ? `is hard to put down to chance alone (${value})` : `could be chance (${value})`;
}
