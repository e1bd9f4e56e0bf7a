import {h} from "../../components/h.js";
import {FigureSentence} from "../../components/text/figure-sentence.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import type {Verdict} from "../../figures/figure-types.js";

/** A finding of this page: its words, what it rests on, what it leaves out. */
export type Finding = {
  /** Anchor that outlives the year. */
  id: string;
  sentence: string;
  verdict?: Verdict | null;
  /** Whom a verdict is about. */
  about?: string;
  /** Name of the figure that would tell whether the finding changes; `id` where left out. */
  measure?: string | undefined;
  /** Sentences read after the finding. */
  more?: readonly string[];
  limits?: readonly string[];
};

/** A finding as a block: verdict, sentence with its address, what it rests on, and its limits in a list. */
export function FindingBlock({id, sentence, verdict, about, measure, more = [], limits = []}: Finding): HTMLElement {
  return h(
    "div",
    {class: "answer"},
    verdict && h("p", {class: "answer-verdict"}, VerdictBadge(verdict, about === undefined ? {} : {group: about})),
    FigureSentence(sentence, {id, measure}),
    more.length > 0 && h("p", {class: "answer-more"}, more.join(" ")),
    limits.length > 0 && h("p", {class: "answer-more muted"}, limits.join(" "))
  );
}

/** The first findings of a page, each leading to its place. */
export function InShort(findings: readonly Finding[]): HTMLElement | null {
  if (findings.length === 0) return null;
  return h(
    "div",
    {class: "in-short"},
    h("p", {class: "in-short-title"}, "In short"),
    h(
      "ul",
      null,
      findings.map(({id, sentence}) => h("li", null, h("a", {href: `#${id}`}, sentence)))
    )
  );
}

/** Several paragraphs that belong together. */
export function Paragraphs(texts: readonly string[]): HTMLElement {
  return h(
    "div",
    null,
    texts.map((text) => h("p", null, text))
  );
}
