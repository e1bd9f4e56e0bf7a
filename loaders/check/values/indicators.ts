import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

/** Reads a list of indicator numbers (`2, 7`, `5 to 8`) into text with each once, in order: `2, 7`. */
export function indicatorsReader({column}: ReadingContext): ValueReader {
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return blankRefused(1, column);
      const numbers = text
        .replace(/^(?:indicators?|metrics?)\s*/i, "")
        .replace(/\s*(?:[-–]|\bto\b)\s*/gi, "-")
        .split(/\s*(?:[,;/&\s]|\band\b)\s*/i)
        .filter((each) => each !== "")
        .flatMap(spread);
      return numbers.length > 0 && numbers.every((number) => number >= 1 && number <= 9)
        ? understood([...new Set(numbers)].sort().join(", "))
        : refused(
            1,
            "indicators",
            "The text is not a list of indicators.",
            "Write numbers from 1 to 9 with commas: 2, 7."
          );
    }
  };
}

/** `5-8` is 5, 6, 7, 8; anything that is no number is NaN, which no indicator is. */
function spread(text: string): number[] {
  const [, from = "", to = ""] = /^(\d)-(\d)$/.exec(text) ?? [];
  if (from === "") return [/^\d$/.test(text) ? Number(text) : NaN];
  return Array.from({length: Math.max(0, Number(to) - Number(from) + 1)}, (_, i) => Number(from) + i);
}
