import {addToLog, parseLog, type LoggedSearch} from "../reckoning/search-log.js";

const key = "wres-searches";

/** The searches made in this browser, the latest first; none where it keeps nothing. */
export function readLog(): LoggedSearch[] {
  try {
    return parseLog(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Remembers one more search, and returns them all. A browser that keeps nothing shows only this one. */
export function remember(search: LoggedSearch): LoggedSearch[] {
  const log = addToLog(readLog(), search);
  try {
    localStorage.setItem(key, JSON.stringify(log));
  } catch {
    // A browser may be set to keep nothing: the log then lasts as long as the page shows it.
  }
  return log;
}

/** Forgets every search. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
