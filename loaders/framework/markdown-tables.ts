import type MarkdownIt from "markdown-it";
import {csvDataUri} from "../../src/saving/csv.js";
import {escapeXml} from "../../src/words/escape.js";
import {slug} from "../../src/figures/slug.js";

type Tokens = Parameters<NonNullable<MarkdownIt["renderer"]["rules"]["table_open"]>>[0];

/**
 * Lets a table that is written in Markdown stand as those made by components do: named after the heading above it, in a
 * box that scrolls and takes focus, with ways to save it below.
 */
export function savableTables(markdown: MarkdownIt): MarkdownIt {
  const {rules} = markdown.renderer;
  rules.table_open = (tokens, index) => {
    const title = escapeXml(titleOf(tokens, index));
    return `<div class="table-block"><div class="table-scroll" role="region" tabindex="0" aria-label="Table: ${title}"><table>\n<caption class="visually-hidden">${title}</caption>\n`;
  };
  rules.table_close = (tokens, index) => {
    const title = titleOf(tokens, index);
    const name = (format: string): string => `aria-label="${format}: save the table ${escapeXml(title)}"`;
    const csv = `<a class="save-as" href="${escapeXml(csvDataUri(dataOf(tokens, index)))}" download="${slug(title)}.csv" data-save="csv" ${name("CSV")}>CSV</a>`;
    const excel = `<button type="button" class="save-as scripted" data-save="xlsx" ${name("Excel")}>Excel</button>`;
    return `</table></div>\n<p class="save">Save this table: ${csv} ${excel}</p></div>\n`;
  };
  return markdown;
}

/** The words of the heading above a table. */
function titleOf(tokens: Tokens, index: number): string {
  const heading = tokens.slice(0, index).findLastIndex(({type}) => type === "heading_open");
  return wordsOf(tokens[heading + 1]) || "Table";
}

/** What the cells of a table say, from the token that ends it. */
function dataOf(tokens: Tokens, end: number): {headings: string[]; rows: string[][]} {
  const rows: string[][] = [];
  const begin = tokens.slice(0, end).findLastIndex(({type}) => type === "table_open");
  for (const [offset, {type}] of tokens.slice(begin, end).entries()) {
    if (type === "tr_open") rows.push([]);
    if (type === "th_open" || type === "td_open") rows.at(-1)?.push(wordsOf(tokens[begin + offset + 1]));
  }
  const [headings = [], ...body] = rows;
  return {headings, rows: body};
}

/** The words of a run of text, without its marks. */
function wordsOf(token: Tokens[number] | undefined): string {
  const parts = token?.children ?? [];
  return parts
    .filter(({type}) => type === "text" || type === "code_inline")
    .map(({content}) => content)
    .join("");
}
