import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {DataTable} from "../../../components/tables/data-table.js";
import {FigureTable} from "../../../components/tables/figure-table.js";
import {h} from "../../../components/h.js";
import {PeriodTable} from "../../../components/tables/period-table.js";
import {Callout} from "../../../components/text/callout.js";
import {careerTier, sides, stepFigure, steps, tiersOf, type Side, type Step} from "./career-tiers.js";
import {paragraph, rangeSentence} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCount, formatPercent, formatPeriod, formatRatio, missingCode} from "../../../words/format.js";
import {shorthand} from "../../../words/shorthand.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";

const stepWords: Readonly<Record<string, {chart: string; sentence: string}>> = {
  "lower to middle": {chart: "From 5 and below to 6 and 7", sentence: "at Band 6 or 7 rather than at Band 5 or below"},
  "middle to upper": {
    chart: "From 6 and 7 to 8a and above",
    sentence: "at Band 8a or above rather than at Band 6 or 7"
  },
  "lower to upper": {
    chart: "From 5 and below to 8a and above",
    sentence: "at Band 8a or above rather than at Band 5 or below"
  }
};

/** Race disparity ratios: how staff of either group spread over two tiers, as odds. */
export function stepsQuestion(context: Context): Question {
  const {snapshot, snapshots, bme} = context;
  const latest = sides.flatMap((side) => steps.map((step) => figureOf(context, side, step, snapshot)));
  const question = `How do White and ${bme} staff spread over the steps of the ladder?`;
  if (latest.every(({status}) => status === "not-applicable"))
    return {
      question,
      answers: [],
      missing: `There are no ratios: pay bands were not supplied, or no tier above the lowest has both White and ${bme} staff.`
    };
  return {
    question,
    answers: sides.flatMap((side) => sideAnswer(context, side) ?? []),
    evidence: () => [
      RatioPlot(latest, {
        title: titleOf(latest, bme),
        subtitle: `Race disparity ratio of substantive staff, ${formatPeriod(snapshot)}. Above 1, more of White staff are in the upper of the two tiers.`,
        words: {
          axis: "Race disparity ratio, of odds (1 = spread alike)",
          parity: "1: spread alike",
          similar: "times the odds, a small gap at most"
        },
        of: "race disparity ratios by step of the ladder",
        section: sideOf,
        label: (figure) => stepWords[stepOf(figure)]?.chart ?? figure.level,
        rowHeading: "Step",
        id: "ladder-steps"
      }),
      PeriodTable(
        sides.flatMap((side) =>
          steps.map((step) => ({
            label: `${side}: ${stepWords[step.id]?.chart.toLowerCase() ?? step.id}`,
            figures: snapshots.map((period) => figureOf(context, side, step, period))
          }))
        ),
        {
          caption: "Race disparity ratios at each snapshot",
          rowHeading: "Step",
          nobody: "no ratio",
          valueHeading: "Ratio"
        }
      ),
      h(
        "details",
        null,
        h("summary", null, "Every ratio with its range"),
        FigureTable(
          sides.flatMap((side) =>
            steps.flatMap((step) => snapshots.map((period) => figureOf(context, side, step, period)))
          ),
          {
            caption: "Race disparity ratios with their ranges",
            rowHeading: "Step and snapshot",
            label: (figure) =>
              `${sideOf(figure)}: ${stepWords[stepOf(figure)]?.chart.toLowerCase() ?? ""}, ${formatPeriod(figure.period)}`,
            measure: "Ratio"
          }
        )
      ),
      TierTable(context),
      Callout(
        `The ratio of a step is White staff in the upper tier per White staff in the lower, divided by the same for ${bme} staff. It compares odds, not shares of people: a ratio of odds is further from 1 than a ratio of shares. Medical posts are left out: they have a ladder of their own. Most staff are the same people from year to year, so a change of a ratio is shown and not tested.`,
        {title: "How the ratio is made"}
      )
    ]
  };
}

