/** Thrown when the time given to an audit is over. Never a pass. */
export class BudgetExceeded extends Error {
  override name = "BudgetExceeded";
}

/** A stopwatch that throws `BudgetExceeded` when asked after the given seconds; gives the seconds that are left. */
export function startBudget(seconds: number): () => number {
  const end = performance.now() + seconds * 1000;
  return () => {
    const left = (end - performance.now()) / 1000;
    if (left <= 0) throw new BudgetExceeded(`the audit did not finish in ${seconds} seconds, so nothing is proved`);
    return left;
  };
}
