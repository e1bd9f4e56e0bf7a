import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {FigureTable} from "../../../components/tables/figure-table.js";
import {gapsDiffer, gapWithin, sharedPeriod, type SharedPeriod} from "./bank-events.js";
import {wordList} from "../../../words/lists.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatPeriod} from "../../../words/format.js";
import {isWhole} from "../../../figures/headline.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {indicatorAnswer, summarised} from "../answers.js";
import type {Question} from "../deep-dive.js";
import type {Context} from "./context.js";

/** What the bank is asked or counted for: discipline, and the survey's four questions. */
const bankNumbers = [3, 5, 6, 7, 8] as const;

/** BME bank staff beside White bank staff, and the same gap among substantive staff. */
export function treatmentQuestion(context: Context): Question | null {
  const {view, figures, bme, snapshot} = context;
  const answers = bankNumbers.flatMap(
    (number) => indicatorAnswer(view, figures, indicatorOf(number), {population: "bank"}) ?? []
  );
  if (snapshot === undefined && answers.length === 0) return null;
  const shared = sharedOf(context);
  const wider = shared.filter((each) => isWider(context, each));
  const absent = bankNumbers.filter(
    (number) => !figures.some((each) => each.indicator === number && each.population === "bank")
  );
  const widerWords = wordList(wider.map(({indicator}) => indicator.shortTitle.toLowerCase()));
  return {
    question: `Are ${bme} bank staff treated as White bank staff are?`,
    answers: summarised(answers, {
      id: "bank-gaps",
      about: `${bme} bank staff`,
      what: {one: "indicator", many: "indicators"}
    }).map((answer, i) =>
      i > 0 || wider.length === 0 || answers.length < 2
        ? answer
        : {...answer, more: `The gap is clearly wider than among substantive staff on: ${widerWords}.`}
    ),
    missing:
      absent.length === 0
        ? null
        : `Nothing about the bank was supplied for ${wordList(absent.map((number) => `indicator ${number}`))}. The NHS Staff Survey goes to substantive staff, so answers of bank staff come from a survey of their own.`,
    evidence: () => {
      const pairs = shared.flatMap((each) => [gapOf(context, each, "bank"), gapOf(context, each, "substantive")]);
      return [
        pairs.length > 0 &&
          RatioPlot(pairs, {
            title:
              wider.length === 0
                ? `The gap between ${bme} and White staff, on the bank and among substantive staff`
                : `The gap is clearly wider on the bank on ${wider.length} of ${shared.length} indicators`,
            subtitle: `Relative likelihood, ${bme} compared with White staff. Above 1 is to the disadvantage of ${bme} staff, but for career progression below 1 is.`,
            of: `the relative likelihood of ${bme} and White staff, on the bank and among substantive staff`,
            section: ({indicator, period}) =>
              `${indicator}. ${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}`,
            label: ({population}) => (population === "bank" ? "Bank staff" : "Substantive staff"),
            rowHeading: "Workforce",
            id: "bank-gaps-beside"
          }),
        RateTable(context)
      ];
    }
  };
}

/** The indicators that both workforces have, each at the last period they share. */
export function sharedOf({counting, organisation}: Context): SharedPeriod[] {
  return bankNumbers.flatMap((number) => {
    const indicator = indicatorOf(number);
    const period = sharedPeriod(counting, indicator);
    return period === undefined ? [] : [{indicator, period, organisation}];
  });
}

function gapOf({counting}: Context, shared: SharedPeriod, population: "bank" | "substantive"): Figure {
  return gapWithin(counting, shared, population);
}

/** True where the gap is further from parity on the bank, to the disadvantage of BME staff, by more than chance. */
function isWider(context: Context, shared: SharedPeriod): boolean {
  const [bank, staff] = [gapOf(context, shared, "bank"), gapOf(context, shared, "substantive")];
  const p = gapsDiffer(context.counting, shared);
  if (p === null || p >= 0.05 || bank.value === null || staff.value === null) return false;
  return shared.indicator.compare.adverse === "above" ? bank.value > staff.value : bank.value < staff.value;
}

function RateTable({view, figures}: Context): HTMLElement | null {
  const rates = bankNumbers.flatMap((number) => {
    const own = figures.filter(
      (figure) =>
        figure.indicator === number && figure.population === "bank" && figure.unit === "percent" && isWhole(figure)
    );
    const last = own.at(-1)?.period;
    return ["BME", "White"].flatMap((group) => own.find((each) => each.group === group && each.period === last) ?? []);
  });
  if (rates.length === 0) return null;
  return FigureTable(rates, {
    caption: "Bank staff: each indicator's percentage",
    rowHeading: "Indicator and group",
    label: ({indicator, group, period}) =>
      `${indicator}. ${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}, ${view.label(group)}`
  });
}
