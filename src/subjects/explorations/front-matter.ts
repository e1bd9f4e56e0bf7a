/** What stands at the head of an exploration. */
export type FrontMatter = {
  title: string;
  /** The question, as a sentence. */
  question: string;
  /** The answer in one sentence, for the gallery; empty while there is none. */
  finding: string;
  /** The indicators that it is about. */
  indicators: readonly number[];
  status: "draft" | "published";
  /** The role that looks after it, never a person's name. */
  owner: string;
  /** The id of the organisation whose data it reads; empty where it is about any. */
  organisation: string;
  /** The day it was last checked, `2020-09-30`; empty where it has not been. */
  reviewed: string;
};

/**
 * The front matter of an exploration's Markdown. Values are written as in JSON (`title: "…"`, `indicators: [5, 6]`), which
 * YAML reads alike; a text without quotation marks is taken as it stands. Throws with the file's name and what is wrong.
 */
export function readFrontMatter(markdown: string, file: string): FrontMatter {
  const [, block] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(markdown) ?? [];
  if (block === undefined)
    throw new Error(`${file}: has no front matter. Begin it with --- and the lines of the template.`);
  const values = new Map(block.split(/\r?\n/).flatMap((line) => entryOf(line, file)));
  const text = (name: string): string => {
    const value = values.get(name) ?? "";
    if (typeof value !== "string") throw new Error(`${file}: ${name} must be text, found ${JSON.stringify(value)}.`);
    return value.trim();
  };
  const status = text("status");
  if (status !== "draft" && status !== "published")
    throw new Error(`${file}: status is "${status}". Write draft or published.`);
  if ((status === "draft") !== (values.get("draft") === true))
    throw new Error(
      status === "draft"
        ? `${file}: status is draft, but "draft: true" is missing, so it would be built. Add that line.`
        : `${file}: status is published, but "draft: true" keeps it out of the site. Remove that line.`
    );
  const indicators = values.get("indicators") ?? [];
  if (!Array.isArray(indicators) || !indicators.every((each) => Number.isInteger(each) && each >= 1 && each <= 9))
    throw new Error(`${file}: indicators must be a list of numbers from 1 to 9, as in [5, 6].`);
  const result: FrontMatter = {
    title: text("title"),
    question: text("question"),
    finding: text("finding"),
    indicators: indicators as number[],
    status,
    owner: text("owner"),
    organisation: text("organisation"),
    reviewed: text("reviewed")
  };
  const needed =
    status === "published" ? (["title", "question", "finding", "owner", "reviewed"] as const) : (["title"] as const);
  const missing = needed.filter((name) => result[name] === "");
  if (missing.length > 0) throw new Error(`${file}: fill in ${missing.join(", ")} in the front matter.`);
  return result;
}

function entryOf(line: string, file: string): [name: string, value: unknown][] {
  if (line.trim() === "" || line.startsWith("#")) return [];
  const [, name, value = ""] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`${file}: the front matter has the line “${line}”. Write name: value.`);
  try {
    return [[name, JSON.parse(value)]];
  } catch {
    return [[name, value]];
  }
}
