import type {DatabaseError} from "../../../database/db-error.js";
import {errorPlace} from "./error-place.js";
import type {Place} from "./error-place.js";

/** What went wrong with a cell: a sentence, what to do, and where in its text; `detail` is for those who ask. */
export type Explained = {message: string; advice: string; place: Place | null; detail: string};

type Rule = {
  pattern: RegExp;
  message: (match: RegExpExecArray) => string;
  advice: (match: RegExpExecArray, around: {before: string; token: string; detail: string}) => string;
};

const types: Readonly<Record<string, string>> = {
  VARCHAR: "text",
  DATE: "a date",
  TIMESTAMP: "a time",
  BOOLEAN: "yes or no",
  DOUBLE: "a number",
  INTEGER: "a whole number",
  BIGINT: "a whole number",
  INT32: "a whole number",
  INT64: "a whole number"
};

const candidates = (detail: string): string => {
  const [, listed] = /(?:Candidate bindings: :?|Did you mean) ?([^\n]+)/.exec(detail) ?? [];
  const names = [...(listed ?? "").matchAll(/"([^"]+)"/g)].map(([, name]) => name).slice(0, 3);
  return names.length > 0 ? `Did you mean ${names.join(" or ")}?` : "";
};

/** DuckDB's complaints about a statement, in the words of the site. The first that fits is taken. */
const rules: readonly Rule[] = [
  {
    pattern: /syntax error at or near "(.*)"/,
    message: ([, word]) => `The statement cannot be read from “${word}” on.`,
    advice: (_, {before}) =>
      /\bgroup\s*$/i.test(before) && !/\bby\b/i.test(before.slice(-3))
        ? `The column group must stand in double quotation marks, since SQL has a word like it: "group".`
        : "Look just before it for a missing comma, bracket or word, or one that is misspelt."
  },
  {
    pattern: /syntax error at end of input/,
    message: () => endsEarly.message,
    advice: () => endsEarly.advice
  },
  {
    pattern: /unterminated quoted (string|identifier)/,
    message: () => "A quotation mark is opened but not closed.",
    advice: () => "Text stands between two ' marks; a name between two \" marks."
  },
  {
    pattern: /Referenced column "(.+?)" not found|does not have a column named "(.+?)"/,
    message: ([, a, b]) => `There is no column called ${a ?? b ?? ""} in the tables that the statement reads.`,
    advice: (_, {token, detail}) =>
      token.startsWith('"')
        ? `Text goes between single marks: '${token.slice(1, -1)}'. ${candidates(detail)}`.trim()
        : candidates(detail)
  },
  {
    pattern: /Table with name (\S+) does not exist/,
    message: ([, name]) => `There is no table called ${name}.`,
    advice: (_, {detail}) =>
      `${candidates(detail).replace(/Did you mean pg_\w+\?/, "")} The tables are listed beside the cells.`.trim()
  },
  {
    pattern: /Function with name (\S+) does not exist/,
    message: ([, name]) => `There is no function called ${name}.`,
    advice: (_, {detail}) => candidates(detail)
  },
  {
    pattern: /column "(.+?)" must appear in the GROUP BY/,
    message: ([, name]) => `The column ${name} is neither grouped by nor summed.`,
    advice: () => "End the statement with: group by all"
  },
  {
    pattern: /WHERE clause cannot contain aggregates/,
    message: () => "where chooses rows before they are summed, so it cannot look at a sum.",
    advice: () => "Use having, after group by."
  },
  {
    pattern: /with value nan can't be cast/i,
    message: () => "A hidden count cannot be turned into another type.",
    advice: () => "Leave out the conversion, or keep only what is shown: where status = 'published'."
  },
  {
    pattern: /STDDEV\w* (?:for \w+ )?is out of range|VARIANCE is out of range/i,
    message: () => "The spread of numbers cannot be worked out while some of them are hidden.",
    advice: () => "Keep only what is shown: where status = 'published'."
  },
  {
    pattern: /Could not convert string '(.*)' to (\w+)/,
    message: ([, text, type]) => `The text “${text}” is not ${types[type ?? ""] ?? "of the type asked for"}.`,
    advice: () => "Compare text with text. try_cast gives null where a text does not fit."
  },
  {
    pattern: /invalid (?:date|timestamp) field format: "(.*?)"/,
    message: ([, text]) => `The text “${text}” is not a date.`,
    advice: () => "Dates are written 2020-03-31. try_cast gives null where a text is none."
  },
  {
    pattern: /No function matches the given name and argument types '(\w+)\((.*)\)'/,
    message: ([, name, given]) =>
      `${name} does not work on ${(given ?? "")
        .split(", ")
        .map((type) => types[type] ?? type.toLowerCase())
        .join(" and ")}.`,
    advice: () => "Choose another column, or turn the values into a type that fits."
  },
  {
    pattern: /Ambiguous reference to column name "(.+?)"/,
    message: ([, name]) => `More than one table has a column called ${name}.`,
    advice: ([, name]) => `Put the table's name in front: table.${name}`
  }
];

/**
 * A failure of a statement in plain words, with its place in the text that was written. `lines` says how many lines were
 * put in front of that text before it ran.
 */
export function explainError(
  {failure, message, advice, detail}: DatabaseError,
  text: string,
  {lines = 0} = {}
): Explained {
  if (failure !== "statement") return {message, advice, place: null, detail};
  const place = errorPlace(detail, text, lines);
  // The engine stumbles over what the notebook has put behind the text.
  const line = Number(/LINE (\d+):/.exec(detail)?.[1] ?? 0);
  if (lines > 0 && line > text.split("\n").length + lines && /syntax error/.test(detail))
    return {...endsEarly, place: lastSign(text), detail};
  const around = {
    before: text.slice(0, place?.from ?? 0),
    token: place ? text.slice(place.from, place.to) : "",
    detail
  };
  for (const rule of rules) {
    const match = rule.pattern.exec(detail);
    if (match)
      return {
        message: rule.message(match),
        advice: rule.advice(match, around),
        place: place ?? endOf(match, text),
        detail
      };
  }
  return {message, advice, place, detail};
}

const endsEarly = {
  message: "The statement ends too early.",
  advice: "Something is missing at its end, perhaps a closing bracket or what follows the last word."
};

function lastSign(text: string): Place | null {
  const end = text.trimEnd().length;
  return end > 0 ? {from: end - 1, to: end} : null;
}

/** The parser says of a text that stops short only that it ends. */
function endOf([found]: RegExpExecArray, text: string): Place | null {
  return found.endsWith("end of input") ? lastSign(text) : null;
}
