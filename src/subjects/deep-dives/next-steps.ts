import {h, type Child} from "../../components/h.js";
import type {View} from "../../figures/view.js";
import {indicator as indicatorOf} from "../../registry/index.js";
import {countOf, formatPeriod} from "../../words/format.js";

/** What the organisation's own plan holds on the indicators of a page, as one item of a list; says so where it has none. */
export function ActionsOn({actions, organisation}: View, numbers: readonly number[]): Child {
  const here = actions.filter(({indicators}) =>
    (indicators ?? "").split(/[\s,;]+/).some((each) => numbers.includes(Number(each)))
  );
  if (here.length === 0)
    return organisation.supplied.includes("actions")
      ? ["The action plan has nothing yet on what this page is about. ", h("a", {href: "../actions"}, "See the plan")]
      : "No action plan was supplied. Add actions.csv to see here what is being done.";
  return [
    h("a", {href: "../actions"}, "The action plan"),
    ` has ${countOf(here.length, "action")} on this.`,
    h(
      "details",
      {class: "more-figures"},
      h("summary", null, here.length === 1 ? "Show it" : "Show them"),
      h(
        "ul",
        null,
        here.map(({action, lead, due}) =>
          h(
            "li",
            null,
            action,
            h("span", {class: "muted"}, ` (${[lead, due && `due ${formatPeriod(due)}`].filter(Boolean).join(", ")})`)
          )
        )
      )
    )
  ];
}

/** Links to the pages of indicators, as one item of a list. */
export function IndicatorLinks(numbers: readonly number[]): Child {
  return [
    "Definitions, every group and every breakdown: ",
    numbers.map((number, i): Child => {
      const {slug, shortTitle} = indicatorOf(number);
      return [i > 0 && ", ", h("a", {href: `../indicators/${slug}`}, `${number}. ${shortTitle}`)];
    }),
    "."
  ];
}

/** A link with the words around it, as one item of a list. */
export function LinkItem(before: string, href: string, words: string, after = "."): Child {
  return [before, h("a", {href}, words), after];
}
