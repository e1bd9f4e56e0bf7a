import {residentsServed} from "./residents.js";
import {formatPeriod} from "../../../words/format.js";
import {endYear} from "../../../registry/periods.js";
import {explorerHref} from "../../../address/organisation-address.js";
import type {View} from "../../../figures/view.js";
import {divePage, type DeepDive, type Question} from "../deep-dive.js";
import {ActionsOn, IndicatorLinks, LinkItem} from "../next-steps.js";
import {areasQuestion} from "./areas.js";
import {contextOf, type Context} from "./context.js";
import {othersQuestion} from "./others.js";
import {overallQuestion} from "./overall.js";
import {tiersQuestion} from "./tiers.js";
import type {PageMaker} from "../../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = divePage(populationDive);

export {populationDive as dive};

/** Workforce, bank and board against the people served. */
export function populationDive(view: View): DeepDive {
  const context = contextOf(view);
  const {shortName} = view.organisation;
  return {
    slug: "population",
    title: "Population",
    asks: "Do staff, bank and board reflect the people served?",
    lead: context
      ? `Staff, bank and board of ${shortName}, set beside the people of ${context.areas}.`
      : `Staff, bank and board of ${shortName}, set beside the people it serves.`,
    questions: context
      ? [overallQuestion(context), tiersQuestion(context), othersQuestion(context), areasQuestion(context)].filter(
          (question): question is Question => question !== null
        )
      : [{question: "Do staff reflect the people served?", answers: [], missing: whyNot(view)}],
    cannotShow: [
      ...(context ? timing(context) : []),
      "People of working age. Residents are of every age, and the youngest groups are often the most diverse.",
      "Where staff live. Many do not live in the area that they serve.",
      "Patients. The people who use a service may differ from those who live near it."
    ],
    next: [
      ActionsOn(view, [1, 9]),
      LinkItem("See where on the ladder the share falls: ", "./career-ladder", "the career ladder"),
      LinkItem("See who applies and who is appointed: ", "./recruitment-funnel", "the recruitment funnel"),
      LinkItem("Ask your own question: ", explorerHref(view, "v=1&indicator=1"), "the explorer"),
      IndicatorLinks([1, 9])
    ]
  };
}

function timing({snapshot, year, served}: Context): string[] {
  const apart = served.areas.some((area) => Number(area.year) !== endYear(snapshot));
  return apart ? [`One moment: staff are those of ${formatPeriod(snapshot)}, residents those of ${year}.`] : [];
}

/** Why staff cannot be set against residents. */
export function whyNot(view: View): string {
  const served = residentsServed(view.population, view.organisation.areas);
  if (!served)
    return "No residents were supplied. Add population.csv with the residents of each area by ethnic group: the census table TS021 has them for every local authority.";
  if (!served.together)
    return "The areas cannot be put together: at least one has neither a number of residents nor a catchment weight. Add “total” to population.csv, or weights to organisation.json.";
  return "No staff in post were supplied for the areas to be compared with.";
}
