/**
 * Shares whole people out in proportion to weights, by largest remainder (Hamilton's method): the shares add up to
 * `total` exactly and each is within one of its exact part. Ties go to the earlier weight.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) throw new Error(`allocate.ts: ${total} people and no weight above 0 to share them by.`);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((part, index) => ({index, remainder: part - Math.floor(part)}))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rounded = new Set(byRemainder.slice(0, left).map(({index}) => index));
  return shares.map((share, index) => share + (rounded.has(index) ? 1 : 0));
}
