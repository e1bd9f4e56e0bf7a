import type {Compiled} from "./compile.js";

/** What has been read of each cell, by its id; an error where it cannot be read. */
export type Written = ReadonlyMap<number, Compiled | Error | null>;

/** A cell as it was read; null where it could not be. */
export function readable(result: Compiled | Error | null | undefined): Compiled | null {
  return result instanceof Error ? null : (result ?? null);
}

/** Which cell gives a name. */
export function namesGiven(results: Written): Map<string, number> {
  const given = new Map<string, number>();
  for (const [id, result] of results) for (const name of readable(result)?.gives ?? []) given.set(name, id);
  return given;
}

/** The names that a cell takes, with the results of other cells that its statement reads as tables. */
export function takenBy(
  id: number,
  {takes, statement, gives}: Compiled,
  {given, tables}: {given: ReadonlyMap<string, number>; tables: ReadonlySet<string>}
): string[] {
  const read = (statement?.named ?? []).filter((name) => {
    const owner = given.get(name);
    return owner !== undefined && owner !== id && !tables.has(name.toLowerCase()) && !gives.includes(name);
  });
  return [...new Set([...takes, ...read])];
}

/** What is run takes along all that it comes of and that is not as it is written now. */
export function withNeeded(
  run: readonly number[],
  written: Written,
  {tables, isCurrent}: {tables: ReadonlySet<string>; isCurrent: (id: number) => boolean}
): ReadonlySet<number> {
  const given = namesGiven(written);
  const wanted = new Set(run);
  const reached = new Set(run);
  for (const id of reached) {
    const result = readable(written.get(id));
    for (const name of result ? takenBy(id, result, {given, tables}) : []) {
      const owner = given.get(name);
      if (owner === undefined) continue;
      reached.add(owner);
      if (!isCurrent(owner)) wanted.add(owner);
    }
  }
  return wanted;
}
