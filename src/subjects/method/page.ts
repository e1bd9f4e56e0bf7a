import {indicatorAt} from "../../registry/index.js";
import {DataTable} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import {countStatement} from "../../database/count-statement.js";
import {formatPercent} from "../../words/format.js";
import type {View} from "../../figures/view.js";
import {counts} from "../../registry/counts.js";
import type {Indicator} from "../../registry/define.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view, part}) => methodPage(await view(), indicatorAt(part));

const statistics: Record<Indicator["compare"]["statistic"], string> = {
  "part-of-whole":
    "The share of a level is compared with the share among everyone outside it, since the level is part of the workforce. The range is that of Miettinen and Nurminen for two independent groups, scaled to the whole; the p-value is Fisher's exact, mid-p.",
  ratio:
    "The first group's percentage is divided by the second's, from the counts and not from rounded percentages. The range and the p-value come from one score statistic (Koopman), so they never disagree.",
  difference:
    "The second percentage is taken from the first, in percentage points, with the score range of Miettinen and Nurminen. The verdict goes by the ratio of the two percentages.",
  "board-gap":
    "The workforce's percentage is taken from the board's, in percentage points. The test is exact: how likely so few or so many would be if board members were drawn at the workforce's share."
};

/** How an indicator is defined and counted: its words, the statements that are run, and a worked example. */
export function methodPage(view: View, indicator: Indicator): string {
  const {numerator, denominator, compare, example} = indicator;
  const parts = counts.filter(({measure}) => [numerator.measure, denominator.measure].includes(measure));
  const columns = [...new Set(example.rows.flatMap((row) => Object.keys(row)))];
  return markdownPage({
    title: `Method: indicator ${indicator.number}`,
    heading: `How indicator ${indicator.number} is counted`,
    sections: [
      {blocks: [h("p", {class: "lead"}, indicator.title), h("blockquote", null, h("p", null, indicator.guidance))]},
      {
        heading: "What is counted",
        blocks: [
          h(
            "dl",
            {class: "definitions"},
            ...definition("Numerator", `${numerator.measure}, by ethnic group`),
            ...definition("Denominator", `${denominator.measure}, by ethnic group`),
            ...definition("People", indicator.people),
            ...definition("Extract", `${indicator.source}`),
            ...definition(
              "Compared",
              `${view.label(compare.of)} with ${compare.to === "workforce" ? "the workforce" : view.label(compare.to)}`
            ),
            ...definition("Worse for BME people", `${compare.adverse} ${compare.parity}`),
            ...definition(
              "Share is of",
              view.organisation.denominator === "known"
                ? "people of known ethnicity"
                : "everyone, ethnicity known or not"
            ),
            ...definition("Checked by", indicator.review.checkedBy),
            ...definition("Checked again", indicator.review.next)
          )
        ]
      },
      {heading: "How it is compared", blocks: [h("p", null, statistics[compare.statistic])]},
      {
        heading: "The queries that are run",
        blocks: parts.map((part) =>
          h(
            "details",
            null,
            h("summary", null, `Count of ${part.measure}, for the whole organisation`),
            h(
              "pre",
              {tabindex: "0", role: "region", "aria-label": `SQL of ${part.measure}`},
              h("code", null, encloseLines(countStatement(part, [])))
            )
          )
        )
      },
      {
        heading: "A worked example",
        blocks: [
          h(
            "p",
            null,
            "These people are made up. Every time the figures are built, they are counted too, and the result is checked."
          ),
          DataTable(
            example.rows,
            columns.map((column) => ({heading: column, value: (row) => row[column] ?? null})),
            {
              caption: "Extract of the worked example",
              sorting: false
            }
          ),
          DataTable(
            example.figures,
            [
              {heading: "Group", value: ({group}) => view.label(group)},
              {heading: "Numerator", value: (row) => row.numerator, numeric: true},
              {heading: "Denominator", value: (row) => row.denominator, numeric: true},
              {heading: "Per cent", value: ({value}) => value, cell: ({value}) => formatPercent(value), numeric: true}
            ],
            {caption: "What the worked example gives", sorting: false}
          ),
          h(
            "p",
            null,
            h("strong", null, `${view.label(example.comparison.group)}: ${example.comparison.value}. `),
            example.comparison.arithmetic
          )
        ]
      }
    ]
  });
}

function definition(term: string, meaning: string): HTMLElement[] {
  return [h("dt", null, term), h("dd", null, meaning)];
}

/** A line break that survives being written as one line of HTML. */
function encloseLines(text: string): HTMLElement[] {
  return text.split("\n").map((line) => h("span", {class: "code-line"}, line));
}
