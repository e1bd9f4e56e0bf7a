import {CheckboxGroup} from "../../../components/inputs/checkbox-group.js";
import type {Choice} from "../../../components/inputs/choice.js";
import {Radios} from "../../../components/inputs/radios.js";
import {Select} from "../../../components/inputs/select.js";
import {h} from "../../../components/h.js";
import {comparatorName, comparatorOffers} from "../reckoning/comparators.js";
import {both, none, trend} from "../reckoning/fields.js";
import {
  barrierWords,
  breakdownOffers,
  finenessOffers,
  groupsOffered,
  wresGroups,
  type Offer
} from "../reckoning/offers.js";
import {hasGap} from "../reckoning/settle.js";
import {paidPopulations} from "../reckoning/pay-question.js";
import type {ViewName} from "../reckoning/question.js";
import {views} from "../reckoning/views.js";
import type {Population} from "../../../registry/cell.js";
import {indicators} from "../../../registry/index.js";
import {askedGaps} from "../../../registry/pay-gaps.js";
import {periodLabel} from "../../../registry/periods.js";
import type {Catalogue} from "../catalogue.js";
import type {Session} from "./session.js";

/** A control with the name that it keeps from one question to the next. */
export type KeyedField = {key: string; node: HTMLElement};

/** The four choices that every question about rates has: what, whom, when, and how divided. */
export function mainFields(session: Session): KeyedField[] {
  const catalogue = session.catalogue();
  const {indicator, populations: chosen} = session.settled().question;
  const populations = catalogue.populations(indicator);
  const each = chosen.map((population) => catalogue.periods(indicator, population));
  return [
    ...commonFields(session, {populations, periods: each}),
    ...(indicator.source === "board" ? [] : [breakdownField(session, {key: "by", label: "Divided by"})])
  ];
}

/** What every question has, of rates or of pay: whose data, what, whom (of several) and when, of the periods of each population chosen. */
export function commonFields(
  {asked: askedNow, change, catalogue}: Session,
  {populations, periods}: {populations: readonly Population[]; periods: readonly (readonly string[])[]}
): KeyedField[] {
  const asked = askedNow();
  const {organisations} = catalogue().view.site;
  const fields: (KeyedField | null)[] = [
    organisations.length < 2
      ? null
      : field("organisation", (name) =>
          Select(
            organisations.map(({id, name: label}) => ({value: id, label})),
            {label: "Organisation", name, value: asked.organisation, onChange: (organisation) => change({organisation})}
          )
        ),
    field("indicator", (name) =>
      Select(indicatorChoices(catalogue()), {
        label: "Indicator",
        name,
        value: asked.indicator,
        onChange: (indicator) => change({indicator})
      })
    ),
    populations.length < 2
      ? null
      : field("population", (name) =>
          Select(
            [
              ...populations.map((value) => ({value, label: value === "bank" ? "Bank staff" : "Substantive staff"})),
              {value: both, label: "Both, side by side"}
            ],
            {label: "Who", name, value: asked.population, onChange: (population) => change({population})}
          )
        ),
    field("period", (name) =>
      Select(periodChoices(periods), {label: "When", name, value: asked.period, onChange: (period) => change({period})})
    )
  ];
  return fields.filter((each) => each !== null);
}

/** Choices for a closer question: groups, a second breakdown, comparator, percentages or gaps. */
export function moreFields(session: Session): KeyedField[] {
  const {settled, change} = session;
  const catalogue = session.catalogue();
  const {asked, question} = settled();
  const {indicator, populations, fineness, groups, compare} = question;
  const offered = groupsOffered(catalogue, {indicator, populations, fineness});
  const comparators = comparatorOffers(catalogue, question);
  const fields: (KeyedField | null)[] = [
    question.by.length === 0 || indicator.source === "board"
      ? null
      : breakdownField(session, {key: "and", label: "And by"}),
    field("compare", (name) =>
      fold(
        Select(
          comparators.map(({value, label, barrier}) => ({
            value,
            label,
            ...(barrier !== null && {unavailable: barrier})
          })),
          {label: "Compared with", name, value: comparatorName(compare), onChange: (next) => change({compare: next})}
        )
      )
    ),
    field("ethnicity", (name) =>
      Radios(finenessOffers(catalogue, question).map(choiceOf), {
        label: "Ethnic groups",
        name,
        value: fineness,
        onChange: (ethnicity) => change({ethnicity, groups: []})
      })
    ),
    offered.length < 2
      ? null
      : field("groups", (name) =>
          CheckboxGroup(
            offered.map((value) => ({value, label: catalogue.view.label(value)})),
            {label: "Groups shown", name, values: groups, onChange: (next) => change({groups: next})}
          )
        ),
    field("show", (name) =>
      Radios(
        [
          {value: "rate", label: "Percentages"},
          {
            value: "gap",
            label: "Gaps",
            ...(!hasGap(question) && {unavailable: "There is no gap that can be tested here."})
          }
        ],
        {label: "Show", name, value: asked.show, onChange: (show) => change({show})}
      )
    )
  ];
  return fields.filter((each) => each !== null);
}

