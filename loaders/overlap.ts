/**
 * Does work for each item, so many at a time: while the engine counts for one, another is read. Results are in the order
 * of the items. Rejects with the first fault, and begins nothing after it.
 */
export async function overlap<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
  {atOnce = 2}: {atOnce?: number} = {}
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length && !failed; i = next++)
      results[i] = await work(items[i] as Item, i).catch((error: unknown) => {
        failed = true;
        throw error;
      });
  };
  await Promise.all(Array.from({length: atOnce}, worker));
  return results;
}
