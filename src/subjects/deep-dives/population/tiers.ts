import {DotPlot} from "../../../components/charts/dot-plot.js";
import {HeatTable} from "../../../components/tables/heat-table.js";
import {gapSummary} from "../shared/gap-summary.js";
import {paragraph} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import {formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import {groupsAt} from "../../../registry/groups.js";
import type {Answer, Question} from "../deep-dive.js";
import {representedAt, type Context, type Represented} from "./context.js";

const breakdown = "career tier";
const population = "substantive";

type Row = Represented & {level: string};

/** Each pay tier beside everybody served. */
export function tiersQuestion(context: Context): Question {
  const {snapshot, bme, together, areas, year} = context;
  const rows = rowsOf(context, "BME");
  const residents = together.get("BME");
  const question = "Does that hold at every level of pay?";
  if (rows.length === 0 || residents === undefined)
    return {question, answers: [], missing: "Pay bands were not supplied, so levels of pay cannot be told apart."};
  return {
    question,
    answers: [answerOf(context, rows)],
    evidence: () => [
      DotPlot(
        rows.map(({share}) => share),
        {
          title: titleOf(rows, bme),
          subtitle: `Share of ${bme} people among ${population} staff of each level, ${formatPeriod(snapshot)}, beside residents of ${areas}, ${year}.`,
          of: `the share of ${bme} staff by level of pay, beside residents`,
          reference: {value: 100 * residents, label: `Residents: ${formatPercent(100 * residents)}`},
          section: ({level}) => level.split(" Bands")[0] ?? level,
          label: ({level}) => level.replace(/^.* (?=Bands)/, ""),
          rowHeading: "Level of pay",
          id: "population-tiers"
        }
      ),
      GroupsByTier(context)
    ]
  };
}

function rowsOf(context: Context, group: string): Row[] {
  const levels = context.view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
  return levels
    .map((level) => ({
      level,
      ...representedAt(context, {population, period: context.snapshot, group, breakdown, level})
    }))
    .filter(({share}) => share.status !== "not-applicable");
}

function answerOf({bme}: Context, rows: readonly Row[]): Answer {
  const shown = rows.filter(({ratio}) => ratio.value !== null);
  const [lowest] = [...shown].sort((a, b) => (a.ratio.value ?? 0) - (b.ratio.value ?? 0));
  const hidden = rows.length - shown.length;
  return {
    id: lowest ? findingId(lowest.ratio) : "population-tiers-hidden",
    measure: lowest && findingId(lowest.share),
    sentence:
      shown.length === 0
        ? "The figures of every level are hidden to protect people."
        : gapSummary(
            shown.map(({level, ratio}) => ({topic: level, verdict: ratio.verdict})),
            {about: `${bme} people, compared with residents,`, what: {one: "level", many: "levels"}, on: "at"}
          ),
    more: paragraph(
      lowest?.share.value != null &&
        `Lowest: ${lowest.level}, with ${formatPercent(lowest.share.value)}. That is ${formatRatio(lowest.ratio.value ?? 0)} times the share of residents.`,
      hidden > 0 && `${hidden === 1 ? "One level is" : `${hidden} levels are`} hidden to protect people.`
    )
  };
}

function titleOf(rows: readonly Row[], bme: string): string {
  const under = rows.filter(
    ({ratio}) => ratio.verdict?.state.startsWith("clear") && ratio.verdict.direction === "adverse"
  );
  return `${bme} people are clearly under-represented at ${under.length} of ${rows.length} levels, set against residents`;
}

/** Every group at every level, as ratios to residents; null where staff of each level are given as White and BME only. */
function GroupsByTier(context: Context): HTMLElement | null {
  const {view, areas, year} = context;
  const ratios = groupsAt("five").flatMap(({id}) => rowsOf(context, id).map(({ratio}) => ratio));
  const groups = new Set(ratios.map(({group}) => group));
  if (groups.size < 3) return null;
  return HeatTable(ratios, {
    caption: `Share of staff divided by share of residents of ${areas}, ${year}, by level and ethnic group`,
    rowHeading: "Level of pay",
    row: ({level}) => level,
    column: ({group}) => view.label(group.replace("/residents", ""))
  });
}
