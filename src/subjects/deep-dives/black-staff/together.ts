import {directedLabel} from "../../../figures/directed-label.js";
import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {Callout} from "../../../components/text/callout.js";
import {DataTable} from "../../../components/tables/data-table.js";
import {VerdictBadge} from "../../../components/text/verdict-badge.js";
import {gapTitle} from "../shared/gap-summary.js";
import {pooledComparison, type Pooled} from "./pooled.js";
import {paragraph, rangeSentence, wordList} from "../../../words/lists.js";
import type {Figure} from "../../../figures/figure-types.js";
import {findingId} from "../../../figures/finding-id.js";
import {formatCount, formatPeriod, formatRatio, formatValue} from "../../../words/format.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {h} from "../../../components/h.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";

/** Indicator 4 is left out: each year counts mostly the same staff, and one year has enough of them. */
const numbers = [2, 3, 5, 6, 7, 8] as const;

type Row = Pooled & {number: number};

/** Years taken together where one year is too small to answer, and why that may be done. */
export function togetherQuestion(context: Context): Question {
  const {figures, group, name} = context;
  const rows = numbers.flatMap((number): Row[] => {
    const indicator = indicatorOf(number);
    const pooled = pooledComparison(figures, indicator, {population: indicator.populations[0] ?? "substantive", group});
    return pooled ? [{...pooled, number}] : [];
  });
  const question = `One year has few ${name} people. What do the years say together?`;
  if (rows.length === 0)
    return {
      question,
      answers: [],
      missing: `Years can be taken together where ${name} people are counted in at least two that share no year. These data hold no such years.`
    };
  const isClear = (figure: Figure | undefined): boolean => figure?.verdict?.state.startsWith("clear") ?? false;
  const clear = rows.filter(({figure}) => isClear(figure));
  const before = rows.filter(({each}) => isClear(each.at(-1)));
  const added = clear.filter(({each}) => !isClear(each.at(-1)));
  const summary: Answer = {
    id: `together-${group.toLowerCase()}`,
    sentence: `Taken together, the years show a clear gap on ${clear.length} of ${rows.length} indicators.`,
    more: `The latest period alone shows one on ${before.length}.`
  };
  return {
    question,
    answers: [summary, ...added.map((row) => rowAnswer(context, row))],
    evidence: () => [
      RatioPlot(
        rows.flatMap(({each, figure}) => [...each, figure]),
        {
          title: gapTitle(
            rows.map(({figure}) => figure.verdict),
            {
              about: `${name} people`,
              what: {one: "indicator, all years together", many: "indicators, all years together"}
            }
          ),
          subtitle: `Relative likelihood. Above 1 is to the disadvantage of ${name} people, but for career progression below 1 is.`,
          of: `the relative likelihood of ${name} and White people, by year and for all years together`,
          section: ({indicator}) => titleOf(context, indicator),
          label: ({period, method}) =>
            method.startsWith("Mantel-Haenszel") ? `Together, ${period}` : formatPeriod(period),
          rowHeading: "Period",
          id: "black-years-together"
        }
      ),
      Summary(context, rows),
      Why(context, rows)
    ]
  };
}

function titleOf(context: Context, number: number): string {
  const mark = context.note(number, "substantive") ? " [b]" : "";
  return `${number}. ${indicatorOf(number).shortTitle}${mark}`;
}

function rowAnswer({name, note}: Context, {figure, number, differ}: Row): Answer {
  const {event, people, compare} = indicatorOf(number);
  const value = figure.value;
  const [first, second] = compare.of === "White" ? ["White", name] : [name, "White"];
  const size =
    value === null
      ? `There is no ratio for ${name} and White ${people}.`
      : `Over ${figure.period}, the share of ${first} ${people} who ${event} was ${formatRatio(value)} times that of ${second} ${people}.`;
  const noted = note(number, "substantive");
  return {
    id: `${findingId(figure)}-together`,
    measure: findingId(figure),
    sentence: size,
    more: paragraph(
      rangeSentence(figure),
      differ !== null &&
        differ < 0.05 &&
        "That the years differ is hard to put down to chance alone, so this one figure hides a change.",
      noted && `The ${name} figure is not like for like: ${noted}.`
    ),
    verdict: figure.verdict,
    about: `${name} people`
  };
}

function Summary(context: Context, rows: readonly Row[]): HTMLElement {
  const latest = ({each}: Row) => each.at(-1);
  return DataTable(
    rows,
    [
      {heading: "Indicator", value: ({number}) => titleOf(context, number)},
      {heading: "Periods", value: ({each}) => wordList(each.map(({period}) => formatPeriod(period)))},
      {
        heading: `${context.name} people or answers`,
        numeric: true,
        value: ({people}) => people,
        cell: ({people}) => formatCount(people)
      },
      {
        heading: "Latest alone",
        value: (row) => directedLabel(latest(row)?.verdict),
        cell: (row) => [formatValue(latest(row) ?? row.figure), " ", VerdictBadge(latest(row)?.verdict ?? null)]
      },
      {
        heading: "Together",
        value: ({figure}) => directedLabel(figure.verdict),
        cell: ({figure}) => [formatValue(figure), " ", VerdictBadge(figure.verdict)]
      },
      {
        heading: "Do the years differ?",
        value: ({differ}) =>
          differ === null
            ? "cannot be tested"
            : differ < 0.05
              ? "yes, hard to put down to chance alone"
              : "not shown, could be chance"
      }
    ],
    {
      caption: `${context.name} people beside White people: the latest period alone, and all together`,
      sorting: false,
      figure: latest
    }
  );
}

function Why({name}: Context, rows: readonly Row[]): HTMLElement {
  const has = (numbers: readonly number[]): boolean => rows.some(({number}) => numbers.includes(number));
  return Callout(
    [
      h(
        "p",
        null,
        `One year holds too few ${name} people for a sure answer. Taken together, the years hold more; each is compared within itself first, so a change in who answers does not enter the figure.`
      ),
      has([5, 6, 7, 8]) &&
        h(
          "p",
          null,
          "Each survey asks the staff of its own year, and many of them are the same people again. The ranges treat their answers as separate, so they are a little too narrow."
        ),
      has([2]) &&
        h("p", null, "Each year of recruitment has its own applications, though one person may apply in several."),
      has([3]) &&
        h(
          "p",
          null,
          "Only disciplinary windows that share no year are added up. The staff behind them are mostly the same."
        ),
      h(
        "p",
        null,
        "Training is left out: one year counts every member of staff, and the next counts mostly the same people."
      )
    ],
    {title: "Why the years may be added up, and what that costs"}
  );
}
