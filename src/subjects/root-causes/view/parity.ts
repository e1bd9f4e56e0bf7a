import {h} from "../../../components/h.js";
import {DataTable} from "../../../components/tables/data-table.js";
import {wordList} from "../../../words/lists.js";
import {formatCount, formatPeriod} from "../../../words/format.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {gapFinding} from "../../../studies/reckoning/finding-slug.js";
import {gapMeasures} from "../../../studies/reckoning/gap-measures.js";
import type {Naming} from "../../../studies/reckoning/mix-statement.js";
import {canBeCounted, parityNeed, postsNeeded} from "../../../studies/reckoning/parity-needs.js";
import {needSentence, postsSentence} from "../../../studies/words/parity-words.js";
import type {Block} from "../../../writing/markdown.js";
import {FindingBlock, type Finding} from "../../../studies/view/answer.js";
import {needColumn, NeedsTable} from "../../../studies/view/needs-table.js";
import {countsMissing, parityReading} from "../../../studies/view/readings.js";

/** What parity would need, as findings and blocks. */
export type ParitySection = {findings: Finding[]; blocks: Block[]};

/** How many people would have the event, or the post, at parity: at the other group's rate, and with the total as it is. */
export function ParitySection(source: GapSource, naming: Naming): ParitySection {
  const needs = gapMeasures.filter(canBeCounted).flatMap((measure) => parityNeed(source, measure) ?? []);
  const period = source.index.periods("headcount", "substantive").at(-1);
  const posts = period === undefined ? null : postsNeeded(source, period);
  const findings = needs.map((need): Finding => ({
    id: `parity-${need.measure.id}`,
    sentence: needSentence(need, naming),
    measure: gapFinding(need.measure)
  }));
  if (needs.length === 0 && !posts) return {findings: [], blocks: [h("p", null, countsMissing)]};
  return {
    findings,
    blocks: [
      h("p", null, parityReading("BME", naming)),
      ...findings.map(FindingBlock),
      needs.length > 0 && NeedsTable(needs, naming),
      ...(posts && period !== undefined ? PostsBlocks(posts, period, naming) : [])
    ]
  };
}

function PostsBlocks(
  {needs, hidden}: NonNullable<ReturnType<typeof postsNeeded>>,
  period: string,
  naming: Naming
): Block[] {
  if (needs.length === 0) return [];
  const bme = naming.label("BME");
  return [
    h("h3", null, "Posts by band"),
    h("p", null, postsSentence(needs, naming)),
    DataTable(
      needs,
      [
        {heading: "Posts", value: ({posts}) => posts},
        {heading: "All staff", numeric: true, value: ({people}) => people, cell: ({people}) => formatCount(people)},
        {
          heading: `${bme} staff`,
          numeric: true,
          value: ({levelUp}) => levelUp.actual,
          cell: ({levelUp}) => formatCount(levelUp.actual)
        },
        needColumn("At the share of everyone outside", ({levelUp}) => levelUp),
        needColumn("At the share of the whole workforce", ({fixedTotal}) => fixedTotal)
      ],
      {
        caption: `${bme} staff in each group of posts, as counted and in proportion, ${formatPeriod(period)}`,
        sorting: false,
        notes: hidden.length > 0 && h("p", {class: "table-remark"}, `Hidden to protect people: ${wordList(hidden)}.`)
      }
    ),
    h(
      "p",
      {class: "muted"},
      "Staff move up over years. A count short of proportion today says nothing of how many posts will fall free."
    )
  ];
}
