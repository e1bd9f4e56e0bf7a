import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

const words: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  "1": true,
  no: false,
  n: false,
  false: false,
  "0": false
};

/** Reads yes or no into a boolean; a blank is what the column says that it is, or refused. */
export function yesNoReader({column}: ReadingContext): ValueReader {
  return {
    columns: [{name: column.name, type: "BOOLEAN"}],
    read: (text) => {
      const word = text ?? column.blank;
      if (word === undefined) return blankRefused(1, column);
      const answer = words[word.toLowerCase()];
      return answer === undefined
        ? refused(1, "yes-or-no", "The word is neither yes nor no.", "Write yes or no.")
        : understood(answer);
    }
  };
}
