import {explorerHref} from "../../../address/organisation-address.js";
import type {View} from "../../../figures/view.js";
import {divePage, type DeepDive} from "../deep-dive.js";
import {ActionsOn, IndicatorLinks, LinkItem} from "../next-steps.js";
import {bandsQuestion} from "./bands.js";
import {contextOf} from "./context.js";
import {parityQuestion} from "./parity.js";
import {pathQuestion} from "./path.js";
import {seniorQuestion} from "./senior.js";
import {stepsQuestion} from "./steps.js";
import type {PageMaker} from "../../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = divePage(careerLadderDive);

export {careerLadderDive as dive};

/** Who is found at which height of the pay ladder, and what it would take to be found alike. */
export function careerLadderDive(view: View): DeepDive {
  const context = contextOf(view);
  const bme = view.label("BME");
  return {
    slug: "career-ladder",
    title: "Career ladder",
    asks: `How far up the ladder are ${bme} staff found, and what would parity take?`,
    lead: `Where ${bme} and White staff of ${view.organisation.shortName} stand on the pay ladder, how steep each step is, and what parity would be in whole people.`,
    questions: context
      ? [bandsQuestion, stepsQuestion, seniorQuestion, parityQuestion, pathQuestion].map((ask) => ask(context))
      : [
          {
            question: `How far up the ladder are ${bme} staff found?`,
            answers: [],
            missing: "No staff in post were supplied, so there is no ladder to look at."
          }
        ],
    cannotShow: [
      "Who was promoted, who was hired from outside and who left. The figures are of staff in post on one day a year.",
      "How long people have been in a band, or how many of them want to move.",
      "Whether a lower share at a band is a choice or a barrier. Ask the people in the band below."
    ],
    next: [
      ActionsOn(view, [1, 7]),
      LinkItem("See who is appointed to these bands: ", "./recruitment-funnel", "the recruitment funnel"),
      LinkItem(
        "See whether staff believe that progression is fair: ",
        "../indicators/equal-opportunities-for-progression",
        "indicator 7"
      ),
      LinkItem(
        "Ask your own question: ",
        explorerHref(view, "v=1&indicator=1&by=pay-band"),
        "pay bands in the explorer"
      ),
      IndicatorLinks([1, 7, 9])
    ]
  };
}
