import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {wordList} from "../../lib/deep-dives/words.js";
import {formatCount, formatPeriod} from "../../lib/format.js";
import type {GapSource} from "../../lib/root-causes/crossing.js";
import {gapFinding} from "../../lib/root-causes/finding-slug.js";
import {gapMeasure} from "../../lib/root-causes/gap-measures.js";
import type {Naming} from "../../lib/root-causes/mix-statement.js";
import {parityNeed, postsNeeded} from "../../lib/root-causes/parity-needs.js";
import {needSentence, postsSentence} from "../../lib/root-causes/parity-words.js";
import type {ParityCount} from "../../stats/parity.js";
import type {Block} from "../markdown.js";
import {FindingBlock, type Finding} from "./answer.js";

/** The gaps whose events an organisation can count out: appointments, investigations, places on training. */
const counted: readonly string[] = ["appointment", "disciplinary", "training"];

/** What parity would need, as findings and blocks. */
export type ParitySection = {findings: Finding[]; blocks: Block[]};

/** How many people would have the event, or the post, at parity: at the other group's rate, and with the total as it is. */
export function ParitySection(source: GapSource, naming: Naming): ParitySection {
  const needs = counted.flatMap((id) => {
    const measure = gapMeasure(id);
    return measure ? (parityNeed(source, measure) ?? []) : [];
  });
  const period = source.index.periods("headcount", "substantive").at(-1);
  const posts = period === undefined ? null : postsNeeded(source, period);
  const findings = needs.map((need): Finding => ({
    id: `parity-${need.measure.id}`,
    sentence: needSentence(need, naming),
    measure: gapFinding(need.measure)
  }));
  const bme = naming.label("BME");
  if (needs.length === 0 && !posts)
    return {findings: [], blocks: [h("p", null, "The counts that this needs are hidden or were not supplied.")]};
  return {
    findings,
    blocks: [
      h(
        "p",
        null,
        `These counts give the size of each gap in people. They are not quotas. “Level up” gives ${bme} people the rate of ${naming.label("White")} people, so the total moves; “same total” shares out what there was at one rate for all.`
      ),
      ...findings.map(FindingBlock),
      needs.length > 0 &&
        DataTable(
          needs,
          [
            {
              heading: `${bme} people who`,
              value: ({measure, period: when}) => `${measure.event}, ${formatPeriod(when)}`
            },
            {
              heading: "Counted",
              numeric: true,
              value: ({levelUp}) => levelUp.actual,
              cell: ({levelUp}) => formatCount(levelUp.actual)
            },
            needColumn(`At the ${naming.label("White")} rate`, ({levelUp}) => levelUp),
            needColumn("With the same total", ({fixedTotal}) => fixedTotal)
          ],
          {caption: `${bme} people with each event, as counted and at parity`, sorting: false}
        ),
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

function needColumn<Row>(heading: string, pick: (row: Row) => ParityCount) {
  return {
    heading,
    numeric: true,
    value: (row: Row) => pick(row).target,
    cell: (row: Row) => {
      const {target, lower, upper} = pick(row);
      return `${formatCount(target)} (${formatCount(lower)} to ${formatCount(upper)})`;
    }
  };
}
