import {explorerHref} from "../../../address/organisation-address.js";
import type {View} from "../../../figures/view.js";
import {divePage, type DeepDive, type Question} from "../deep-dive.js";
import {ActionsOn, IndicatorLinks, LinkItem} from "../next-steps.js";
import {besideQuestion} from "./beside.js";
import {combinedQuestion} from "./combined.js";
import {contextOf} from "./context.js";
import {levelsQuestion} from "./levels.js";
import {peopleQuestion} from "./people.js";
import {treatmentQuestion} from "./treatment.js";
import type {PageMaker} from "../../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = divePage(bankStaffDive);

export {bankStaffDive as dive};

/** People who work only on the bank, whom the national standard leaves out. */
export function bankStaffDive(view: View): DeepDive {
  const context = contextOf(view);
  const {shortName} = view.organisation;
  const questions = [
    peopleQuestion(context),
    levelsQuestion(context),
    treatmentQuestion(context),
    besideQuestion(context),
    combinedQuestion(context)
  ].filter((question): question is Question => question !== null);
  return {
    slug: "bank-staff",
    title: "Bank staff",
    asks: "What do the official figures miss by leaving out people who work only on the bank?",
    lead: `Bank staff work for ${shortName} shift by shift, without a post of their own. The national standard does not count them. This page does, and sets them beside substantive staff.`,
    questions,
    cannotShow: [
      "Hours. A person who works one shift a year counts as much as one who works every week.",
      "Agency staff, contractors and volunteers.",
      "Staff in post who also take bank shifts: they are counted once, as substantive staff.",
      "Recruitment to the bank, and training of bank staff, unless extracts of these are supplied."
    ],
    next: [
      ActionsOn(view, [3, 5, 6, 7, 8]),
      LinkItem(
        "Who among bank staff is affected most: ",
        "./black-staff#and-on-the-bank",
        `${view.label("Black")} bank staff`
      ),
      LinkItem("Set the bank beside the people it serves: ", "./population", "population"),
      LinkItem(
        "Ask your own question: ",
        explorerHref(view, "v=1&indicator=5&population=bank"),
        "bank staff in the explorer"
      ),
      IndicatorLinks([1, 3, 5, 6, 7, 8])
    ]
  };
}
