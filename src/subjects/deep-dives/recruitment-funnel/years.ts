import {PeriodTable} from "../../../components/tables/period-table.js";
import {changeBetween} from "../../../figures/change.js";
import {applicationsAt, stages, stepRate, stepRatio, stepsOf} from "./funnel.js";
import {formatPeriod, formatRatio} from "../../../words/format.js";
import {headline} from "../../../figures/headline.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import type {Question} from "../deep-dive.js";
import {stepTitle, type Context} from "./context.js";

/** Every stage, year by year. */
export function yearsQuestion(context: Context): Question | null {
  const {view, counting, periods, all, bme} = context;
  if (periods.length < 2) return null;
  const figures = view.figures({indicators: [2], breakdowns: []});
  const found = headline(figures, indicatorOf(2));
  const change = found?.previous ? changeBetween(figures, indicatorOf(2), found.previous, found.figure) : null;
  const years = periods.map((period) => applicationsAt(counting, {organisation: view.organisation.id, period}));
  const steps = stepsOf(all);
  return {
    question: "Has it changed from year to year?",
    answers:
      found?.previous && change && found.figure.value !== null && found.previous.value !== null
        ? [
            {
              id: "funnel-change",
              sentence: `The official ratio was ${formatRatio(found.previous.value)} in ${formatPeriod(found.previous.period)} and ${formatRatio(found.figure.value)} in ${formatPeriod(found.figure.period)}.`,
              more: `Did it change? ${change.words}`
            }
          ]
        : [],
    evidence: () => [
      PeriodTable(
        steps.map((step) => ({label: stepTitle(step), figures: years.map((year) => stepRatio(year, step))})),
        {
          caption: `White applicants' rate divided by ${bme} applicants', stage by stage, each year`,
          rowHeading: "Stage",
          nobody: "not recorded"
        }
      ),
      PeriodTable(
        steps.flatMap((step) =>
          ["BME", "White"].map((group) => ({
            label: `${stepTitle(step)}: ${view.label(group)}`,
            figures: years.map((year) => stepRate(year, step, group))
          }))
        ),
        {
          caption: `Percentage of applications that pass each of the stages (${stages.length === steps.length + 1 ? "all" : "those recorded"}), each year`,
          rowHeading: "Stage and group",
          counts: "columns",
          valueHeading: "Percentage",
          countHeading: "Applications",
          nobody: "not recorded"
        }
      )
    ]
  };
}
