import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {StageFunnel} from "../../../components/charts/stage-funnel.js";
import {Callout} from "../../../components/text/callout.js";
import {detectableSentence} from "../shared/detectable.js";
import {lostAt, stages, stepRate, stepRatio, stepsOf, wholeWay, widestStep, type StageStep} from "./funnel.js";
import {gapTitle} from "../shared/gap-summary.js";
import {paragraph, rangeSentence, wordList} from "../../../words/lists.js";
import type {Figure} from "../../../figures/figure-types.js";
import {findingId} from "../../../figures/finding-id.js";
import {formatCount, formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import type {Answer, Question} from "../deep-dive.js";
import {stepEvent, stepOf, stepPeople, stepTitle, type Context} from "./context.js";

/** Stage by stage: where BME applicants fall behind White applicants. */
export function stagesQuestion(context: Context): Question {
  const {all, view, bme} = context;
  const steps = stepsOf(all);
  const question = `At which stage are ${bme} applicants lost?`;
  if (steps.length === 0)
    return {
      question,
      answers: [],
      missing: "Only one stage of recruitment was supplied, so there is nothing to compare it with."
    };
  const recorded = [steps[0]?.from, ...steps.map(({to}) => to)];
  const absent = stages.filter((stage) => !recorded.includes(stage));
  const ratios = steps.map((step) => stepRatio(all, step));
  return {
    question,
    answers: [widestAnswer(context), wholeAnswer(context)].filter((each) => each !== null),
    missing:
      absent.length === 0
        ? null
        : `The stage ${wordList(absent)} is not told apart here, so what happens there is counted with the next.`,
    evidence: () => [
      StageFunnel(
        steps.map((step) => ({
          label: stepTitle(step),
          groups: ["BME", "White"].map((group) => ({label: view.label(group), figure: stepRate(all, step, group)}))
        })),
        {
          title: titleOf(context),
          subtitle: `Share of applications that pass each stage, of those that could, ${formatPeriod(all.period)}.`,
          of: `the share of ${bme} and White applications passing each stage, ${formatPeriod(all.period)}`,
          rowHeading: "Stage and group",
          id: "funnel-stages"
        }
      ),
      RatioPlot(ratios, {
        title: gapTitle(
          ratios.map(({verdict}) => verdict),
          {about: `${bme} applicants`, what: {one: "stage", many: "stages"}, on: "at"}
        ),
        subtitle: `Relative likelihood, ${formatPeriod(all.period)}. Above 1 is to the disadvantage of ${bme} applicants.`,
        of: `the relative likelihood of passing each stage, White and ${bme} applicants`,
        label: (figure) => stepTitle(stepOf(figure)),
        rowHeading: "Stage",
        id: "funnel-ratios"
      }),
      Callout(
        "Applications are counted, not people: one person may apply several times. Every stage counts those who got that far or further.",
        {kind: "note", title: "What is counted"}
      )
    ]
  };
}

function titleOf(context: Context): string {
  const widest = widestStep(context.all);
  if (!widest) return `${context.bme} and White applications, stage by stage`;
  return `The widest gap for ${context.bme} applicants is at being ${widest.step.to}`;
}

function widestAnswer({all, bme}: Context): Answer | null {
  const widest = widestStep(all);
  if (!widest)
    return {
      id: "funnel-widest",
      sentence: `At no stage that is shown did a smaller share of ${bme} than of White applicants get through.`
    };
  const {step, ratio} = widest;
  const [own, white] = ["BME", "White"].map((group) => stepRate(all, step, group));
  if (own?.value == null || white?.value == null) return null;
  const lost = lostAt(all, step);
  return {
    id: "funnel-widest",
    measure: officialName(ratio, step),
    sentence: `${formatPercent(own.value)} of ${bme} ${stepPeople(step)} ${stepEvent(step)}, compared with ${formatPercent(white.value)} of White ${stepPeople(step)}.`,
    more: paragraph(
      `This is the stage where the two are furthest apart, with a ratio of ${formatRatio(ratio.value ?? 0)}.`,
      rangeSentence(ratio),
      lost !== null &&
        lost > 0 &&
        `At White applicants' rate, ${formatCount(lost)} more ${bme} applicants would have got through.`
    ),
    verdict: ratio.verdict,
    about: `${bme} applicants`
  };
}

/** The whole way, where more than one step is recorded. */
function wholeAnswer({all, bme}: Context): Answer | null {
  const way = wholeWay(all);
  if (!way || stepsOf(all).length < 2) return null;
  const ratio = stepRatio(all, way);
  const [own, white] = ["BME", "White"].map((group) => stepRate(all, way, group));
  if (ratio.value === null || own?.value == null || white?.value == null) return null;
  return {
    id: `funnel-${slug(`${way.from} to ${way.to}`)}`,
    measure: officialName(ratio, way),
    sentence: `From ${way.from} to ${way.to}, ${formatPercent(own.value)} of ${bme} applications got through, compared with ${formatPercent(white.value)} of White applications.`,
    more: paragraph(
      `White applicants were ${formatRatio(ratio.value)} times as likely as ${bme} applicants to get all the way.`,
      rangeSentence(ratio),
      "That ratio is the product of the ratios of every stage.",
      detectableSentence(ratio, {of: own, to: white, adverse: "below"})
    ),
    verdict: ratio.verdict,
    about: `${bme} applicants`
  };
}

/** The step that the official indicator is about. */
export const official: StageStep = {from: "shortlisted", to: "appointed"};

/** Name of the ratio of a step as every build works it out again: there is one for the official step alone. */
export function officialName(ratio: Figure, {from, to}: StageStep): string | undefined {
  if (from !== official.from || to !== official.to) return undefined;
  return findingId({...ratio, breakdown2: "", level2: ""});
}
