/** A queue of [distance, item], nearest first, ties by item. */
export type Heap = [distance: number, item: number][];

/** Puts an item into the queue. */
export function push(heap: Heap, item: [number, number]): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap, at, parent)) break;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Takes the nearest item out of the queue; [0, 0] of an empty one. */
export function pop(heap: Heap): [number, number] {
  const top = heap[0] ?? [0, 0];
  const last = heap.pop();
  if (heap.length === 0 || !last) return top;
  heap[0] = last;
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let least = at;
    if (left < heap.length && before(heap, left, least)) least = left;
    if (right < heap.length && before(heap, right, least)) least = right;
    if (least === at) return top;
    swap(heap, at, least);
    at = least;
  }
}

function before(heap: Readonly<Heap>, a: number, b: number): boolean {
  const first = heap[a] ?? [0, 0];
  const second = heap[b] ?? [0, 0];
  return first[0] < second[0] || (first[0] === second[0] && first[1] < second[1]);
}

function swap(heap: Heap, a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]];
  if (first && second) [heap[a], heap[b]] = [second, first];
}
