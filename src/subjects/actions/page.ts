import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {registerOf, standing, type RegisteredAction} from "./register.js";
import {payMeasures} from "../pay/reckoning.js";
import type {View} from "../../figures/view.js";
import {highImpactActions} from "../../registry/action-status.js";
import {indicators} from "../../registry/index.js";
import type {Block} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import {Board} from "./board.js";
import {ActionCard, FormButton} from "./card.js";
import {Timeline} from "./timeline.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view, today}) => actionsPage(await view(), {today});

/** The register of actions: a board by where they stand, by due date, by indicator, by high impact action, then each in full. */
export function actionsPage(view: View, {today}: {today: string}): string {
  const register = registerOf(view.actions, today);
  const isAnalyst = view.site.profile === "analyst";
  const form = isAnalyst && h("div", {id: "action-form"});
  const calls = isAnalyst ? [`mountActionForm(${JSON.stringify(view.organisation.id)})`] : [];
  const imports = isAnalyst ? [`import {mountActionForm} from "/subjects/actions/form.js";`] : [];
  if (register.length === 0) {
    const words =
      "No actions were supplied. Add actions.csv to the organisation's folder; any finding of this site can start one.";
    return ownPage(view, "actions", {
      title: "Actions",
      sections: [
        {blocks: [Callout(words, {title: "Not supplied"}), isAnalyst && FormButton("Make an action", {}), form]}
      ],
      ...(isAnalyst && {island: {imports: imports.join("\n"), call: calls.join(", "), place: "action-form"}})
    });
  }
  const figures = [...view.figures(), ...payMeasures(view)];
  return ownPage(view, "actions", {
    title: "Actions",
    sections: [
      {
        blocks: [
          h("p", {class: "lead"}, standing(register, today)),
          isAnalyst && FormButton("Make an action", {}),
          form
        ]
      },
      {heading: "Where the plan stands", blocks: [Board(view, register, figures)]},
      {heading: "When they are due", blocks: [Timeline(register, today)]},
      {heading: "Find an action", blocks: indexes(register)},
      {
        heading: "Every action",
        blocks: [
          h("div", {id: "action-filters"}),
          h(
            "ul",
            {class: "actions", id: "actions", role: "list"},
            register.map((each) => ActionCard(view, each, figures))
          )
        ]
      }
    ],
    island: {
      imports: [`import {mountActionFilters} from "/subjects/actions/action-filters.js";`, ...imports].join("\n"),
      call: `Promise.all([${["mountActionFilters()", ...calls].join(", ")}])`,
      place: "action-filters"
    }
  });
}

/** The same register, found by indicator and by high impact action: lists of links that need no script. */
function indexes(register: readonly RegisteredAction[]): Block[] {
  return [
    Index(
      "By indicator",
      indicators.map(({number, shortTitle}) => ({
        name: `${number}. ${shortTitle}`,
        found: register.filter((each) => each.indicators.includes(number))
      }))
    ),
    Index(
      "By high impact action of the national improvement plan",
      Object.entries(highImpactActions).map(([number, words]) => ({
        name: `${number}. ${words}`,
        found: register.filter((each) => each.highImpactActions.includes(Number(number)))
      }))
    )
  ];
}

function Index(
  title: string,
  entries: readonly {name: string; found: readonly RegisteredAction[]}[]
): HTMLElement | null {
  const some = entries.filter(({found}) => found.length > 0);
  if (some.length === 0) return null;
  return h(
    "details",
    null,
    h("summary", null, title),
    h(
      "ul",
      null,
      some.map(({name, found}) =>
        h(
          "li",
          null,
          name,
          h(
            "ul",
            null,
            found.map(({id, action}) => h("li", null, h("a", {href: `#${id}`}, action.action ?? action.id ?? "")))
          )
        )
      )
    )
  );
}
