import type {CellFacts} from "../engine/protocol.js";

/** What the engine has read of each cell last, by its id. */
type Facts = ReadonlyMap<number, CellFacts>;

/** The cell that gives a name; null where none does. */
export function giverOf(facts: Facts, name: string): number | null {
  return [...facts.values()].find(({gives}) => gives.includes(name))?.id ?? null;
}

/** The cells that come of others, directly or by way of more, without those themselves. */
export function comeOf(facts: Facts, ids: readonly number[]): number[] {
  const found = new Set(ids);
  for (const id of found)
    for (const name of facts.get(id)?.gives ?? [])
      for (const other of facts.values()) if (other.takes.includes(name)) found.add(other.id);
  return [...found].filter((id) => !ids.includes(id));
}

/** All that a cell comes of, directly or by way of more. */
export function sourcesOf(facts: Facts, id: number): number[] {
  const found = new Set([id]);
  for (const each of found)
    for (const name of facts.get(each)?.takes ?? []) {
      const giver = giverOf(facts, name);
      if (giver !== null) found.add(giver);
    }
  return [...found].filter((each) => each !== id);
}
