import TinyQueue from "tinyqueue";
import type {Draft} from "./draft.js";

/** A cell that waits for its turn: the nearest first, of equally near ones the first of the system. */
type Waiting = readonly [distance: number, cell: number];

const nearer = (a: Waiting, b: Waiting): number => a[0] - b[0] || a[1] - b[1];

/** The cells nearest to the target over relations, hidden cells counting as near and published ones by their weight. */
export function neighbourhood(draft: Draft, target: number, reach: number, hiddenOnly: boolean): number[] {
  const {system, relationsOf, hidden} = draft;
  const distance = new Map([[target, 0]]);
  const queue = new TinyQueue<Waiting>([[0, target]], nearer);
  const near: number[] = [];
  const done = new Set<number>();
  const seenRelations = new Set<number>();
  for (let first = queue.pop(); first && near.length < reach; first = queue.pop()) {
    const [far, cell] = first;
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
        queue.push([step, next]);
      }
    }
  }
  return near.sort((a, b) => a - b);
}
