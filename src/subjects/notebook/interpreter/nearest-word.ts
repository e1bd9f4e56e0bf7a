import {distance} from "../../../words/edit-distance.js";

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
