/**
 * Does work for each item, so many at a time: while the engine counts for one, another is read. Results are in the order
 * of the items. Begins nothing after a fault, and rejects with the first one when what was begun has ended.
 */
export async function overlap<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
  {atOnce = 2}: {atOnce?: number} = {}
): Promise<Result[]> {
  const results: Result[] = [];
  const faults: unknown[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length && faults.length === 0; i = next++)
      results[i] = await work(items[i] as Item, i).catch((error: unknown) => {
        faults.push(error);
        throw error;
      });
  };
  await Promise.allSettled(Array.from({length: atOnce}, worker));
  if (faults.length > 0) throw faults[0];
  return results;
}
