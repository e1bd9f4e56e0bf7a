/** The word of a list that is most like another, for "Did you mean"; null where none is near. */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const each of words) {
    const steps = distance(wanted, each.toLowerCase());
    if (steps < least) [best, least] = [each, steps];
  }
  return best;
}

/** Single-letter changes between two short texts (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_each, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== other)));
    row = next;
  }
  return row[b.length] ?? 0;
}
