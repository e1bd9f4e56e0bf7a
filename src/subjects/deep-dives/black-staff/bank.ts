import {FigureTable} from "../../../components/tables/figure-table.js";
import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {gapTitle} from "../shared/gap-summary.js";
import {ratioGroup} from "./pooled.js";
import {findingId} from "../../../figures/finding-id.js";
import {formatCounts, formatPercent, formatPeriod} from "../../../words/format.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {seriesOf} from "../../../writing/series.js";
import {indicatorAnswer, summarised} from "../answers.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";

const population = "bank";
const numbers = [3, 5, 6, 7, 8] as const;

/** The group on the bank, which the national standard leaves out. */
export function bankQuestion(context: Context): Question {
  const {view, figures, group, name} = context;
  const share = shareAnswer(context);
  const answers = numbers.flatMap(
    (number) => indicatorAnswer(view, figures, indicatorOf(number), {population, group}) ?? []
  );
  const ratios = numbers.flatMap(
    (number) =>
      seriesOf(figures, {
        indicator: number,
        population,
        group: ratioGroup(indicatorOf(number), group),
        unit: "ratio"
      }).at(-1) ?? []
  );
  const rates = numbers.flatMap((number) =>
    [group, "BME", "White"].flatMap(
      (id) => seriesOf(figures, {indicator: number, population, group: id, unit: "percent"}).at(-1) ?? []
    )
  );
  return {
    question: `And on the bank?`,
    answers: [
      ...(share ? [share] : []),
      ...summarised(answers, {
        id: `bank-${group.toLowerCase()}`,
        about: `${name} bank staff`,
        what: {one: "indicator", many: "indicators"}
      })
    ],
    missing:
      !share && answers.length === 0
        ? `No bank staff were supplied, or ${name} bank staff are not counted apart.`
        : null,
    evidence: () =>
      ratios.length === 0
        ? []
        : [
            RatioPlot(ratios, {
              title: gapTitle(
                ratios.map(({verdict}) => verdict),
                {about: `${name} bank staff`, what: {one: "indicator", many: "indicators"}}
              ),
              subtitle: `Relative likelihood at the latest period of each. Above 1 is to their disadvantage, but for career progression below 1 is.`,
              of: `the relative likelihood of ${name} and White bank staff`,
              label: ({indicator, period}) =>
                `${indicator}. ${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}`,
              rowHeading: "Indicator",
              id: "black-bank"
            }),
            FigureTable(rates, {
              caption: `Bank staff: each indicator's percentage, by ethnic group`,
              rowHeading: "Indicator and group",
              label: ({indicator, group: id}) => `${indicator}. ${indicatorOf(indicator).shortTitle}, ${view.label(id)}`
            })
          ]
  };
}

function shareAnswer({figures, group, name}: Context): Answer | null {
  const [bank, staff] = [population, "substantive"].map((each) =>
    seriesOf(figures, {indicator: 1, population: each, group, unit: "percent"}).at(-1)
  );
  if (bank?.value == null) return null;
  return {
    id: findingId(bank),
    sentence:
      staff?.value == null
        ? `${name} people are ${formatPercent(bank.value)} of bank staff.`
        : `${name} people are ${formatPercent(bank.value)} of bank staff, compared with ${formatPercent(staff.value)} of substantive staff.`,
    more: `That is ${formatCounts(bank)} on the bank. The national standard does not count them.`
  };
}
