import {ActionStarter} from "../../components/text/action-starter.js";
import {FigureSentence} from "../../components/text/figure-sentence.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {h} from "../../components/h.js";
import {actionAnchor, actionsCiting} from "../actions/register.js";
import {actionFormSearch, actionStart, startActionCsv} from "../../saving/action-starter.js";
import {findingId} from "../../figures/finding-id.js";
import type {Figure} from "../../figures/figure-types.js";
import {indicatorStatement} from "../../words/indicator-statement.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {periodLabel} from "../../registry/periods.js";

/** What an indicator's figures say for one population: verdict, sentences, change; null where there is nothing to say. */
export function Finding(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  population: string
): HTMLElement | null {
  const said = indicatorStatement(view, figures, indicator, {population});
  if (!said) return null;
  const {statement, verdict, change, headline} = said;
  const {finding, rates, size, range, otherSide} = statement;
  const id = findingId(headline.figure);
  const evidence = `indicators/${indicator.slug}#${id}`;
  return h(
    "div",
    {class: "summary"},
    h(
      "p",
      {class: "summary-verdict"},
      VerdictBadge(verdict, {group: `${view.label("BME")} people`}),
      " ",
      h("span", {class: "muted"}, periodLabel(headline.figure.period))
    ),
    FigureSentence([finding, rates].filter(Boolean).join(" "), {id}),
    h("p", null, [size, range, otherSide, change].filter(Boolean).join(" ")),
    CitedBy(view, id),
    ActionStarter(startActionCsv([headline.figure], evidence), {
      name: id,
      ...(view.site.profile === "analyst" && {
        form: `../actions${actionFormSearch(actionStart(headline.figure), evidence)}`
      })
    })
  );
}

/** The way from a finding to the actions of the plan that cite it; null where none does. */
function CitedBy({actions}: View, finding: string): HTMLElement | null {
  const found = actionsCiting(actions, finding);
  if (found.length === 0) return null;
  return h(
    "p",
    {class: "cited-by"},
    "In the action plan: ",
    found.map((action, i) => [
      i > 0 && "; ",
      h("a", {href: `../actions#${actionAnchor(action)}`}, action.action ?? action.id)
    ]),
    "."
  );
}
