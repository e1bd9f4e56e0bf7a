import {TermButton, TermMeaning} from "../components/text/term.js";
import {glossary, type GlossaryEntry} from "../registry/glossary.js";

/** Blocks whose words are explained. */
const prose = "p, li, dd";

/**
 * Where a word stays as it is: in links, controls and headings; in drawings and tables, which have their own keys; in the
 * organisation's own words; and in what an island draws anew, where an explanation would be lost.
 */
const left =
  "a, button, summary, label, h1, h2, h3, h4, figure, table, svg, code, pre, noscript, script, blockquote, dt, nav, " +
  ".card, .in-short, .verdict, .finding-detail, .commentary, .action, .chart-title, .chart-subtitle, .term-meaning, " +
  ".print-only, #explorer, #breakdown-result, #mix-result, #adjusted-result, #search-result, #workbench";

/** The longest form first, so that "nine indicators" is not taken for "indicators". */
const forms = glossary
  .flatMap((entry) => entry.forms.map((form) => ({entry, form})))
  .sort((a, b) => b.form.length - a.form.length);

/**
 * Explains each word of the glossary where it first stands on a page: the word becomes a button, and its meaning follows
 * at the end of its paragraph, out of sight. Works on the nodes of a page in their order, before they become HTML.
 */
export function explainTerms(nodes: Iterable<Node>): void {
  const explained = new Set<GlossaryEntry>();
  for (const node of nodes) explainIn(node, null, explained);
}

function explainIn(node: Node, home: Element | null, explained: Set<GlossaryEntry>): void {
  if (node.nodeType === node.TEXT_NODE) {
    if (home) explainText(node as Text, home, explained);
  } else if (node.nodeType === node.ELEMENT_NODE) {
    const element = node as Element;
    if (element.matches(left)) return;
    const inside = element.matches(prose) ? element : home;
    for (const child of [...element.childNodes]) explainIn(child, inside, explained);
  }
}

/** Puts the button in place of the first word that is not yet explained, and goes on behind it. */
function explainText(text: Text, home: Element, explained: Set<GlossaryEntry>): void {
  const words = text.textContent ?? "";
  const found = firstTerm(words, explained);
  if (!found) return;
  const {at, word} = found;
  const rest = document.createTextNode(words.slice(at + word.length));
  text.textContent = words.slice(0, at);
  text.after(termButton(found), rest);
  home.append(termMeaning(found));
  explainText(rest, home, explained);
}

/** A word of the glossary in a text: where it stands, as it is written there. */
export type FoundTerm = {entry: GlossaryEntry; at: number; word: string};

/** The first word in a text that is not explained yet, noted as explained from now on; null where there is none. */
export function firstTerm(words: string, explained: Set<GlossaryEntry>): FoundTerm | null {
  const [first] = forms
    .filter(({entry}) => !explained.has(entry))
    .flatMap(({entry, form}) => {
      const at = placeOf(form, words);
      return at === null ? [] : [{entry, at, word: words.slice(at, at + form.length)}];
    })
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  if (!first) return null;
  explained.add(first.entry);
  return first;
}

const addressOf = ({id}: GlossaryEntry): string => `term-${id}`;

/** The word itself, which opens its meaning. */
export function termButton({entry, word}: FoundTerm): HTMLElement {
  return TermButton(word, {id: addressOf(entry)});
}

/** The meaning that a word opens. */
export function termMeaning({entry}: FoundTerm): HTMLElement {
  return TermMeaning(entry.word, entry.meaning, {id: addressOf(entry), href: `/glossary#${entry.id}`});
}

/** Where a form stands as a whole word; abbreviations only as they are written. */
function placeOf(form: string, words: string): number | null {
  const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, /^[A-Z]{2,}$/.test(form) ? "u" : "iu");
  return found.exec(words)?.index ?? null;
}
