import {parseChoice} from "../../../src/registry/vocabularies.js";
import {leaveOut} from "../../../src/registry/organisation.js";
import {blankRefused, refused, understood, type Reading, type ReadingContext, type ValueReader} from "./reading.js";

/** Reads a word of a fixed list, in any of the spellings that the data dictionary gives. */
export function choiceReader({column}: ReadingContext): ValueReader {
  const choices = column.choices ?? [];
  const words = choices.filter(({leftOut, ask}) => leftOut === undefined && ask === undefined).map(({value}) => value);
  return {
    columns: [{name: column.internal ? `_${column.name}` : column.name, type: "VARCHAR"}],
    read: (text) => {
      if (text === null) return column.required ? blankRefused(1, column) : understood(column.blank ?? null);
      const choice = parseChoice(text, choices);
      if (!choice)
        return refused(
          1,
          column.name.replaceAll("_", "-"),
          `The word is none that ${column.name} takes.`,
          column.internal
            ? `Say what it means under "values" in organisation.json: "${words.join('", "')}" or "${leaveOut}".`
            : `Write ${listOr(words)}, or say what the word means under "values" in organisation.json.`
        );
      if (choice.ask !== undefined) return undecided(column.name, choice.ask);
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

/** What only the organisation can decide. */
function undecided(name: string, why: string): Reading {
  return refused(
    1,
    "undecided",
    `${why}: whether they are counted is not said.`,
    `Say so under "values" in organisation.json, for example "${name}": {"Career Break": "${leaveOut}"}, or "counted".`
  );
}

/** `a, b or c`. */
export function listOr(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
