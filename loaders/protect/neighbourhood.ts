import {pop, push, type Heap} from "./heap.js";
import type {Draft} from "./draft.js";

/** The cells nearest to the target over relations, hidden cells counting as near and published ones by their weight. */
export function neighbourhood(draft: Draft, target: number, reach: number, hiddenOnly: boolean): number[] {
  const {system, relationsOf, hidden} = draft;
  const distance = new Map([[target, 0]]);
  const queue: Heap = [[0, target]];
  const near: number[] = [];
  const done = new Set<number>();
  const seenRelations = new Set<number>();
  while (queue.length > 0 && near.length < reach) {
    const [far, cell] = pop(queue);
    if (done.has(cell)) continue;
    done.add(cell);
    near.push(cell);
    for (const relation of relationsOf[cell] ?? []) {
      if (seenRelations.has(relation)) continue;
      seenRelations.add(relation);
      for (const next of system.relations[relation]?.cells ?? []) {
        const other = system.cells[next];
        if (!other || other.role === "known" || done.has(next) || (hiddenOnly && !hidden[next])) continue;
        const step = far + 1 + (hidden[next] ? 0 : other.weight);
        if (step >= (distance.get(next) ?? Infinity)) continue;
        distance.set(next, step);
        push(queue, [step, next]);
      }
    }
  }
  return near.sort((a, b) => a - b);
}
