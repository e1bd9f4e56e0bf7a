import type {NotebookFacts} from "../../figures/site.js";

/** The block that a notebook's first cell begins with: lines between fences, which every program shows as they are. */
const block = /^\s*```ya?ml[ \t]*\r?\n([\s\S]*?)\r?\n?```[ \t]*(?:\r?\n|$)/;

/** What is known of a notebook that says nothing of itself: a draft, since nobody has said that it may be read. */
export const noFacts: NotebookFacts = {
  question: "",
  finding: "",
  indicators: [],
  status: "draft",
  owner: "",
  reviewed: "",
  next: ""
};

/** The lines of the block, in the order in which they are written. */
const names = {
  question: "question",
  finding: "finding",
  indicators: "indicators",
  status: "status",
  owner: "owner",
  reviewed: "reviewed",
  next: "next action"
} as const;

/**
 * What the first cell of a notebook says of it. Values are written as in JSON (`question: "…"`, `indicators: [5, 6]`); a text
 * without quotation marks is taken as it stands. A cell without such a block is of a draft. Throws with the file's name,
 * what is wrong and what to do.
 */
export function readFrontMatter(text: string, file: string): NotebookFacts {
  const [, lines] = block.exec(text) ?? [];
  if (lines === undefined) return noFacts;
  const values = new Map(lines.split(/\r?\n/).flatMap((line) => entryOf(line, file)));
  const known: ReadonlySet<string> = new Set(Object.values(names));
  const [unknown] = [...values.keys()].filter((name) => !known.has(name));
  if (unknown !== undefined)
    throw new Error(`${file}: its first cell has “${unknown}”. Write one of ${[...known].join(", ")}.`);
  const word = (name: string): string => {
    const value = values.get(name) ?? "";
    if (typeof value !== "string")
      throw new Error(`${file}: ${name} must be text, found ${JSON.stringify(value)}. Put it into quotation marks.`);
    return value.trim();
  };
  const status = word("status");
  if (status !== "draft" && status !== "published")
    throw new Error(`${file}: status is "${status}". Write draft or published.`);
  const indicators = values.get("indicators") ?? [];
  if (!Array.isArray(indicators) || !indicators.every((each) => Number.isInteger(each) && each >= 1 && each <= 9))
    throw new Error(`${file}: indicators must be a list of numbers from 1 to 9, as in [5, 6].`);
  const reviewed = word("reviewed");
  if (reviewed !== "" && !/^\d{4}-\d\d-\d\d$/.test(reviewed))
    throw new Error(`${file}: reviewed is "${reviewed}". Write a day, as in 2020-09-30.`);
  const facts: NotebookFacts = {
    question: word(names.question),
    finding: word(names.finding),
    indicators: indicators as number[],
    status,
    owner: word(names.owner),
    reviewed,
    next: word(names.next)
  };
  const missing = status === "draft" ? [] : (["question", "owner", "reviewed"] as const).filter((each) => !facts[each]);
  if (missing.length > 0)
    throw new Error(`${file}: fill in ${missing.join(", ")} in its first cell, or make its status draft.`);
  return facts;
}

/** The text of a first cell without the block: what its reader is told in prose. */
export function withoutFrontMatter(text: string): string {
  return text.replace(block, "").trimStart();
}

/** The text of a first cell with these facts in its block, in place of those that it had. */
export function withFrontMatter(text: string, facts: NotebookFacts): string {
  const lines = (Object.keys(names) as (keyof NotebookFacts)[]).map(
    (each) => `${names[each]}: ${each === "indicators" ? `[${facts[each].join(", ")}]` : JSON.stringify(facts[each])}`
  );
  const prose = withoutFrontMatter(text);
  return `\`\`\`yaml\n${lines.join("\n")}\n\`\`\`${prose === "" ? "" : `\n\n${prose}`}`;
}

function entryOf(line: string, file: string): [name: string, value: unknown][] {
  if (line.trim() === "" || line.startsWith("#")) return [];
  const [, name, value = ""] = /^(\w[\w ]*?):\s*(.*?)\s*$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`${file}: its first cell has the line “${line}”. Write name: value.`);
  try {
    return [[name, JSON.parse(value)]];
  } catch {
    return [[name, value]];
  }
}
