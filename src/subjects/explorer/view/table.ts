import {directedLabel} from "../../../figures/directed-label.js";
import {h, hiddenText, type Child} from "../../../components/h.js";
import {DataTable, tableData, type Column} from "../../../components/tables/data-table.js";
import {FigureCell, remarkCodes} from "../../../components/tables/figure-cell.js";
import {VerdictBadge} from "../../../components/text/verdict-badge.js";
import type {TableData} from "../../../saving/csv.js";
import type {Answer, AnswerRow} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {comparatorLabel} from "../reckoning/comparators.js";
import {isRatioGap} from "../reckoning/views.js";
import {askedWords, rowNamer} from "../words/words.js";
import type {Question} from "../reckoning/question.js";
import type {Figure} from "../../../figures/figure-types.js";
import {capitalise, formatCounts, formatNumber, formatRange, formatValue, missingCode} from "../../../words/format.js";
import {shorthand} from "../../../words/shorthand.js";
import type {AnswerOptions} from "./chart.js";
import {noteLines} from "./notes.js";

/** Rows of the table that are made at once on a screen; a reader who wants more asks for all. */
const firstRowsShown = 100;

/** Every row of an answer in full: counts, percentage, range, comparator, gap, verdict, and how each was made. */
export function AnswerTable(
  catalogue: Catalogue,
  answer: Answer,
  {onSelect, csvLink = true}: AnswerOptions & {csvLink?: boolean} = {}
): HTMLElement {
  const {rows, question} = answer;
  return DataTable(rows, columnsOf(catalogue, answer, onSelect), {
    caption: askedWords(catalogue, question),
    codes: remarkCodes(rows.flatMap(({figure, gap}) => (gap ? [figure, gap] : [figure]))),
    first: typeof window === "undefined" ? Infinity : firstRowsShown,
    csvLink,
    whole: () => answerData(catalogue, answer)
  });
}

/** What is saved of an answer: the same rows, with every number in a column of its own. */
function answerData(catalogue: Catalogue, answer: Answer): TableData {
  return tableData(answer.rows, dataColumns(catalogue, answer), {
    caption: askedWords(catalogue, answer.question),
    notes: noteLines(catalogue, answer)
  });
}

/** The columns of the table on screen: each number with its range below it. */
function columnsOf(catalogue: Catalogue, answer: Answer, onSelect?: AnswerOptions["onSelect"]): Column<AnswerRow>[] {
  const {rows, question} = answer;
  const name = rowNamer(catalogue, rows);
  const hasGaps = rows.some(({gap}) => gap !== null);
  const columns: (Column<AnswerRow> | false)[] = [
    {
      heading: rowHeading(catalogue, answer),
      value: ({figure}) => name(figure).join(", "),
      cell: ({figure}) => rowName(figure, name(figure).join(", "), onSelect)
    },
    {heading: "People", numeric: true, value: ({figure}) => formatCounts(figure) || null},
    {
      heading: "Percentage (range)",
      numeric: true,
      value: ({figure}) => plain(figure),
      cell: ({figure}) => withRange(figure)
    },
    rows.some(({reference}) => reference !== null) && {
      heading: comparatorHeading(catalogue, question),
      numeric: true,
      value: ({reference}) => referenceValue(reference),
      cell: ({reference}) => (reference ? referenceWords(reference) : Uncompared())
    },
    hasGaps && {
      heading: `${gapHeading(question)} (range)`,
      numeric: true,
      value: ({gap}) => (gap ? plain(gap) : uncompared),
      cell: ({gap}) => (gap ? withRange(gap) : Uncompared())
    },
    hasGaps && {
      heading: "Verdict",
      value: ({figure}) => directedLabel(figure.verdict) ?? uncompared,
      cell: ({figure}) => (figure.verdict ? VerdictBadge(figure.verdict) : Uncompared())
    },
    {
      heading: "How it was made",
      value: (row) => methodLines(row).join(" "),
      cell: (row) =>
        h(
          "details",
          {class: "how"},
          h("summary", null, "Method"),
          methodLines(row).map((line) => h("p", null, line))
        )
    }
  ];
  return columns.filter((column) => column !== false);
}

