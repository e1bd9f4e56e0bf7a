import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {FigureTable} from "../../../components/tables/figure-table.js";
import {gapTitle} from "../shared/gap-summary.js";
import {ratioGroup} from "./pooled.js";
import {formatPeriod} from "../../../words/format.js";
import type {Figure} from "../../../figures/figure-types.js";
import {isWhole} from "../../../figures/headline.js";
import {groupsAt} from "../../../registry/groups.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {wordList} from "../../../words/lists.js";
import {indicatorAnswer, summarised} from "../answers.js";
import type {Question} from "../deep-dive.js";
import {latestPeriod, seriesOf} from "../../../writing/series.js";
import type {Context} from "./context.js";

const numbers = [2, 3, 4] as const;

/** Appointment, discipline and training, against White people. */
export function eventsQuestion(context: Context): Question {
  const {view, figures, group, name} = context;
  const answers = numbers.flatMap((number) => indicatorAnswer(view, figures, indicatorOf(number), {group}) ?? []);
  const absent = numbers.filter((number) => ratios(context).every(({indicator}) => indicator !== number));
  return {
    question: `Are ${name} people appointed, disciplined and trained as often as White people?`,
    answers: summarised(answers, {
      id: `events-${group.toLowerCase()}`,
      about: `${name} people`,
      what: {one: "indicator", many: "indicators"}
    }),
    missing: absent.length === 0 ? null : missingWords(absent, name),
    evidence: () => [
      ratios(context).length > 0 &&
        RatioPlot(ratios(context), {
          title: gapTitle(
            ratios(context).map(({verdict}) => verdict),
            {about: `${name} people`, what: {one: "indicator", many: "indicators"}}
          ),
          subtitle: `Relative likelihood at the latest period of each. Above 1 is to the disadvantage of ${name} people.`,
          of: `the relative likelihood of ${name} and White people, indicators 2 to 4`,
          label: placeWords,
          rowHeading: "Indicator",
          id: "black-events"
        }),
      ...numbers.map((number) => RatesOfGroups(context, number))
    ]
  };
}

/** The latest ratio of each indicator. */
function ratios({figures, group}: Context): Figure[] {
  return numbers.flatMap((number) => {
    const indicator = indicatorOf(number);
    const [population = "substantive"] = indicator.populations;
    return (
      seriesOf(figures, {indicator: number, population, group: ratioGroup(indicator, group), unit: "ratio"}).at(-1) ??
      []
    );
  });
}

function placeWords({indicator, period}: Figure): string {
  return `${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}`;
}

/** Every ethnic group's rate on an indicator, so that the group is seen beside all others. */
function RatesOfGroups({view, figures, name}: Context, number: number): HTMLElement | null {
  const indicator = indicatorOf(number);
  const rates = figures.filter(
    (figure) =>
      figure.indicator === number &&
      figure.population === indicator.populations[0] &&
      figure.unit === "percent" &&
      isWhole(figure)
  );
  const period = latestPeriod(rates);
  const latest = groupsAt("five").flatMap(
    ({id}) => rates.find((figure) => figure.group === id && figure.period === period) ?? []
  );
  if (period === undefined || latest.length < 3) return null;
  return FigureTable(latest, {
    caption: `${name} people beside every other group: percentage who ${indicator.event}, ${formatPeriod(period)}`,
    rowHeading: "Ethnic group",
    label: ({group}) => view.label(group)
  });
}

function missingWords(absent: readonly number[], name: string): string {
  const titles = absent.map((number) => `indicator ${number} (${indicatorOf(number).shortTitle.toLowerCase()})`);
  return `There are no figures of ${name} people for ${wordList(titles)}. Either the extract holds only White and all other groups together, or so few people are counted that no finer figure may be published.`;
}
