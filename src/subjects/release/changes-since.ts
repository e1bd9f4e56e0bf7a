import type {ReleaseHeadline} from "../../figures/release.js";

/**
 * What became of a headline figure: of a period that was not there before, changed for a period that was, hidden where it
 * was shown or shown where it was hidden, no longer there, or the same.
 */
export type ChangeKind = "new" | "corrected" | "now-hidden" | "now-shown" | "gone" | "same";

export type ReleaseChange = {
  kind: ChangeKind;
  indicator: number;
  period: string;
  before: ReleaseHeadline | null;
  now: ReleaseHeadline | null;
};

/** Compares the headlines of two releases, figure by figure as printed; by indicator, then by period. */
export function changesSince(
  previous: readonly ReleaseHeadline[],
  current: readonly ReleaseHeadline[]
): ReleaseChange[] {
  const before = new Map(previous.map((row) => [keyOf(row), row]));
  const now = new Map(current.map((row) => [keyOf(row), row]));
  return [...new Set([...before.keys(), ...now.keys()])]
    .flatMap((key): ReleaseChange[] => {
      const pair = {before: before.get(key) ?? null, now: now.get(key) ?? null};
      const row = pair.now ?? pair.before;
      return row ? [{kind: kindOf(pair), indicator: row.indicator, period: row.period, ...pair}] : [];
    })
    .sort((a, b) => a.indicator - b.indicator || a.period.localeCompare(b.period));
}

function kindOf({before, now}: Pick<ReleaseChange, "before" | "now">): ChangeKind {
  if (!before) return "new";
  if (!now) return "gone";
  const hidden = (row: ReleaseHeadline): boolean => row.status === "suppressed";
  if (hidden(now) !== hidden(before)) return hidden(now) ? "now-hidden" : "now-shown";
  return before.shown === now.shown && before.verdict === now.verdict ? "same" : "corrected";
}

/** A figure is the same one where it is of the same organisation, indicator, people, period and comparison. */
function keyOf({organisation, indicator, population, period, comparison}: ReleaseHeadline): string {
  return [organisation, indicator, population, period, comparison].join("|");
}