/** The ways to look at the answer, that of now chosen, each greyed where `barrierOf` says why. */
export function viewField(
  {change}: Pick<Session, "change">,
  now: ViewName,
  barrierOf: (view: ViewName) => string | null
): KeyedField {
  return field("view", (name) =>
    Select(
      views.map(({value, label}) => {
        const barrier = barrierOf(value);
        return {value, label, ...(barrier !== null && {unavailable: barrier})};
      }),
      {label: "Shown as", name, value: now, onChange: (view) => change({view})}
    )
  );
}

/** A control by the name that it keeps. */
export function field(key: string, make: (name: string) => HTMLElement): KeyedField {
  return {key, node: fold(make(`explorer-${key}`))};
}

function breakdownField(session: Session, {key, label}: {key: "by" | "and"; label: string}): KeyedField {
  const {settled, change} = session;
  const catalogue = session.catalogue();
  const {asked, question} = settled();
  const [first] = question.by;
  const beside = key === "and" ? first : undefined;
  const need = {
    ...question,
    by: beside === undefined ? [] : [beside],
    filters: {},
    groups: wresGroups(catalogue, question)
  };
  const offers = breakdownOffers(catalogue, need, beside === undefined ? {} : {beside});
  const choices = [{value: none, label: key === "by" ? "Nothing" : "Nothing more"}, ...offers.map(choiceOf)];
  return field(key, (name) =>
    Select(choices, {
      label,
      name,
      value: asked[key],
      onChange: (value) => change(key === "by" ? {by: value, and: none} : {and: value})
    })
  );
}

function indicatorChoices(catalogue: Catalogue): Choice[] {
  return [
    ...indicators.map((indicator) => {
      const supplied = catalogue.populations(indicator).length > 0;
      const label = `${indicator.number}. ${indicator.shortTitle}`;
      return {
        value: String(indicator.number),
        label,
        ...(!supplied && {unavailable: `No ${indicator.source} extract was supplied.`})
      };
    }),
    ...askedGaps.map((gap) => ({
      value: gap.id,
      label: gap.label,
      ...(paidPopulations(catalogue, gap).length === 0 && {
        unavailable:
          catalogue.view.payGaps.length === 0 ? "No pay extract was supplied." : "The pay extract holds no bonuses."
      })
    }))
  ];
}

function periodChoices(each: readonly (readonly string[])[]): Choice[] {
  const [periods = []] = each;
  const single = each.every((own) => own.length < 2);
  return [
    ...[...periods].reverse().map((value) => ({value, label: periodLabel(value).replace(/^s/, "S")})),
    {value: trend, label: "Over time", ...(single && {unavailable: "There is only one period."})}
  ];
}

/** An offer as a choice: greyed with its reason and the nearest that can be had. */
export function choiceOf({value, label, barrier, advice}: Offer): Choice {
  const reason = barrier === null ? null : [barrierWords(barrier), advice].filter(Boolean).join(" ");
  return {value, label, ...(reason !== null && {unavailable: reason})};
}

/** The reasons for greyed options are folded, so that they do not push the page away. */
export function fold(node: HTMLElement): HTMLElement {
  const reasons = node.querySelector(".field-reasons");
  if (!reasons || reasons.parentElement?.localName === "details") return node;
  const details = h("details", {class: "why-greyed"}, h("summary", null, "Why greyed?"));
  reasons.replaceWith(details);
  details.append(reasons);
  return node;
}
