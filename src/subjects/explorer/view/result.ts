import {h} from "../../../components/h.js";
import type {Answer} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {findingWords} from "../words/finding-words.js";
import {askedWords} from "../words/words.js";
import {sourceWords} from "../../../saving/source-words.js";
import {periodLabel} from "../../../registry/periods.js";
import {AnswerChart, type AnswerOptions} from "./chart.js";
import {AnswerNotes} from "./notes.js";
import {AnswerTable} from "./table.js";

/** The answer to a question: what it says, its picture, every figure in full, and what to bear in mind. */
export function AnswerResult(
  catalogue: Catalogue,
  answer: Answer,
  {onSelect, csvLink = true}: AnswerOptions & {csvLink?: boolean} = {}
): HTMLElement {
  const chart = AnswerChart(catalogue, answer, {onSelect});
  const said = chart?.matches(".chart, .trend-charts") ?? false;
  return h(
    "div",
    {
      class: "explorer-answer",
      "data-source": sourceWords([catalogue.view.organisation]),
      "data-date": periodLabel(answer.question.periods.at(-1) ?? "")
    },
    !said &&
      h(
        "div",
        {class: "explorer-words"},
        h("p", {class: "chart-title"}, findingWords(catalogue, answer)),
        h("p", {class: "chart-subtitle"}, `${askedWords(catalogue, answer.question)}.`)
      ),
    chart,
    AnswerTable(catalogue, answer, {onSelect, csvLink}),
    AnswerNotes(catalogue, answer)
  );
}
