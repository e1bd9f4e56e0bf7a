/**
 * Where an increasing function crosses 0 between `lower` and `upper`, by bisection to the last bit that moves; the
 * nearer end where it does not cross. Bisection because score statistics can be flat near their ends, where faster
 * methods fail.
 */
export function solveIncreasing(increasing: (x: number) => number, lower: number, upper: number): number {
  let [low, high] = [lower, upper];
  for (let step = 0; step < 100; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
