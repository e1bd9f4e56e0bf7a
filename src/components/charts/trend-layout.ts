import type {Figure} from "../../figures/figure-types.js";

/** One line of a trend: at most one figure a period. */
export type Series = {label: string; figures: readonly Figure[]};

/**
 * The stretches of points that a line may join: neighbouring periods, no break between, three or more points.
 * `broken` are the orders of the first periods after a break.
 */
export function runs<Point extends {order: number}>(points: readonly Point[], broken: readonly number[]): Point[][] {
  const all: Point[][] = [];
  for (const point of points) {
    const run = all.at(-1);
    const last = run?.at(-1);
    if (run && last?.order === point.order - 1 && !broken.includes(point.order)) run.push(point);
    else all.push([point]);
  }
  return all.filter((run) => run.length >= 3);
}

/**
 * Moves labels apart so that none overlaps: returns the middle of each, in the order given, as near to the wanted `y`
 * as the others and the limits allow.
 */
export function spread(
  labels: readonly {y: number; height: number}[],
  [top, bottom]: readonly [number, number]
): number[] {
  const order = labels.map((label, index) => ({...label, index})).sort((a, b) => a.y - b.y);
  let floor = top;
  for (const label of order) {
    label.y = Math.max(label.y, floor + label.height / 2);
    floor = label.y + label.height / 2;
  }
  let ceiling = bottom;
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, ceiling - label.height / 2);
    ceiling = label.y - label.height / 2;
  }
  const middle: number[] = [];
  for (const {index, y} of order) middle[index] = y;
  return middle;
}
