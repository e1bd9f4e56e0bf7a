/** One search as it is remembered in a browser: what was looked at and how much was found, never whom. */
export type LoggedSearch = {
  /** When, as an ISO time. */
  at: string;
  /** Indicator and period. */
  family: string;
  from: "tables" | "people";
  depth: number;
  floor: number;
  tested: number;
  found: number;
};

/** A search that was made, as it is remembered. */
export function loggedOf(
  {family, depth, floor, tested, found}: Omit<LoggedSearch, "at" | "from">,
  {from, at}: {from: LoggedSearch["from"]; at: Date}
): LoggedSearch {
  return {at: at.toISOString(), family, from, depth, floor, tested, found};
}

/** The most searches that are remembered; the oldest go first. */
export const longestLog = 50;

/** The log with one more search in front. */
export function addToLog(log: readonly LoggedSearch[], search: LoggedSearch): LoggedSearch[] {
  return [search, ...log].slice(0, longestLog);
}

/** A log from the text that a browser kept; what is not a search is dropped, so that a damaged log is an empty one. */
export function parseLog(text: string | null): LoggedSearch[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isSearch).slice(0, longestLog) : [];
  } catch {
    return [];
  }
}

function isSearch(value: unknown): value is LoggedSearch {
  if (typeof value !== "object" || value === null) return false;
  const {at, family, from, ...numbers} = value as Record<string, unknown>;
  return (
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    typeof family === "string" &&
    (from === "tables" || from === "people") &&
    ["depth", "floor", "tested", "found"].every((name) => Number.isSafeInteger(numbers[name]))
  );
}
