import {CheckboxGroup} from "../../../components/inputs/checkbox-group.js";
import {Radios} from "../../../components/inputs/radios.js";
import {Select} from "../../../components/inputs/select.js";
import {h} from "../../../components/h.js";
import {homeOf} from "../../../address/organisation-address.js";
import {payOf} from "../../pay/reckoning.js";
import {none} from "../reckoning/fields.js";
import {
  paidPopulations,
  payBreakdowns,
  payGroupsOffered,
  payViewBarrier,
  type PaySettled
} from "../reckoning/pay-question.js";
import {payLimits} from "../words/pay-words.js";
import {choiceOf, commonFields, field, viewField, type KeyedField} from "./fields.js";
import type {Session} from "./session.js";

/** The controls of a question about pay: what, whom, when, how divided, which groups, and shown as what. */
export function payFields(session: Session, {pay: question}: PaySettled): KeyedField[] {
  const {change} = session;
  const catalogue = session.catalogue();
  const {view} = catalogue;
  const {gap, by, fineness, groups, populations} = question;
  const offered = payGroupsOffered(question);
  const periods = populations.map((population) => payOf(view, population)?.periods ?? []);
  const divided = "Of the whole workforce only: choose “Nothing” under “Divided by”.";
  const finenesses = [
    {value: "two", label: view.label("BME")},
    {value: "five", label: "Asian, Black, mixed and other", ...(by !== null && {unavailable: divided})}
  ];
  return [
    ...commonFields(session, {populations: paidPopulations(catalogue, gap), periods}),
    field("by", (name) =>
      Select([{value: none, label: "Nothing"}, ...payBreakdowns(catalogue, gap).map(choiceOf)], {
        label: "Divided by",
        name,
        value: by ?? none,
        onChange: (value) => change({by: value, and: none, ...(value !== none && {ethnicity: "two", groups: []})})
      })
    ),
    field("ethnicity", (name) =>
      Radios(finenesses, {
        label: "Ethnic groups",
        name,
        value: fineness,
        onChange: (ethnicity) => change({ethnicity, groups: []})
      })
    ),
    ...(offered.length < 2
      ? []
      : [
          field("groups", (name) =>
            CheckboxGroup(
              offered.map((value) => ({value, label: view.label(value)})),
              {label: "Groups shown", name, values: groups, onChange: (next) => change({groups: next})}
            )
          )
        ]),
    viewField(session, question.view, (each) => payViewBarrier(catalogue, question, each)),
    {
      key: "limits",
      node: h(
        "p",
        {class: "muted"},
        `${payLimits} `,
        h("a", {href: `.${homeOf(view)}pay.html`}, "All of it on the page of the pay gap"),
        "."
      )
    }
  ];
}
