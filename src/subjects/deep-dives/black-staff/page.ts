import {explorerHref} from "../../../address/organisation-address.js";
import type {View} from "../../../figures/view.js";
import {divePage, type DeepDive} from "../deep-dive.js";
import {ActionsOn, IndicatorLinks, LinkItem} from "../next-steps.js";
import {bankQuestion} from "./bank.js";
import {contextOf} from "./context.js";
import {eventsQuestion} from "./events.js";
import {othersQuestion} from "./others.js";
import {postsQuestion} from "./posts.js";
import {changeQuestion, surveyQuestion} from "./survey.js";
import {togetherQuestion} from "./together.js";
import {withinQuestion} from "./within.js";
import type {PageMaker} from "../../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = divePage(blackStaffDive);

export {blackStaffDive as dive};

/** One ethnic group on every indicator: where the standard's two groups hide a third. */
export function blackStaffDive(view: View): DeepDive {
  const context = contextOf(view);
  const {name} = context;
  const bme = view.label("BME");
  return {
    slug: "black-staff",
    title: `${name} staff`,
    asks: `What does the ${bme} average hide about ${name} staff?`,
    lead: `The standard compares White staff with all ${bme} staff together. This page looks at ${name} staff of ${view.organisation.shortName} on indicators 1 to 8: against White staff, against other ${bme} staff, over the years and on the bank.`,
    questions: [
      postsQuestion(context),
      surveyQuestion(context),
      eventsQuestion(context),
      othersQuestion(context),
      withinQuestion(context),
      togetherQuestion(context),
      changeQuestion(context),
      bankQuestion(context)
    ],
    cannotShow: [
      "Why a difference is there. The figures say where to look, and people who work there say the rest.",
      `How ${name} staff answered within one band, service or staff group: survey answers are given for the whole organisation.`,
      "Religion, country of birth, or how long people have been in post.",
      "People who left. Staff in post are those who stayed until 31 March."
    ],
    next: [
      ActionsOn(view, [1, 2, 3, 4, 5, 6, 7, 8]),
      LinkItem("See whether a gap comes with who does which job: ", "../root-causes", "root causes"),
      LinkItem("The bank in full: ", "./bank-staff", "bank staff"),
      LinkItem("Ask your own question of these figures: ", explorerHref(view), "the explorer"),
      IndicatorLinks([1, 2, 3, 4, 5, 6, 7, 8])
    ]
  };
}
