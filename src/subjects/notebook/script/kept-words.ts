const key = "wres-notebook-words";

/** Keeps what a reader was told until the page is loaded anew, as a preview does when its data change. */
export function keepWords(words: string): void {
  sessionStorage.setItem(key, words);
}

/** What was kept so, once; null where nothing was, or where this browser keeps nothing. */
export function takeWords(): string | null {
  try {
    const words = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return words;
  } catch {
    return null;
  }
}
