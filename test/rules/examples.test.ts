import {readdir, readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";

/** An example of a doc comment: an expression of what its file exports, and what it gives, as printed. */
type Example = {file: string; expression: string; gives: string};

/** Rooms whose doc comments may show examples. */
const rooms = ["src/stats", "src/figures", "src/words"];

async function examples(): Promise<Example[]> {
  const found: Example[] = [];
  for (const room of rooms)
    for (const name of (await readdir(room)).filter((each) => each.endsWith(".ts")).sort()) {
      const file = join(room, name);
      const text = await readFile(file, "utf8");
      for (const [, lines = ""] of text.matchAll(/\* @example\n((?: \* .+\n)+)/g))
        for (const [, expression = "", gives = ""] of lines.matchAll(/^ \* (.+) \/\/ (.+)$/gm))
          found.push({file, expression, gives});
      const shown = text.match(/@example/g)?.length ?? 0;
      const read = text.match(/\* @example\n(?: \* .+ \/\/ .+\n)+/g)?.length ?? 0;
      expect(`${file}: ${read} of ${shown} examples are read`).toBe(`${file}: ${shown} of ${shown} examples are read`);
    }
  return found;
}

/** Evaluates text with names in reach; the text is this project's own. */
const evaluate = (text: string, names: Readonly<Record<string, unknown>>): unknown =>
  (new Function(...Object.keys(names), `return (${text});`) as (...values: unknown[]) => unknown)(
    ...Object.values(names)
  );

/** The value with each number rounded to as many decimals as the number in the same place was printed with. */
function asPrinted(value: unknown, gives: unknown): unknown {
  if (typeof value === "number" && typeof gives === "number") {
    const decimals = /\.(\d+)/.exec(String(gives))?.[1]?.length ?? 0;
    return Number(value.toFixed(decimals));
  }
  if (Array.isArray(value) && Array.isArray(gives)) return value.map((each, i) => asPrinted(each, gives[i]));
  if (value !== null && gives !== null && typeof value === "object" && typeof gives === "object")
    return Object.fromEntries(
      Object.entries(gives).map(([key, each]) => [key, asPrinted((value as Record<string, unknown>)[key], each)])
    );
  return value;
}

describe("the examples in doc comments", () => {
  let all: Example[] = [];
  beforeAll(async () => void (all = await examples()));

  it("give what they say", async () => {
    expect(all.length).toBeGreaterThanOrEqual(15);
    for (const {file, expression, gives} of all) {
      const names = (await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>;
      const expected = evaluate(gives, {});
      expect({file, expression, gives: asPrinted(evaluate(expression, names), expected)}).toEqual({
        file,
        expression,
        gives: expected
      });
    }
  });
});
