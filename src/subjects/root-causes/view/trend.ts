import {h} from "../../../components/h.js";
import {DataTable} from "../../../components/tables/data-table.js";
import {formatEnds, formatPeriod, formatRatio} from "../../../words/format.js";
import {gapTrend} from "../../../studies/reckoning/changes.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {gapMeasures} from "../../../studies/reckoning/gap-measures.js";
import type {Naming} from "../../../studies/reckoning/mix-statement.js";
import {changeWords, powerSentence, trendSentence, untestedSentences} from "../../../studies/words/trend-words.js";
import type {Block} from "../../../writing/markdown.js";
import {FindingBlock, type Finding} from "../../../studies/view/answer.js";

/** Whether gaps changed, as a finding and blocks. */
export type TrendSection = {finding: Finding | null; blocks: Block[]};

/** The changes that may be tested, and what they could have shown. */
export function TrendSection(source: GapSource, naming: Naming): TrendSection {
  const trends = gapMeasures.flatMap((measure) => gapTrend(source, measure) ?? []);
  const rows = trends.flatMap(({measure, changes}) => changes.map((change) => ({measure, ...change})));
  if (trends.length === 0)
    return {
      finding: null,
      blocks: [h("p", null, "There is only one period of each figure, so there is no change to test.")]
    };
  const finding = {id: "changes-tested", sentence: trendSentence(rows), limits: untestedSentences(trends)};
  return {
    finding,
    blocks: [
      h(
        "p",
        null,
        "A change is tested only between two periods that share no year, and never across a break in how something was counted. Staff in post and boards are not tested at all: a year later they are mostly the same people."
      ),
      FindingBlock(finding),
      rows.length > 0 &&
        DataTable(
          rows,
          [
            {
              heading: "Gap",
              value: ({measure, from, to}) => `${measure.label}, ${formatPeriod(from)} and ${formatPeriod(to)}`
            },
            {
              heading: "Later ratio over the earlier",
              numeric: true,
              value: ({change}) => change.value ?? "[z]",
              cell: ({change: {value, lower, upper}}) =>
                value === null ? "[z]" : `${formatRatio(value)} (${formatEnds(lower ?? 0, upper ?? Infinity, "ratio")})`
            },
            {heading: "Did it change?", value: ({change, measure}) => changeWords(change, measure, naming)},
            {heading: "Smallest change likely to show", value: ({detectable}) => powerSentence(detectable)}
          ],
          {
            caption: "Changes of each gap between periods that share no year",
            sorting: false,
            notes: h(
              "p",
              {class: "table-remark"},
              "1 is no change. “Likely” is four times in five. A change that does not show is not proof that nothing changed."
            )
          }
        )
    ]
  };
}
