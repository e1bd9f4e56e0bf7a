import {h} from "../../../components/h.js";
import {markdownBlock} from "../../../saving/export-file.js";
import type {Answer} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import type {Plan} from "../reckoning/plan.js";
import {findingWords} from "../words/finding-words.js";
import {askedWords} from "../words/words.js";
import {CopyButton} from "../../../components/inputs/copy-button.js";

/** Shows the query behind an answer, and gives it as a block of a notebook. */
export function TakeQuery({catalogue, answer, plan}: {catalogue: Catalogue; answer: Answer; plan: Plan}): HTMLElement {
  const block = (): string =>
    markdownBlock({
      title: askedWords(catalogue, answer.question),
      sentence: findingWords(catalogue, answer),
      sql: plan.statement.text,
      name: "counts",
      address: location.href
    });
  const from = plan.from === "cube" ? "the cube of counted tables" : "the row-level tables on this computer";
  return h(
    "details",
    {class: "answer-tools screen-only"},
    h("summary", null, "Take the query along"),
    h("p", null, `The counts come from ${from}, by this query:`),
    h(
      "pre",
      {class: "query", tabindex: "0", role: "region", "aria-label": "Query"},
      h("code", null, plan.statement.text)
    ),
    h(
      "div",
      {class: "buttons"},
      CopyButton("Copy as notebook block", block, {done: "Copied: paste it into a page of yours."})
    )
  );
}
