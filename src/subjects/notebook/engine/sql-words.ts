/** A piece of a statement: a word, a name in double marks, text in single marks, a `${}`, or a sign. */
export type SqlToken = {kind: "word" | "name" | "text" | "value" | "sign"; text: string; at: number};

/** Where a `${}` stands in the middle of the pieces of a statement. */
const hole = "\u0001";

/**
 * The pieces of a statement, comments left out. `strings` are its parts around each `${}`. Throws where a `${}` stands inside
 * a text, a name or a comment, where it would be no value but letters.
 */
export function sqlTokens(strings: readonly string[]): SqlToken[] {
  const text = strings.join(hole);
  const tokens: SqlToken[] = [];
  const piece =
    /(--[^\n]*)|(\/\*[\s\S]*?(?:\*\/|$))|([eE]'(?:\\[\s\S]|''|[^'\\])*(?:'|$))|('(?:''|[^'])*(?:'|$))|(\$(\w*)\$[\s\S]*?(?:\$\6\$|$))|("(?:""|[^"])*(?:"|$))|([\p{L}_][\p{L}\p{N}_$]*)|(\u0001)|(\S)/gu;
  for (const found of text.matchAll(piece)) {
    const [whole, line, block, escaped, quoted, dollars, , name, word, value] = found;
    if (value !== undefined) {
      tokens.push({kind: "value", text: whole, at: found.index});
      continue;
    }
    if (whole.includes(hole))
      throw new SyntaxError("A value in ${} stands by itself, without quotation marks around it.");
    if (line !== undefined || block !== undefined) continue;
    const kind =
      word !== undefined
        ? "word"
        : name !== undefined
          ? "name"
          : (escaped ?? quoted ?? dollars) !== undefined
            ? "text"
            : "sign";
    tokens.push({kind, text: whole, at: found.index});
  }
  return tokens;
}

/** Words that end the list of tables after `from`. */
const ends = new Set("where group having order limit offset window qualify union intersect except select".split(" "));

/** The names that a statement reads from: after `from` and `join`, and after a comma in a list of tables. In the order met. */
export function tablesNamed(tokens: readonly SqlToken[]): string[] {
  const found = new Set<string>();
  const lists: boolean[] = [false];
  let expected = false;
  tokens.forEach((token, i) => {
    const word = token.kind === "word" ? token.text.toLowerCase() : "";
    if (expected && (token.kind === "name" || (token.kind === "word" && word !== "lateral" && word !== "select"))) {
      const next = tokens[i + 1]?.text;
      if (next !== "(" && next !== ".") found.add(plainName(token.text));
      expected = false;
      return;
    }
    if (token.text === "(") lists.push(false);
    else if (token.text === ")") lists.splice(-1, lists.length > 1 ? 1 : 0);
    else if (
      word === "from" ||
      word === "join" ||
      word === "pivot" ||
      word === "unpivot" ||
      word === "describe" ||
      word === "summarize"
    ) {
      // `extract(year from day)` and `is distinct from x` read no table; a name that no cell has does no harm.
      lists[lists.length - 1] = word === "from" || word === "join";
      expected = true;
      return;
    } else if (ends.has(word)) lists[lists.length - 1] = false;
    else if (token.text === "," && lists.at(-1) === true) {
      expected = true;
      return;
    }
    if (word !== "lateral") expected = false;
  });
  return [...found];
}

/** A name without its double marks. */
function plainName(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** Whether a statement only reads: one statement, that begins as a question does. */
export function onlyReads(tokens: readonly SqlToken[]): boolean {
  const last = tokens.at(-1)?.text === ";" ? tokens.length - 1 : tokens.length;
  const body = tokens.slice(0, last).filter(({text}, i) => !(text === "(" && i === 0));
  const first = body[0]?.text.toLowerCase() ?? "";
  return (
    ["select", "with", "from", "values", "pivot", "unpivot", "describe", "summarize", "show", "table"].includes(
      first
    ) && tokens.slice(0, last).every(({text, kind}) => !(kind === "sign" && text === ";"))
  );
}
