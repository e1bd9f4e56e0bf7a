import type {Problem} from "./reading.js";

/** Marks of a lost letter, UTF-8 that was taken for another encoding, and control codes that no text has. */
const broken = /\ufffd|[\u0080-\u009f]|[ÂÃ][\u00a0-\u00bf]|â€/u;

/** A question mark within words, where a program had no letter to write. */
const questioned = /\p{L}\? ?\p{L}/u;

/** Latin letters in one word with Greek or Cyrillic ones, which look the same and are not. */
const mixed =
  /\p{Script=Latin}[\p{Script=Greek}\p{Script=Cyrillic}]|[\p{Script=Greek}\p{Script=Cyrillic}]\p{Script=Latin}/u;

/**
 * Whether a text has letters that did not survive a change of encoding: `CafÃ©`, `Caf\ufffd`; in a label, which asks
 * nothing, `Caf? Ward` too, and letters of two alphabets in a word.
 */
export function hasBrokenLetters(text: string, {label = false} = {}): boolean {
  return broken.test(text) || (label && (questioned.test(text) || mixed.test(text)));
}

/** What to say of such a text. */
export const brokenProblem: Problem = {
  level: "warning",
  code: "broken-letters",
  what: "A letter, a dash or a quotation mark did not survive a change of encoding, or looks like another and is not.",
  do: "Export it again from where it was right, as CSV (UTF-8); what is shown here goes on pages as it stands."
};
