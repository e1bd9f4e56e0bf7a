import {describe, expect, it} from "vitest";
import {pop, push, type Heap} from "../../../../loaders/protect/heap.js";

describe("heap", () => {
  it("gives items by distance, then by number", () => {
    const heap: Heap = [];
    for (const item of [
      [3, 1],
      [1, 9],
      [1, 2],
      [2, 5]
    ] as const)
      push(heap, [...item]);
    expect([pop(heap), pop(heap), pop(heap), pop(heap)]).toEqual([
      [1, 2],
      [1, 9],
      [2, 5],
      [3, 1]
    ]);
  });
});
