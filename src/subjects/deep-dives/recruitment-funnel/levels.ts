import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {HeatTable} from "../../../components/tables/heat-table.js";
import {familyOf, familySentence} from "../shared/family.js";
import {applicationsAt, stepRate, stepRatio, stepsOf, type Applications} from "./funnel.js";
import {gapSummary, gapTitle} from "../shared/gap-summary.js";
import {paragraph} from "../../../words/lists.js";
import {formatPercent, formatPeriod} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import type {Question} from "../deep-dive.js";
import {stepOf, stepTitle, type Context} from "./context.js";
import {official} from "./stages.js";

/** Appointment from shortlisting at each level of pay. */
export function levelsQuestion(context: Context): Question {
  const {all, bme} = context;
  const question = "At which level of pay?";
  const levels = ["career tier", "band group"]
    .map((breakdown) => levelsOf(context, breakdown))
    .find((found) => found.length > 0);
  if (!levels) return {question, answers: [], missing: "The pay band of the posts was not supplied."};
  const ratios = levels.map((level) => stepRatio(level, official));
  const shown = ratios.filter(({verdict}) => verdict !== null);
  const [worst] = shown
    .filter(({verdict}) => verdict?.state.startsWith("clear") && verdict.direction === "adverse")
    .sort((a, b) => (b.value ?? Infinity) - (a.value ?? Infinity));
  const hidden = ratios.filter(({status}) => status === "suppressed").length;
  const at = worst && levels.find(({level}) => level === worst.level);
  const [own, white] = at ? ["BME", "White"].map((group) => stepRate(at, official, group)) : [];
  return {
    question,
    answers: [
      {
        id: `funnel-levels-${slug(bme)}`,
        sentence:
          shown.length === 0
            ? "The figures of every level are hidden to protect people."
            : gapSummary(
                shown.map(({level, verdict}) => ({topic: level, verdict})),
                {about: `${bme} applicants`, what: {one: "level", many: "levels"}, on: "at"}
              ),
        more: paragraph(
          worst &&
            own?.value != null &&
            white?.value != null &&
            `Widest: ${worst.level}, where ${formatPercent(own.value)} of ${bme} and ${formatPercent(white.value)} of White shortlisted applicants were appointed.`,
          familySentence(familyOf(ratios)),
          hidden > 0 && `${hidden === 1 ? "One level is" : `${hidden} levels are`} hidden to protect people.`
        )
      }
    ],
    evidence: () => [
      RatioPlot(ratios, {
        title: gapTitle(
          ratios.map(({verdict}) => verdict),
          {about: `${bme} applicants`, what: {one: "level", many: "levels"}, on: "at"}
        ),
        subtitle: `Relative likelihood of appointment from shortlisting, White compared with ${bme} applicants, ${formatPeriod(all.period)}. Above 1 is to the disadvantage of ${bme} applicants.`,
        of: "the relative likelihood of appointment from shortlisting by level of pay",
        label: ({level}) => level,
        rowHeading: "Level of pay",
        id: "funnel-levels"
      }),
      HeatTable(
        levels.flatMap((level) => stepsOf(level).map((step) => stepRatio(level, step))),
        {
          caption: `White applicants' rate divided by ${bme} applicants', stage by stage at each level, ${formatPeriod(all.period)}`,
          rowHeading: "Level of pay",
          row: ({level}) => level,
          column: (figure) => stepTitle(stepOf(figure))
        }
      )
    ]
  };
}

function levelsOf({counting, view, all}: Context, breakdown: string): Applications[] {
  const order = view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
  return order
    .map((level) => applicationsAt(counting, {...all, breakdown, level}))
    .filter((level) => level.reached("shortlisted", "BME") && level.reached("shortlisted", "White"));
}
