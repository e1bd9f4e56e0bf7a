import {parseChoice} from "../../../src/registry/vocabularies.js";
import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

/** Reads a word of a fixed list, in any of the spellings that the data dictionary gives. */
export function choiceReader({column}: ReadingContext): ValueReader {
  const choices = column.choices ?? [];
  const words = choices.filter(({leftOut}) => leftOut === undefined).map(({value}) => value);
  return {
    columns: [{name: column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return column.required ? blankRefused(1, column) : understood(column.blank ?? null);
      const choice = parseChoice(text, choices);
      if (!choice)
        return refused(
          1,
          column.name.replaceAll("_", "-"),
          `The word is none that ${column.name} takes.`,
          `Write ${listOr(words)}.`
        );
      if (choice.leftOut === undefined) return understood(choice.value);
      const problem = {
        level: "warning",
        code: "outside-the-standard",
        what: `${choice.leftOut}: the rows are left out.`,
        do: "Leave them out of the extract to be rid of this line."
      } as const;
      return {out: [null], problem, used: false};
    }
  };
}

/** `a, b or c`. */
export function listOr(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
