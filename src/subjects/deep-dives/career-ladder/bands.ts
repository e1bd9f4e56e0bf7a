import {familyOf, familySentence} from "../shared/family.js";
import {gapSummary} from "../shared/gap-summary.js";
import {paragraph} from "../../../words/lists.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatPercent} from "../../../words/format.js";
import {RepresentationLadder} from "../../indicator/ladder.js";
import type {Question} from "../deep-dive.js";
import {bmeOf, type Context} from "./context.js";

const breakdown = "pay band";

/** The share of BME staff at every band. */
export function bandsQuestion(context: Context): Question {
  const {view, figures, snapshot, bme} = context;
  const gaps = figures.filter(
    (figure) =>
      figure.breakdown === breakdown &&
      figure.breakdown2 === "" &&
      figure.period === snapshot &&
      figure.group === "BME minus workforce BME"
  );
  const question = `At which bands does the share of ${bme} staff fall?`;
  const shown = gaps.filter(({status}) => status === "published");
  if (shown.length === 0)
    return {question, answers: [], missing: "Pay bands were not supplied, or every band is hidden to protect people."};
  const family = familyOf(shown);
  const hidden = gaps.filter(({status}) => status === "suppressed").length;
  const whole = bmeOf(context, snapshot);
  return {
    question,
    answers: [
      {
        id: `ladder-bands-${bme.toLowerCase()}`,
        sentence: summary(shown, bme),
        more: paragraph(
          whole && `They are ${formatPercent((100 * whole.numerator) / whole.denominator)} of all staff.`,
          familySentence(family),
          hidden > 0 && `${hidden === 1 ? "One band is" : `${hidden} bands are`} hidden to protect people.`
        )
      }
    ],
    evidence: () => [RepresentationLadder(view, figures, {population: "substantive", breakdown})]
  };
}

/** How many bands hold clearly fewer and clearly more; named where they are few. */
function summary(gaps: readonly Figure[], bme: string): string {
  const clear = (direction: "adverse" | "favourable"): Figure[] =>
    gaps.filter(({verdict}) => verdict?.state.startsWith("clear") && verdict.direction === direction);
  const [under, over] = [clear("adverse"), clear("favourable")];
  if (under.length <= 4)
    return gapSummary(
      gaps.map(({level, verdict}) => ({topic: level, verdict})),
      {about: `${bme} staff`, what: {one: "band", many: "bands"}, on: "at"}
    );
  const more = over.length === 0 ? "at none" : `at ${over.length}`;
  return `${bme} staff are clearly under-represented at ${under.length} bands and clearly over-represented ${more}.`;
}
