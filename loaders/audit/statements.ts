import {parseHTML} from "linkedom";

/** A number in a page, with the words that say what it counts: nearest first. */
export type Statement = {number: number; decimals: number; percent: boolean; words: string[]};

const numberPattern =
  /(?<![\p{L}\p{N}.,/-])[-−+]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(%|per cent))?(?![\p{L}\p{N}]|[.,/-]\d)/gu;

/** The numbers in a text, thousands separators read; parts of dates, years with a slash and names are left out. */
export function numbersIn(text: string): Pick<Statement, "number" | "decimals" | "percent">[] {
  return [...text.matchAll(numberPattern)].map(([, whole = "", fraction = "", percent]) => ({
    number: Number(whole.replaceAll(",", "") + fraction),
    decimals: Math.max(0, fraction.length - 1),
    percent: percent !== undefined
  }));
}

/** Takes the names that hold a number out of a text: `Clinical Band 4` does not state that there are four of anything. */
export type WithoutNames = (text: string) => string;

/** Numbers that only number things: indicators, tables, bands, actions. */
const numbered =
  /\b(?:indicators?|metrics?|tables?|bands?|actions?|steps?|versions?)\s+\d+[a-d]?(?:(?:,| and| or| to)\s+\d+[a-d]?\b)*/giu;

/** A filter for names (levels of breakdowns) that hold a number. */
export function withoutNames(names: Iterable<string>): WithoutNames {
  const found = [...new Set(names)].filter((name) => /\d/.test(name)).sort((a, b) => b.length - a.length);
  return (text) => found.reduce((rest, name) => rest.replaceAll(name, " "), text).replaceAll(numbered, " ");
}

/** A piece of text that may hold numbers, with the words that say what they count: nearest first. */
export type Passage = {text: string; words: string[]};

/** The numbers that passages state. */
export function statementsOf(passages: readonly Passage[], bare: WithoutNames = withoutNames([])): Statement[] {
  return passages.flatMap(({text, words}) => numbersIn(bare(text)).map((number) => ({...number, words})));
}

/** The sentences of a text; a line ending ends one too. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?;])\s+|\n+/);

/** The sentences of plain text, each with the one before it. */
export function passagesInText(text: string, {heading = []}: {heading?: readonly string[]} = {}): Passage[] {
  const sentences = sentencesIn(text);
  return sentences.map((sentence, at) => ({text: sentence, words: [sentence, sentences[at - 1] ?? "", ...heading]}));
}

const spoken = ["aria-label", "title", "alt", "content", "value"];

/** All that a page shows or says: in table cells, in prose, and in the texts that only some readers get. */
export function passagesInHtml(html: string): Passage[] {
  const {document} = parseHTML(html);
  const title = document.querySelector("h1")?.textContent ?? document.querySelector("title")?.textContent ?? "";
  const passages = [...document.querySelectorAll("table")].flatMap((table) => tablePassages(table, title));
  for (const element of document.querySelectorAll("script, style, table")) element.remove();
  const blocks =
    "p, li, h1, h2, h3, h4, h5, h6, figcaption, dd, dt, summary, blockquote, text, tspan, button, option, label, div, span";
  for (const element of document.querySelectorAll(blocks)) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "");
    if (own) passages.push(...passagesInText(element.textContent ?? "", {heading: [title]}));
  }
  for (const element of document.querySelectorAll("*")) {
    for (const {name, value} of element.attributes)
      if (spoken.includes(name) || name.startsWith("data-"))
        passages.push(...passagesInText(value, {heading: [title]}));
  }
  return passages;
}

/** A cell's words with its row's heading, its column's heading, the caption and the page's title. */
function tablePassages(table: Element, title: string): Passage[] {
  const caption = table.querySelector("caption")?.textContent ?? "";
  const heads = [...table.querySelectorAll("thead tr")].at(-1) ?? table.querySelector("tr");
  const columns = [...(heads?.children ?? [])].map((cell) => cell.textContent ?? "");
  return [...table.querySelectorAll("tr")]
    .filter((row) => row !== heads)
    .flatMap((row) => {
      const cells = [...row.children];
      const heading = cells
        .filter((cell) => cell.tagName === "TH" || cell === cells[0])
        .map((cell) => cell.textContent ?? "")
        .join(" ");
      return cells.flatMap((cell, k) =>
        [cell.textContent ?? "", ...[...cell.attributes].map(({value}) => value)].map((text) => ({
          text,
          words: [heading, columns[k] ?? "", text, caption, title]
        }))
      );
    });
}
