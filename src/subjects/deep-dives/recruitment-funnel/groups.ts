import {FigureTable} from "../../../components/tables/figure-table.js";
import {HeatTable} from "../../../components/tables/heat-table.js";
import {familyOf, familySentence} from "../shared/family.js";
import {stepRate, stepRatio, stepsOf, wholeWay, widestStep} from "./funnel.js";
import {paragraph} from "../../../words/lists.js";
import {formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import {groupsAt} from "../../../registry/groups.js";
import type {Question} from "../deep-dive.js";
import {stepOf, stepTitle, type Context} from "./context.js";

/** Each ethnic group beside White applicants, stage by stage. */
export function groupsQuestion(context: Context): Question | null {
  const {all, view, bme} = context;
  const way = wholeWay(all);
  if (!way) return null;
  const question = "Is it the same for every ethnic group?";
  const others = groupsAt("five")
    .map(({id}) => id)
    .filter((id) => id !== "White" && all.reached(way.from, id) && all.reached(way.to, id));
  if (others.length === 0)
    return {
      question,
      answers: [],
      missing: `Applicants are given as White and ${bme} only, so groups within ${bme} cannot be told apart.`
    };
  const whole = others.map((group) => ({group, ratio: stepRatio(all, way, group)}));
  const [worst] = [...whole]
    .filter(({ratio}) => ratio.value !== null)
    .sort((a, b) => (b.ratio.value ?? 0) - (a.ratio.value ?? 0));
  const family = familyOf(whole.map(({ratio}) => ratio));
  const rate = worst && stepRate(all, way, worst.group);
  const widest = worst && widestStep(all, worst.group);
  return {
    question,
    answers:
      worst && rate?.value != null
        ? [
            {
              id: "funnel-groups",
              sentence: `The lowest rate shown is that of ${view.label(worst.group)} applicants: ${formatPercent(rate.value)} of them got from ${way.from} to ${way.to}.`,
              more: paragraph(
                `White applicants were ${formatRatio(worst.ratio.value ?? 0)} times as likely to get through as they were.`,
                widest &&
                  `Their largest ratio is at being ${widest.step.to}, with a ratio of ${formatRatio(widest.ratio.value ?? 0)}.`,
                familySentence(family)
              ),
              verdict: worst.ratio.verdict,
              about: `${view.label(worst.group)} applicants`
            }
          ]
        : [],
    evidence: () => [
      HeatTable(
        others.flatMap((group) => stepsOf(all).map((step) => stepRatio(all, step, group))),
        {
          caption: `White applicants' rate divided by each group's, stage by stage, ${formatPeriod(all.period)}`,
          rowHeading: "Stage",
          row: (figure) => stepTitle(stepOf(figure)),
          column: ({group}) => view.label(group.replace("White/", ""))
        }
      ),
      FigureTable(
        groupsAt("five")
          .map(({id}) => id)
          .filter((id) => all.reached(way.from, id))
          .map((id) => stepRate(all, way, id)),
        {
          caption: `From ${way.from} to ${way.to}, by ethnic group, ${formatPeriod(all.period)}`,
          rowHeading: "Ethnic group",
          label: ({group}) => view.label(group)
        }
      )
    ]
  };
}
