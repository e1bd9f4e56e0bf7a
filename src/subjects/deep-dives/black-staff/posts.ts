import {PeriodTable} from "../../../components/tables/period-table.js";
import type {Figure} from "../../../figures/figure-types.js";
import {findingId} from "../../../figures/finding-id.js";
import {formatCounts, formatPercent, formatPeriod} from "../../../words/format.js";
import {paragraph, wordList} from "../../../words/lists.js";
import {children} from "../../../registry/groups.js";
import {RepresentationLadder} from "../../indicator/ladder.js";
import {latestPeriod, seriesOf} from "../../../writing/series.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";

const population = "substantive";

/** How many there are, and in which posts. */
export function postsQuestion(context: Context): Question {
  const {view, figures, group, name} = context;
  const question = `How many ${name} staff are there, and in which posts?`;
  const answers = [shareAnswer(context), lowestAnswer(context)].filter((answer) => answer !== null);
  if (answers.length === 0)
    return {question, answers, missing: `The workforce extract does not tell ${name} staff from other staff.`};
  return {
    question,
    answers,
    evidence: () => {
      const groups = [group, ...children(group).map(({id}) => id)].filter((id) => shares(context, id).length > 0);
      return [
        RepresentationLadder(view, figures, {population, breakdown: "band group", group}),
        PeriodTable(
          groups.map((id) => ({label: view.label(id), figures: shares(context, id)})),
          {
            caption: `${name} staff in post, with the groups within`,
            rowHeading: "Ethnic group",
            counts: "columns",
            valueHeading: "Percentage of staff",
            countHeading: "Number of staff",
            nobody: "nobody"
          }
        )
      ];
    }
  };
}

function shares({figures}: Context, group: string) {
  return seriesOf(figures, {indicator: 1, population, group, unit: "percent"});
}

function shareAnswer(context: Context): Answer | null {
  const series = shares(context, context.group);
  const [first] = series;
  const now = series.at(-1);
  if (!now) return null;
  const people = `${context.name} people`;
  if (now.value === null)
    return {id: findingId(now), sentence: `How many ${people} there are is hidden to protect people.`};
  const before = first && first !== now && first.value !== null ? first : null;
  return {
    id: findingId(now),
    sentence: `${people} are ${formatPercent(now.value)} of all staff.`,
    more: paragraph(
      `That is ${formatCounts(now)} in ${formatPeriod(now.period)}.`,
      before && `In ${formatPeriod(before.period)} it was ${formatPercent(before.value ?? 0)}.`,
      before && "Most of them are the same people in both years, so the change is stated and not tested."
    )
  };
}

/** Where the group is clearly a smaller part of staff than elsewhere, and where a larger. */
function lowestAnswer({view, figures, group, name}: Context): Answer | null {
  const gaps = figures.filter(
    (figure) =>
      figure.indicator === 1 &&
      figure.population === population &&
      figure.breakdown === "band group" &&
      figure.breakdown2 === "" &&
      figure.group === `${group} minus workforce ${group}`
  );
  const last = latestPeriod(gaps);
  const latest = gaps.filter(({period, verdict}) => period === last && verdict?.state.startsWith("clear"));
  const under = latest.filter(({verdict}) => verdict?.direction === "adverse");
  const over = latest.filter(({verdict}) => verdict?.direction === "favourable");
  const [worst] = [...under].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  if (!worst) return null;
  const order = view.organisation.bandGroups;
  const inOrder = (gaps: readonly Figure[]): string[] => order.filter((name) => gaps.some(({level}) => level === name));
  return {
    id: findingId(worst),
    sentence: `${name} staff are clearly under-represented in ${wordList(inOrder(under))}.`,
    more:
      over.length > 0
        ? `They are clearly over-represented in ${wordList(inOrder(over))}. Both are set against all other staff.`
        : "Each is set against all other staff.",
    verdict: worst.verdict,
    about: `${name} people`
  };
}
