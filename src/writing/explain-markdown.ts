import type MarkdownIt from "markdown-it";
import "./static.js";
import type {GlossaryEntry} from "../registry/glossary.js";
import {firstTerm, termButton, termMeaning, type FoundTerm} from "./explain-terms.js";

type Token = ReturnType<MarkdownIt["parse"]>[number];
type MakeToken = (type: "text" | "html_inline", content: string) => Token;

/** Blocks in which words stay as they are: headings, tables, and what is quoted. */
const left = /^(?:heading|table|blockquote)_/;

/**
 * Explains each word of the glossary where it first stands on a page that is written in Markdown, as `explainTerms` does
 * on the pages that are made of components. `isWritten` tells these apart by their path, such as `/method/verdicts`.
 */
export function explainMarkdown(markdown: MarkdownIt, isWritten: (path: string) => boolean): MarkdownIt {
  markdown.core.ruler.push("explain-terms", ({tokens, env, Token: Made}) => {
    if (!isWritten(String((env as {path?: unknown}).path ?? ""))) return;
    const make: MakeToken = (type, content) => Object.assign(new Made(type, "", 0), {content});
    const explained = new Set<GlossaryEntry>();
    let leaving = 0;
    for (const token of tokens) {
      if (left.test(token.type)) leaving += token.nesting;
      if (token.type === "inline" && leaving === 0 && token.children)
        token.children = explainInline(token.children, explained, make);
    }
  });
  return markdown;
}

/** The tokens of a paragraph with its words explained; links, code and hand-written HTML stay as they are. */
function explainInline(tokens: readonly Token[], explained: Set<GlossaryEntry>, make: MakeToken): Token[] {
  if (tokens.some(({type}) => type === "html_inline")) return [...tokens];
  const meanings: Token[] = [];
  let links = 0;
  const words = tokens.flatMap((token): Token[] => {
    if (token.type.startsWith("link_")) links += token.nesting;
    if (token.type !== "text" || links > 0) return [token];
    const parts: Token[] = [];
    let rest = token.content;
    for (let found: FoundTerm | null; (found = firstTerm(rest, explained));) {
      parts.push(make("text", rest.slice(0, found.at)), make("html_inline", termButton(found).outerHTML));
      meanings.push(make("html_inline", termMeaning(found).outerHTML));
      rest = rest.slice(found.at + found.word.length);
    }
    return [...parts, make("text", rest)];
  });
  return [...words, ...meanings];
}