function figureOf({counting, view}: Context, side: Side, step: Step, period: string): Figure {
  return stepFigure(counting, {organisation: view.organisation.id, period, side, step});
}

function sideOf({level}: Figure): string {
  return level.startsWith("Non") ? "Non-clinical" : "Clinical";
}

/** `lower to middle` of `Clinical lower to middle`. */
function stepOf({level}: Figure): string {
  return level.replace(/^(Non-clinical|Clinical) /, "");
}

/** A side's whole ladder, then which of its two steps is the steeper. */
function sideAnswer(context: Context, side: Side): Answer | null {
  const {snapshot, snapshots, bme} = context;
  const [lower, upper, whole] = steps.map((step) => figureOf(context, side, step, snapshot));
  if (!lower || !upper || !whole || whole.status === "not-applicable") return null;
  const id = findingId(whole);
  const name = side.toLowerCase();
  if (whole.value === null)
    return {id, sentence: `The ratio of the ${name} ladder is hidden to protect people in small groups.`};
  const [first = snapshot] = snapshots;
  const before = first === snapshot ? null : figureOf(context, side, steps[2] ?? {id: "", from: 0, to: 2}, first).value;
  const steeper =
    lower.value !== null && upper.value !== null
      ? lower.value > upper.value
        ? {figure: lower, where: "into Bands 6 and 7"}
        : {figure: upper, where: "from Bands 6 and 7 into 8a and above"}
      : null;
  return {
    id,
    sentence: `The odds of being ${stepWords["lower to upper"]?.sentence ?? ""} are ${formatRatio(whole.value)} times as high for White ${name} staff as for ${bme} ${name} staff.`,
    more: paragraph(
      rangeSentence(whole),
      sharesSentence(context, side, snapshot),
      before !== null && `In ${formatPeriod(first)} the ratio was ${formatRatio(before)}.`,
      steeper?.figure.value != null &&
        `The steeper step is ${steeper.where}, with a ratio of ${formatRatio(steeper.figure.value)}.`
    ),
    verdict: whole.verdict,
    about: `${bme} people`
  };
}

function titleOf(figures: readonly Figure[], bme: string): string {
  const clear = figures.filter(({verdict}) => verdict?.state.startsWith("clear") && verdict.direction === "adverse");
  return `At ${clear.length} of ${figures.length} steps clearly more of White staff than of ${bme} staff are found above`;
}

/** The same in shares of people, which odds are not: how many of each group's staff on the two tiers are on the upper. */
function sharesSentence({counting, bme}: Context, side: Side, period: string): string | null {
  const [lower = "", , upper = ""] = tiersOf(side);
  const [white, other] = ["White", "BME"].map((group) => {
    const [below, above] = [lower, upper].map((level) =>
      counting.cell("headcount", {population: "substantive", period, group, breakdown: careerTier, level})
    );
    if (below?.count == null || above?.count == null || below.count + above.count === 0) return null;
    return (100 * above.count) / (below.count + above.count);
  });
  return white == null || other == null
    ? null
    : `Of staff at one or the other, ${formatPercent(white)} of White staff and ${formatPercent(other)} of ${bme} staff are at the higher.`;
}

/** The people behind the ratios. */
function TierTable({counting, snapshot, view}: Context): HTMLElement {
  const rows = sides.flatMap(tiersOf);
  const count = (level: string, group: string): string => {
    const cell = counting.cell("headcount", {
      population: "substantive",
      period: snapshot,
      group,
      breakdown: careerTier,
      level
    });
    if (cell?.count != null) return formatCount(cell.count);
    const code = missingCode({value: null, upper: null, status: cell?.status ?? "not-applicable"});
    return shorthand[code ?? "z"].symbol;
  };
  return DataTable(
    rows,
    [
      {heading: "Tier", value: (level) => level},
      ...["BME", "White"].map((group) => ({
        heading: `${view.label(group)} staff`,
        numeric: true,
        value: (level: string) => count(level, group)
      }))
    ],
    {caption: `People in each tier, ${formatPeriod(snapshot)}`, sorting: false}
  );
}
