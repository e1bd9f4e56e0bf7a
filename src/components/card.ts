import type {Figure} from "../figures/figure-types.js";
import {formatRange, formatValue, missingCode} from "../words/format.js";
import {shorthand, type ShorthandCode} from "../words/shorthand.js";
import {h} from "./h.js";
import {VerdictBadge} from "./text/verdict-badge.js";

/** One indicator, or a measure that stands beside the nine, at a glance. */
export type IndicatorCard = {
  /** What stands above the question: `Indicator 1`. */
  name: string;
  question: string;
  href: string;
  /** The figure it is judged by; null where nothing was supplied for it. */
  figure: Figure | null;
  /** What the figure is: `White compared with BME, 2019/20`. */
  measure: string;
  /** One sentence. */
  sentence: string;
  /** How it compares with a period before; null where it cannot be said. */
  change: string | null;
};

/** `group` is whom a gap is against or in favour of; `heading` the level of the question, one below what stands above. */
export type CardOptions = {group?: string; heading?: "h2" | "h3" | "h4"};

/** An overview card: name, question, latest value and its range, verdict, one sentence, change, link. */
function Card(
  {name, question, href, figure, measure, sentence, change}: IndicatorCard,
  {group, heading = "h3"}: CardOptions = {}
): HTMLElement {
  const code = figure && missingCode(figure);
  const range = figure ? formatRange(figure) : "";
  return h(
    "article",
    {class: "card"},
    h("p", {class: "card-number"}, name),
    h(heading, {class: "card-question"}, h("a", {href}, question)),
    figure
      ? [
          h("p", {class: code ? "card-missing" : "card-value"}, code ? missingWords(code) : formatValue(figure)),
          h("p", {class: "card-measure"}, measure, range && `, range ${range}`),
          figure.verdict && h("p", null, VerdictBadge(figure.verdict, group ? {group} : {}))
        ]
      : h("p", {class: "card-missing"}, missingWords("x")),
    h("p", {class: "card-sentence"}, sentence),
    change && h("p", {class: "card-change"}, change)
  );
}

function missingWords(code: ShorthandCode): string {
  return `${shorthand[code].symbol} ${shorthand[code].words}`;
}

/** Cards in a grid, as a list. */
export function CardGrid(cards: readonly IndicatorCard[], options: CardOptions = {}): HTMLElement {
  return h(
    "ul",
    {class: "cards", role: "list"},
    cards.map((card) => h("li", null, Card(card, options)))
  );
}
