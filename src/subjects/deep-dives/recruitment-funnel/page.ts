import {explorerHref} from "../../../address/organisation-address.js";
import type {View} from "../../../figures/view.js";
import {divePage, type DeepDive, type Question} from "../deep-dive.js";
import {ActionsOn, IndicatorLinks, LinkItem} from "../next-steps.js";
import {contextOf} from "./context.js";
import {groupsQuestion} from "./groups.js";
import {levelsQuestion} from "./levels.js";
import {routesQuestion} from "./routes.js";
import {stagesQuestion} from "./stages.js";
import {yearsQuestion} from "./years.js";
import type {PageMaker} from "../../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = divePage(recruitmentFunnelDive);

export {recruitmentFunnelDive as dive};

/** From application to appointment, stage by stage. */
export function recruitmentFunnelDive(view: View): DeepDive {
  const context = contextOf(view);
  const bme = view.label("BME");
  const asked = context
    ? [stagesQuestion, groupsQuestion, routesQuestion, levelsQuestion, yearsQuestion].map((ask) => ask(context))
    : [];
  return {
    slug: "recruitment-funnel",
    title: "Recruitment funnel",
    asks: `Between applying and being appointed, where are ${bme} applicants lost?`,
    lead: `The national standard looks at one step, from shortlisting to appointment. This page looks at every step that ${view.organisation.shortName} records, by ethnic group, route and level of pay.`,
    questions: context
      ? asked.filter((question): question is Question => question !== null)
      : [
          {
            question: `Where are ${bme} applicants lost?`,
            answers: [],
            missing:
              "No applications were supplied. Add recruitment.csv: one row for each application with the furthest stage it reached."
          }
        ],
    cannotShow: [
      "Whether applicants were equally qualified. Up to shortlisting, some of a difference may lie in who applies for what.",
      "Applicants who withdrew or turned an offer down: they are counted as not having gone further.",
      "How panels were made up, and what they were told.",
      "People who did not apply."
    ],
    next: [
      ActionsOn(view, [2]),
      LinkItem("See whether a gap comes with the kind of post: ", "../root-causes", "root causes"),
      LinkItem("See who is found at which level afterwards: ", "./career-ladder", "the career ladder"),
      LinkItem("Ask your own question: ", explorerHref(view, "v=1&indicator=2&by=route"), "routes in the explorer"),
      IndicatorLinks([2])
    ]
  };
}
