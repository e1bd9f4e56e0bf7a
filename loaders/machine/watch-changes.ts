import {watch} from "node:fs";

/**
 * Calls `changed` after a change anywhere below the folders `inputs`; changes within `settle` milliseconds count as one.
 * Returns a function that ends the watch.
 */
export function watchChanges(inputs: readonly string[], changed: () => void, {settle}: {settle: number}): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = inputs.map((input) =>
    watch(input, {recursive: true}, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, settle);
    })
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
