import {homeOf} from "../../../address/organisation-address.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {Answer} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {payRows, payStatement, type PayQuestion} from "../reckoning/pay-question.js";
import type {Plan} from "../reckoning/plan.js";
import {PayResult} from "../view/pay-result.js";
import {AnswerResult} from "../view/result.js";
import {findingWords} from "../words/finding-words.js";
import {payAskedWords, payFindingWords} from "../words/pay-words.js";
import {askedWords} from "../words/words.js";
import {measurable, StartAction} from "./start-action.js";
import {TakeQuery} from "./take-query.js";

/** An answer as it is shown, with its query and a way to an action, and its finding in words. */
export type Shown = {nodes: readonly HTMLElement[]; finding: string};

/** The answer to a question about rates. `onSelect` is called with a row's figure when it is chosen. */
export function shownRates(
  catalogue: Catalogue,
  answer: Answer,
  {plan, onSelect}: {plan: Plan; onSelect: ((figure: Figure) => void) | undefined}
): Shown {
  const finding = findingWords(catalogue, answer);
  const from = plan.from === "cube" ? "the cube of counted tables" : "the row-level tables on this computer";
  const query = TakeQuery({
    title: askedWords(catalogue, answer.question),
    sentence: finding,
    statement: plan.statement,
    name: "counts",
    from: `The counts come from ${from}`
  });
  const result = AnswerResult(catalogue, answer, {onSelect, csvLink: false});
  return {finding, nodes: [result, query, StartAction(() => measurable(catalogue, answer), placeOf(catalogue))]};
}

/** The same of a question about pay, which needs no engine. */
export function shownPay(catalogue: Catalogue, question: PayQuestion): Shown {
  const rows = payRows(catalogue, question);
  const finding = payFindingWords(catalogue, question, rows);
  const last = rows.filter(({figure}) => figure.period === question.periods.at(-1)).map(({figure}) => figure);
  const measured = question.gap.measure === "hourly pay" ? last.filter(({value}) => value !== null) : [];
  const query = TakeQuery({
    title: payAskedWords(catalogue, question),
    sentence: finding,
    statement: payStatement(catalogue, question),
    name: "gaps",
    from: "The gaps come from the table of pay gaps"
  });
  return {
    finding,
    nodes: [PayResult(catalogue, question, rows), query, StartAction(() => measured, placeOf(catalogue))]
  };
}

/** The question as the address has it, and where an analyst's form of actions stands. */
function placeOf({view}: Catalogue): {search: string; home: string | null} {
  return {search: location.search, home: view.site.profile === "analyst" ? homeOf(view) : null};
}
