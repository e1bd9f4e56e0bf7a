import {Select} from "../../../components/inputs/select.js";
import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import type {GapsAsked} from "../reckoning/gaps-asked.js";
import type {WhyChoice} from "../reckoning/why-choice.js";
import {capitalise} from "../../../words/format.js";
import {factorWords} from "../../../studies/words/factor-words.js";
import {otherGroup} from "../../../studies/reckoning/gap-measures.js";
import type {View} from "../../../figures/view.js";
import {whyWords} from "../view/why.js";
import type {KeyedField} from "./fields.js";
import type {Session} from "./session.js";

/** What it is about, and what of the address had to give way. */
export function WhyLead(view: View, choice: WhyChoice): HTMLElement[] {
  return [
    ...(choice.notices.length > 0 ? [Callout(choice.notices.join(" "), {title: "Not quite what was asked"})] : []),
    h(
      "p",
      null,
      `This is about the gap between ${whyWords(view, choice)}, over everyone. It asks what the gap is made of, and whether it could be chance. It does not say why people were treated as they were: that needs people, not figures.`
    )
  ];
}

/** Whose gap, where the answer holds several, and what it is taken apart by. */
export function whyFields(
  session: Session,
  view: View,
  {gaps}: GapsAsked,
  {measure, factors, factor}: WhyChoice
): KeyedField[] {
  const groups = gaps.map(otherGroup);
  const choices: (KeyedField | false)[] = [
    groups.length > 1 && {
      key: "whose",
      node: Select(
        groups.map((value) => ({value, label: view.label(value)})),
        {
          label: `Gap between ${view.label("White")} people and`,
          name: "explorer-whose",
          value: otherGroup(measure),
          onChange: (whose) => session.change({whose})
        }
      )
    },
    factors.length > 1 && {
      key: "why",
      node: Select(
        factors.map((value) => ({value, label: capitalise(factorWords(value, view.organisation).one)})),
        {label: "Taken apart by", name: "explorer-why", value: factor ?? "", onChange: (why) => session.change({why})}
      )
    }
  ];
  return choices.filter((each) => each !== false);
}
