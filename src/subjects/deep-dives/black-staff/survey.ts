import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {StageFunnel} from "../../../components/charts/stage-funnel.js";
import {Trend} from "../../../components/charts/trend.js";
import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import type {Figure} from "../../../figures/figure-types.js";
import {gapTitle} from "../shared/gap-summary.js";
import {ratioGroup} from "./pooled.js";
import {steadyChange} from "./steady-change.js";
import {wordList} from "../../../words/lists.js";
import {capitalise, formatPeriod} from "../../../words/format.js";
import type {Indicator} from "../../../registry/define.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {sortPeriods} from "../../../registry/periods.js";
import {indicatorAnswer, summarised} from "../answers.js";
import type {Answer, Question} from "../deep-dive.js";
import {seriesOf} from "../../../writing/series.js";
import type {Context} from "./context.js";

/** The four survey indicators. */
const surveyNumbers = [5, 6, 7, 8] as const;

const population = "substantive";

/** What the group's answers to the staff survey say, beside those of all BME and of White staff. */
export function surveyQuestion(context: Context): Question {
  const {view, figures, group, name, note} = context;
  const answers = surveyNumbers.flatMap((number) => {
    const noted = note(number, population);
    return (
      indicatorAnswer(view, figures, indicatorOf(number), {
        group,
        note: noted && `The ${name} figure is not like for like: ${noted}.`
      }) ?? []
    );
  });
  return {
    question: `What do ${name} staff say in the staff survey?`,
    answers: summarised(answers, {
      id: `survey-${group.toLowerCase()}`,
      about: `${name} staff`,
      what: {one: "survey question", many: "survey questions"}
    }),
    missing:
      answers.length === 0
        ? `The survey extract holds no answers of ${name} staff. Ask for them with the survey's results: a group of 11 or more can be reported.`
        : null,
    evidence: () => (answers.length === 0 ? [] : [Rates(context), Ratios(context), NotesBox(context)])
  };
}

/** Whether the group's answers changed over the years. */
export function changeQuestion(context: Context): Question {
  const {name, group, figures} = context;
  const series = surveyNumbers.map((number) => ({number, rates: rates(context, number, group)}));
  const changes = series.flatMap(({number, rates: own}) => {
    const change = steadyChange(own, indicatorOf(number));
    return change ? [{...change, topic: indicatorOf(number).shortTitle.toLowerCase()}] : [];
  });
  const [first] = changes;
  const clear = changes.filter((change) => change.clear);
  const years = new Set(figures.filter(({indicator}) => indicator >= 5 && indicator <= 8).map(({period}) => period));
  const answer: Answer | undefined = first && {
    id: `survey-${group.toLowerCase()}-change`,
    sentence:
      clear.length === 0
        ? `No answer of ${name} staff changed steadily from ${first.span}.`
        : clear.map(({topic, words}) => `${capitalise(topic)}: ${words}`).join(" "),
    more: changes.map(({topic, sentence}) => `${capitalise(topic)}: ${sentence}`).join(" ")
  };
  return {
    question: `Have the answers of ${name} staff changed over the years?`,
    answers: answer ? [answer] : [],
    missing:
      !answer && series.some(({rates: own}) => own.length > 0)
        ? `A steady change can be tested from three surveys on. These data hold ${years.size}.`
        : null,
    evidence: () => surveyNumbers.map((number) => TrendOf(context, number))
  };
}

function rates({figures}: Context, number: number, group: string): Figure[] {
  return seriesOf(figures, {indicator: number, population, group, unit: "percent"});
}

function titleOf(context: Context, indicator: Indicator, period?: string): string {
  const mark = context.note(indicator.number, population, period) ? " [b]" : "";
  return `${indicator.number}. ${indicator.shortTitle}${mark}`;
}

