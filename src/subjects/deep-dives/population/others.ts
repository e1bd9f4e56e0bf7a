import {DotPlot} from "../../../components/charts/dot-plot.js";
import {FigureTable} from "../../../components/tables/figure-table.js";
import {bothWorkforces} from "../shared/both-workforces.js";
import {addCells, combinePairs} from "../../../figures/counting.js";
import {paragraph, rangeSentence, wordList} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import {capitalise, formatCounts, formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import type {CellPair} from "../../../figures/figure.js";
import type {Population} from "../../../registry/cell.js";
import type {Answer, Question} from "../deep-dive.js";
import {addressOf, represented, representedAt, type Context, type Represented} from "./context.js";

type Row = Represented & {label: string; body: string; exact: boolean};

const memberships = ["all members", "voting members", "executive members"];

/** Bank staff, both workforces together, and the board, beside everybody served. */
export function othersQuestion(context: Context): Question {
  const {together, bme, areas, year} = context;
  const rows = [...workforceRows(context), ...boardRows(context)].filter(
    ({share}) => share.status !== "not-applicable"
  );
  const residents = together.get("BME");
  const answers = rows.filter(({exact, body}) => (exact ? body === "all members" : body !== "substantive"));
  const absent = [
    !rows.some(({body}) => body === "bank") && "bank staff",
    !rows.some(({exact}) => exact) && "the board"
  ].filter((each) => each !== false);
  return {
    question: "And bank staff, and the board?",
    answers: answers.map((row) => answerOf(context, row)),
    missing:
      absent.length === 0 ? null : `${capitalise(wordList(absent))} cannot be compared: no extract was supplied.`,
    evidence: () =>
      residents === undefined || rows.length < 2
        ? []
        : [
            DotPlot(
              rows.map(({share}) => share),
              {
                title: titleOf(rows, bme),
                subtitle: `Share of ${bme} people in each, beside residents of ${areas}, ${year}. A board is small, so its range is wide.`,
                of: `the share of ${bme} people among staff, bank and board, beside residents`,
                reference: {value: 100 * residents, label: `Residents: ${formatPercent(100 * residents)}`},
                label: (figure) => rows.find(({share}) => share === figure)?.label ?? "",
                rowHeading: "Who",
                id: "population-others"
              }
            ),
            FigureTable(
              rows.map(({ratio}) => ratio),
              {
                caption: `Share of ${bme} people divided by their share of residents: staff, bank and board`,
                rowHeading: "Who",
                label: (figure) => rows.find(({ratio}) => ratio === figure)?.label ?? "",
                measure: "Ratio to residents"
              }
            )
          ]
  };
}

/** The bodies with the largest and the smallest share; parts of the board are not bodies of their own. */
function titleOf(rows: readonly Row[], bme: string): string {
  const bodies = rows.filter(({share, exact, body}) => share.value !== null && (!exact || body === "all members"));
  const sorted = [...bodies].sort((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0));
  const [high, low] = [sorted[0], sorted.at(-1)];
  const words = ({share, body}: Row): string =>
    `${formatPercent(share.value ?? 0)} of ${bodyWords[body] ?? `${body} staff`}`;
  if (!high || !low || high === low) return "Staff, bank and board beside residents";
  return `${bme} people are ${words(high)} and ${words(low)}`;
}

function workforceRows(context: Context): Row[] {
  const {view, counting, snapshot, together} = context;
  const {denominator} = view.organisation;
  const pair = (population: Population): CellPair => ({
    numerator: counting.cell("headcount", {population, period: snapshot, group: "BME"}),
    denominator: counting.cell("headcount", {population, period: snapshot, group: denominator})
  });
  const address = addressOf(view, {population: "substantive", period: snapshot, group: "BME"});
  const row = (body: string, label: string, counts: CellPair): Row => ({
    body,
    label,
    exact: false,
    ...represented(counts, {...address, population: body}, {residents: together.get("BME")})
  });
  const [staff, bank] = [pair("substantive"), pair("bank")];
  if (!bank.denominator) return [row("substantive", "Substantive staff", staff)];
  return [
    row("substantive", "Substantive staff", staff),
    row("bank", "Bank staff", bank),
    row(
      bothWorkforces,
      "Both together",
      combinePairs(staff, bank, (a, b) => addCells([a, b]))
    )
  ];
}

function boardRows(context: Context): Row[] {
  const period = context.counting.periods("board members", "board").at(-1);
  if (period === undefined) return [];
  return memberships.map((level) => ({
    body: level,
    label: level === "all members" ? "Board, all members" : `Board, ${level}`,
    exact: true,
    ...representedAt(
      context,
      {population: "board", period, group: "BME", breakdown: "board membership", level},
      {measure: "board members", exact: true}
    )
  }));
}

const bodyWords: Readonly<Record<string, string>> = {
  bank: "bank staff",
  [bothWorkforces]: "substantive and bank staff together",
  "all members": "board members"
};

function answerOf({bme, together}: Context, {share, ratio, body, exact}: Row): Answer {
  const id = findingId(ratio);
  const whom = bodyWords[body] ?? body;
  const residents = together.get("BME") ?? 0;
  if (share.value === null)
    return {id, sentence: `The share of ${bme} people among ${whom} is hidden to protect people.`};
  const onePerson = share.denominator === null ? null : 100 / share.denominator;
  return {
    id,
    measure: findingId(share),
    sentence: `${bme} people are ${formatPercent(share.value)} of ${whom}, compared with ${formatPercent(100 * residents)} of residents.`,
    more: paragraph(
      `In ${formatPeriod(share.period)} that is ${formatCounts(share)}.`,
      ratio.value !== null && `The first share is ${formatRatio(ratio.value)} times the second.`,
      rangeSentence(ratio),
      exact &&
        onePerson !== null &&
        `One member more or less moves the share by ${onePerson.toFixed(1)} percentage points.`
    ),
    // More people of a group on the bank than among residents favours nobody, so no side is named.
    ...(exact && {verdict: ratio.verdict, about: `${bme} people`})
  };
}
