import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {answerOf} from "./reckoning/answer.js";
import {catalogueOf, type Catalogue} from "./catalogue.js";
import {explorerFields} from "./reckoning/fields.js";
import {planOf} from "./reckoning/plan.js";
import {settle} from "./reckoning/settle.js";
import {initialAsked, suggestionsFor, type Suggestion} from "./reckoning/suggestions.js";
import type {View} from "../../figures/view.js";
import {markdownPage} from "../../writing/markdown.js";
import {AnswerResult} from "./view/result.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => explorePage(await view());

/** The explorer: a first answer that stands in the page, and beside it room for the controls and questions to begin with. */
export function explorePage(view: View): string {
  const catalogue = catalogueOf(view);
  return markdownPage({
    title: "Explorer",
    frontMatter: {toc: false},
    sections: [
      {blocks: [Lead(), StandIn()]},
      {
        blocks: [
          h(
            "div",
            {id: "explorer"},
            h(
              "div",
              {id: "explorer-ask"},
              h("div", {id: "explorer-controls"}),
              Suggestions(suggestionsFor(catalogue, explorerFields(catalogue)))
            ),
            h("div", {id: "explorer-result"}, FirstAnswer(catalogue))
          )
        ]
      }
    ],
    island: {
      imports: `import {mountExplorer} from "./subjects/explorer/mount.js";`,
      call: "mountExplorer()",
      place: "explorer-controls"
    }
  });
}

function Lead(): HTMLElement {
  return h(
    "p",
    {class: "lead"},
    "Ask your own question. Choose an indicator, who and when, and how to divide them. Every answer has its own address to share."
  );
}

/** What a reader is told where no script runs. */
function StandIn(): HTMLElement {
  return h(
    "noscript",
    null,
    h(
      "p",
      null,
      "Choosing needs JavaScript. Without it, the answer on this page is the one that this page begins with; the pages of the indicators show the others."
    )
  );
}

/** Questions to begin with, each a link to its answer. */
function Suggestions(all: readonly Suggestion[]): HTMLElement | null {
  if (all.length === 0) return null;
  return h(
    "details",
    {class: "suggestions", open: true},
    h("summary", null, "Questions to begin with"),
    h(
      "ul",
      null,
      all.map(({words, search}) => h("li", null, h("a", {href: `./explore${search}`}, words)))
    )
  );
}

/** The answer to the question that an address without a question asks, from the cube. */
function FirstAnswer(catalogue: Catalogue): HTMLElement {
  const settled = settle(catalogue, initialAsked(catalogue, explorerFields(catalogue)));
  const cells = settled && planOf(catalogue, settled.question).inMemory?.();
  if (!settled || !cells)
    return Callout("There are no figures to explore: no extract was supplied that gives any.", {
      title: "Nothing to explore yet"
    });
  return AnswerResult(catalogue, answerOf(catalogue, settled.question, cells));
}