/** Each survey question, the groups one under another, at the latest survey. */
function Rates(context: Context): HTMLElement {
  const {view, group, name} = context;
  const groups = [group, "BME", "White"].filter((id) =>
    surveyNumbers.some((number) => rates(context, number, id).length > 0)
  );
  const stages = surveyNumbers.flatMap((number) => {
    const latest = groups.flatMap((id) => {
      const figure = rates(context, number, id).at(-1);
      return figure ? [{label: view.label(id), figure}] : [];
    });
    return latest.length === groups.length
      ? [{label: titleOf(context, indicatorOf(number), latest[0]?.figure.period), groups: latest}]
      : [];
  });
  const period = stages[0]?.groups[0]?.figure.period ?? "";
  return StageFunnel(stages, {
    title: `What ${name}, all ${view.label("BME")} and White staff answered`,
    subtitle: `Percentage of respondents who said yes, survey ${period}. Higher is worse, but for career progression higher is better.`,
    of: `answers to the four survey questions by ethnic group, survey ${period}`,
    message: `${name} staff stand beside all ${view.label("BME")} and White staff`,
    rowHeading: "Question and group",
    id: "black-survey"
  });
}

/** How the group compares with White staff on each question, with verdicts. */
function Ratios(context: Context): HTMLElement {
  const {figures, group, name} = context;
  const ratios = surveyNumbers.flatMap(
    (number) =>
      seriesOf(figures, {
        indicator: number,
        population,
        group: ratioGroup(indicatorOf(number), group),
        unit: "ratio"
      }).at(-1) ?? []
  );
  return RatioPlot(ratios, {
    title: gapTitle(
      ratios.map(({verdict}) => verdict),
      {about: `${name} staff`, what: {one: "question", many: "questions"}}
    ),
    subtitle: `Relative likelihood, survey ${ratios[0]?.period ?? ""}. Above 1 is to their disadvantage, but for career progression below 1 is.`,
    of: `the relative likelihood of ${name} and White staff, four survey questions`,
    label: ({indicator, period}) => titleOf(context, indicatorOf(indicator), period),
    rowHeading: "Question",
    id: "black-survey-ratios"
  });
}

/** What the survey extract notes of the group's figures: a definition of its own. */
function NotesBox(context: Context): HTMLElement | null {
  const {view, group, name} = context;
  const noted = surveyNumbers.flatMap((number) => {
    const own = view.organisation.surveyNotes.filter(
      (each) => each.indicator === number && each.population === population && each.group === group
    );
    const [first] = own;
    return first ? [{number, note: first.note, periods: sortPeriods(own.map(({period}) => period))}] : [];
  });
  if (noted.length === 0) return null;
  return Callout(
    noted.map(({number, note, periods}) =>
      h(
        "p",
        null,
        `Indicator ${number}, survey ${wordList(periods.map(formatPeriod))}: “${note}”. So the ${name} figure does not count what the White and ${view.label("BME")} figures count, and is marked [b]. Compare it with itself over the years, and with White staff only with this in mind.`
      )
    ),
    {kind: "caution", title: "A break in the definition"}
  );
}

/** One question over the years: the group, all BME, White. */
function TrendOf(context: Context, number: number): HTMLElement | null {
  const {view, group, name, note} = context;
  const indicator = indicatorOf(number);
  const own = rates(context, number, group);
  if (own.length === 0) return null;
  const series = [group, "BME", "White"].flatMap((id) => {
    const figures = rates(context, number, id);
    return figures.length > 0 ? [{label: view.label(id), figures}] : [];
  });
  const periods = sortPeriods(new Set(series.flatMap(({figures}) => figures.map(({period}) => period))));
  const noted = note(number, population);
  const change = steadyChange(own, indicator);
  return Trend(series, {
    title: change
      ? `${number}. ${indicator.shortTitle}, ${name} staff: ${change.words.replace(/\.$/, "")}`
      : `${number}. ${indicator.shortTitle}: ${name}, ${view.label("BME")} and White staff`,
    subtitle: `Percentage of respondents who ${indicator.event}, surveys ${wordList(periods.map(formatPeriod))}. Lines up and down show the range by chance.`,
    of: `indicator ${number} by ethnic group over the surveys`,
    periods,
    breaks: indicator.breaks.filter(
      ({from}) => periods.some((period) => period < from) && periods.some((period) => period >= from)
    ),
    notes: noted && h("p", null, `[b] ${name}: ${noted}. The other two lines are not counted that way.`),
    id: `black-trend-${number}`
  });
}
