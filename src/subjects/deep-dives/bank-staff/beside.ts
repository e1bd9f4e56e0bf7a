import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {DataTable, type Column} from "../../../components/tables/data-table.js";
import {FigureCell} from "../../../components/tables/figure-cell.js";
import {Callout} from "../../../components/text/callout.js";
import {bankAgainstSubstantive} from "./bank-events.js";
import {rateFigure} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCounts, formatPercent, formatPeriod, formatValue} from "../../../words/format.js";
import {gapSummary, gapTitle} from "../shared/gap-summary.js";
import {paragraph, rangeSentence} from "../../../words/lists.js";
import type {Population} from "../../../registry/cell.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";
import {sharedOf} from "./treatment.js";

type Row = {figure: Figure; group: string};

/** One group on the bank beside the same group in post. */
export function besideQuestion(context: Context): Question | null {
  const {view} = context;
  const rows = rowsOf(context);
  if (rows.length === 0) return null;
  const groups = [...new Set(rows.map(({group}) => group))];
  const answers = groups.map((group): Answer => {
    const own = rows.filter((row) => row.group === group);
    const topics = own.map(({figure}) => ({
      topic: indicatorOf(figure.indicator).shortTitle.toLowerCase(),
      verdict: figure.verdict
    }));
    const name = view.label(group);
    return {
      id: `bank-beside-substantive-${group.toLowerCase()}`,
      sentence: gapSummary(topics, {
        about: `${name} bank staff, compared with ${name} substantive staff,`,
        what: {one: "indicator", many: "indicators"}
      }),
      more: widest(context, own)
    };
  });
  return {
    question: "Do bank staff fare worse than substantive staff of the same ethnic group?",
    answers: answers.filter(({sentence}) => sentence !== ""),
    evidence: () => [
      RatioPlot(
        rows.map(({figure}) => figure),
        {
          title: gapTitle(
            rows.map(({figure}) => figure.verdict),
            {about: "bank staff", what: {one: "comparison", many: "comparisons with the same group in post"}}
          ),
          subtitle:
            "Relative likelihood, bank compared with substantive staff. Above 1 is to the disadvantage of bank staff, but for career progression below 1 is.",
          of: "the relative likelihood of bank and substantive staff of the same ethnic group",
          section: ({indicator, period}) =>
            `${indicator}. ${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}`,
          label: (figure) => view.label(rows.find((row) => row.figure === figure)?.group ?? "White"),
          rowHeading: "Group",
          id: "bank-beside"
        }
      ),
      RateTable(context, rows),
      Callout(
        "Bank and substantive staff answered two different surveys, with the same questions but other ways of asking. Some of a difference may come with that. Cases are counted for one and the same year on both sides.",
        {kind: "caution"}
      )
    ]
  };
}

function rowsOf(context: Context): Row[] {
  const {view, counting} = context;
  return sharedOf(context).flatMap((shared) =>
    ["BME", "Black", "White"].flatMap((group): Row[] => {
      const noted = view.organisation.surveyNotes.some(
        (note) => note.indicator === shared.indicator.number && note.group === group && note.period === shared.period
      );
      const figure = bankAgainstSubstantive(counting, shared, group);
      return noted || figure.status === "not-applicable" ? [] : [{figure, group}];
    })
  );
}

/** The widest of a group's differences that are clear and against the bank, in words. */
function widest(context: Context, rows: readonly Row[]): string | null {
  const clear = rows.filter(
    ({figure: {verdict, value}}) => verdict?.state === "clear-gap" && verdict.direction === "adverse" && value !== null
  );
  const [row] = [...clear].sort(
    (a, b) => Math.abs(Math.log(b.figure.value ?? 1)) - Math.abs(Math.log(a.figure.value ?? 1))
  );
  if (!row) return null;
  const {event} = indicatorOf(row.figure.indicator);
  const [bank, staff] = (["bank", "substantive"] as const).map((population) => rateOf(context, row, population));
  if (bank?.value == null || staff?.value == null) return null;
  const name = context.view.label(row.group);
  return paragraph(
    `The widest: ${formatPercent(bank.value)} of ${name} bank staff ${event}, compared with ${formatPercent(staff.value)} of ${name} substantive staff.`,
    rangeSentence(row.figure)?.replace("The range is", "The range of the ratio is")
  );
}

function rateOf({counting}: Context, {figure, group}: Row, population: Population): Figure {
  const pair = counting.pair(indicatorOf(figure.indicator), {population, period: figure.period, group});
  return rateFigure({...addressOf(figure), population, group}, pair, {notKnown: null});
}

function addressOf({organisation, indicator, population, period, breakdown, level, breakdown2, level2, group}: Figure) {
  return {organisation, indicator, population, period, breakdown, level, breakdown2, level2, group};
}

/** The percentages behind the comparisons, bank and substantive side by side. */
function RateTable(context: Context, rows: readonly Row[]): HTMLElement {
  const side = (population: Population, heading: string): Column<Row>[] => {
    const figure = (row: Row): Figure => rateOf(context, row, population);
    return [
      {
        heading,
        numeric: true,
        value: (row) => figure(row).value ?? formatValue(figure(row)),
        cell: (row) => FigureCell(figure(row))
      },
      {heading: `${heading}, people`, numeric: true, value: (row) => formatCounts(figure(row))}
    ];
  };
  return DataTable(
    rows,
    [
      {
        heading: "Indicator and group",
        value: ({figure, group}) =>
          `${figure.indicator}. ${indicatorOf(figure.indicator).shortTitle}, ${context.view.label(group)}`
      },
      ...side("bank", "Bank staff"),
      ...side("substantive", "Substantive staff")
    ],
    {
      caption: "Each indicator's percentage for bank and substantive staff, by ethnic group",
      sorting: false,
      figure: (row) => rateOf(context, row, "bank")
    }
  );
}
