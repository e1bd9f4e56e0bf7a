import {Callout} from "../../components/text/callout.js";
import {FigureSentence} from "../../components/text/figure-sentence.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {h, type Child} from "../../components/h.js";
import type {Verdict} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import {countOf} from "../../words/format.js";
import {wordList} from "../../words/lists.js";
import type {Block, Section} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import type {PageMaker} from "../../writing/page-maker.js";
import {Notice} from "../../writing/notice.js";

/** What the data say in answer to a question. Every word with a number in it is computed. */
export type Answer = {
  /** Stable anchor: what is compared, of whom, but not when. */
  id: string;
  /** The finding. */
  sentence: string;
  /** Size, range, change, method: read after the finding. */
  more?: string | null;
  verdict?: Verdict | null;
  /** Whom the verdict is about: `Black British people`. */
  about?: string;
  /** Name of the figure that would tell whether the finding changes; `id` where left out. */
  measure?: string | undefined;
  /** What the verdict is on, for a summary of several: `abuse from the public`. */
  topic?: string;
};

/** A question, its answers and what they rest on. */
export type Question = {
  question: string;
  /** The first is the short answer. None where the data cannot answer. */
  answers: readonly Answer[];
  /** Charts, tables, caveats. */
  evidence?: () => readonly Block[];
  /** What is missing for an answer, or for a part of it. */
  missing?: string | null;
};

/** A notebook page that asks questions of the data and answers them. */
export type DeepDive = {
  slug: string;
  title: string;
  /** The question that the whole page is about. */
  asks: string;
  lead: string;
  questions: readonly Question[];
  /** What no reader should take from the page. */
  cannotShow: readonly string[];
  /** Where to go from here. */
  next: readonly Child[];
};

/** The page of a deep dive, from what makes it of a view. */
export function divePage(dive: (view: View) => DeepDive): PageMaker {
  return async ({view: viewOf}) => {
    const view = await viewOf();
    return deepDivePage(view, dive(view));
  };
}

/** A deep dive as Framework reads it: its short answers first, then question by question. */
export function deepDivePage(view: View, dive: DeepDive): string {
  return ownPage(view, `deep-dives/${dive.slug}`, {
    title: dive.title,
    measured: view.figures(),
    sections: [
      {blocks: [h("p", {class: "lead"}, dive.lead), Notice(view), InShort(dive)]},
      ...dive.questions.map((question, place) => questionSection(question, {drawn: place < drawn})),
      {heading: "What these figures cannot show", blocks: [List(dive.cannotShow)]},
      {heading: "What next", blocks: [List(dive.next)]}
    ]
  });
}

/** The short answer to every question that has one, each leading to its place on the page. */
function InShort({questions}: DeepDive): HTMLElement | null {
  const short = questions.flatMap(({answers}) => answers.slice(0, 1));
  if (short.length === 0) return null;
  return h(
    "div",
    {class: "in-short"},
    h("p", {class: "in-short-title"}, "In short"),
    h(
      "ul",
      null,
      short.map(({id, sentence, verdict}) =>
        h("li", null, verdict && [VerdictBadge(verdict), " "], h("a", {href: `#${id}`}, sentence))
      )
    )
  );
}

/** So many questions of a dive tell their story with a picture in sight; those of the rest are one press away. */
const drawn = 2;

function questionSection({question, answers, evidence, missing}: Question, {drawn}: {drawn: boolean}): Section {
  const {first, further, caveats} = partsOf(evidence?.() ?? []);
  return {
    heading: question,
    blocks: [
      ...answers.slice(0, 1).map(AnswerBlock),
      missing != null && Callout(missing, {kind: "note", title: "Not in these data"}),
      drawn && first,
      More(answers.slice(1), drawn ? further : [first, ...further]),
      ...caveats
    ]
  };
}

/** What a question rests on: its first picture or table, what else there is, and caveats, which are in sight always. */
function partsOf(evidence: readonly Block[]): {first: Block; further: Block[]; caveats: Block[]} {
  const all = evidence.filter(Boolean);
  const first = all.find((block) => is(block, picture)) ?? all.find((block) => !is(block, caveat));
  const others = all.filter((block) => block !== first);
  return {
    first,
    further: others.filter((block) => !is(block, caveat)),
    caveats: others.filter((block) => is(block, caveat))
  };
}

const [picture, table, caveat] = ["figure, .trend-charts", ".table-block", ".callout"] as const;

function is(block: Block, selector: string): boolean {
  return typeof block === "object" && block !== null && "matches" in block && (block as Element).matches(selector);
}

/** Further findings, charts and tables of a question, one press away. Printed, all of it stands open. */
function More(answers: readonly Answer[], further: readonly Block[]): HTMLElement | null {
  const count = (selector: string): number => further.filter((block) => is(block, selector)).length;
  const kinds = (["chart", "table"] as const).flatMap((name) => {
    const number = count(name === "chart" ? picture : table);
    return number === 0 ? [] : [number === 1 ? `a ${name}` : `${name}s`];
  });
  const inside = [...(answers.length > 0 ? [countOf(answers.length, "finding")] : []), ...kinds];
  if (answers.length + further.length === 0) return null;
  const summary = h("summary", null, inside.length === 0 ? "More on this" : `More: ${wordList(inside)}`);
  const blocks = further.map((block) => (typeof block === "string" ? h("p", null, block) : (block as Node)));
  return h("details", {class: "more-figures"}, summary, answers.map(AnswerBlock), blocks);
}

function AnswerBlock({id, sentence, more, verdict, about, measure}: Answer): HTMLElement {
  return h(
    "div",
    {class: "answer"},
    verdict && h("p", {class: "answer-verdict"}, VerdictBadge(verdict, about === undefined ? {} : {group: about})),
    FigureSentence(sentence, {id, measure}),
    more && h("p", {class: "answer-more"}, more)
  );
}

function List(items: readonly Child[]): HTMLElement | null {
  if (items.length === 0) return null;
  return h(
    "ul",
    null,
    items.map((item) => h("li", null, item))
  );
}