/** The columns of an export: every number in a column of its own, as it was computed. */
function dataColumns(catalogue: Catalogue, answer: Answer): Column<AnswerRow>[] {
  const {rows, question} = answer;
  const name = rowNamer(catalogue, rows);
  const end = (bound: number | null | undefined): number | null =>
    bound == null || !Number.isFinite(bound) ? null : bound;
  return [
    {heading: rowHeading(catalogue, answer), value: ({figure}) => name(figure).join(", ")},
    {heading: "People with it", value: ({figure}) => figure.numerator},
    {heading: "Out of", value: ({figure}) => figure.denominator},
    {heading: "Percentage", value: ({figure}) => plain(figure)},
    {heading: "Percentage, lower", value: ({figure}) => end(figure.lower)},
    {heading: "Percentage, upper", value: ({figure}) => end(figure.upper)},
    {
      heading: comparatorHeading(catalogue, question),
      value: ({reference}) => referenceValue(reference)
    },
    {heading: gapHeading(question), value: ({gap}) => (gap ? plain(gap) : uncompared)},
    {heading: "Gap, lower", value: ({gap}) => end(gap?.lower)},
    {heading: "Gap, upper", value: ({gap}) => end(gap?.upper)},
    {heading: "p", value: ({gap}) => gap?.p ?? null},
    {heading: "Verdict", value: ({figure}) => directedLabel(figure.verdict) ?? uncompared},
    {heading: "How it was made", value: (row) => methodLines(row).join(" ")}
  ];
}

/** What stands where a figure is not compared: the comparator itself, or a group without one. */
const uncompared = "–";

function Uncompared(): Child {
  return [h("span", {class: "muted", "aria-hidden": "true"}, uncompared), hiddenText("not compared")];
}

function rowHeading(catalogue: Catalogue, {question: {by}}: Answer): string {
  return by[0] === undefined ? "Group" : catalogue.label(by[0]);
}

function comparatorHeading(catalogue: Catalogue, question: Question): string {
  return capitalise(comparatorLabel(catalogue, question, question.compare));
}

function gapHeading({indicator, compare}: Question): string {
  return isRatioGap(indicator, compare) ? "Times as likely" : "Percentage points apart";
}

/** A figure with its 95 % interval on a line of its own. */
function withRange(figure: Figure): Child {
  const range = formatRange(figure);
  return [FigureCell(figure), range && h("span", {class: "cell-range"}, range)];
}

function rowName(figure: Figure, words: string, onSelect: AnswerOptions["onSelect"]): Child {
  return onSelect ? h("button", {type: "button", class: "select-row", onclick: () => onSelect(figure)}, words) : words;
}

function referenceValue(reference: AnswerRow["reference"]): string | number | null {
  if (!reference) return uncompared;
  return reference.figure ? plain(reference.figure) : reference.value;
}

function referenceWords({value, unit, figure}: NonNullable<AnswerRow["reference"]>): Child {
  if (figure) return FigureCell(figure);
  return value === null ? shorthand.x.symbol : formatNumber(value, unit);
}

function plain(figure: Figure): string | number {
  return missingCode(figure) ? formatValue(figure) : (figure.value ?? formatValue(figure));
}

/** How a row's numbers were made and how sure they are, a sentence each. */
function methodLines({figure, gap, reference, detectable}: AnswerRow): string[] {
  return [
    `Percentage and range: ${figure.method}.`,
    reference &&
      `Compared with ${reference.label}${reference.figure && formatCounts(reference.figure) ? ` (${formatCounts(reference.figure)})` : ""}.`,
    gap && `Gap: ${gap.method}${gap.p === null ? "" : `; p = ${gap.p < 0.001 ? "below 0.001" : gap.p.toFixed(3)}`}.`,
    detectable
  ].filter((line) => typeof line === "string");
}
