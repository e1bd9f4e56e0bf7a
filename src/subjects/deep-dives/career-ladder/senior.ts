import {DataTable} from "../../../components/tables/data-table.js";
import {VerdictBadge} from "../../../components/text/verdict-badge.js";
import {sides, careerTier, tiersOf, type Side} from "./career-tiers.js";
import {isSenior, seniorBands, type SeniorBand} from "./senior-bands.js";
import {paragraph, wordList} from "../../../words/lists.js";
import {formatCount, formatEnds, formatPercent, formatPeriod} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import type {Counts} from "../../../stats/types.js";
import type {PooledBands} from "../../../stats/pooled-bands.js";
import type {Answer, Question} from "../deep-dive.js";
import {bmeOf, isHidden, levelsIn, type Context} from "./context.js";

type Ladder = {side: Side; bands: SeniorBand[]; hidden: string[]; tier: Counts | null};

/** Senior bands, few of which can answer alone, pooled with their neighbours until they can. */
export function seniorQuestion(context: Context): Question {
  const {snapshot, bme} = context;
  const whole = bmeOf(context, snapshot);
  const ladders = whole ? sides.map((side) => ladderOf(context, side, whole)) : [];
  const rows = ladders.flatMap(({bands}) => bands);
  const hidden = ladders.flatMap((ladder) => ladder.hidden);
  const question = "Which senior bands can answer, and what do the others say together?";
  if (!whole || (rows.length === 0 && hidden.length === 0))
    return {question, answers: [], missing: "No bands from 8a up were supplied."};
  return {
    question,
    answers: [
      ...(rows.length > 0 ? [aloneAnswer(rows)] : []),
      ...ladders.flatMap((ladder) => sideAnswer(context, ladder, whole) ?? [])
    ],
    missing:
      hidden.length === 0
        ? null
        : `Hidden to protect people: ${wordList(hidden)}. A hidden band is never added to others, so bands are pooled only between hidden ones.`,
    evidence: () => [
      rows.length > 0 && SeniorTable(rows, `Senior bands alone and together, ${bme} staff, ${formatPeriod(snapshot)}`)
    ]
  };
}

/** The senior bands of a side that are shown; those after a hidden one start a run of their own. */
function ladderOf(context: Context, side: Side, whole: Counts): Ladder {
  const {snapshot} = context;
  const levels = levelsIn(context, "pay band").filter((level) => level.startsWith(`${side} `) && isSenior(level));
  const hidden = levels.filter((level) => isHidden(context, snapshot, "pay band", level));
  const runs: (Counts & {label: string})[][] = [[]];
  for (const label of levels) {
    const counts = bmeOf(context, snapshot, {breakdown: "pay band", level: label});
    if (counts) runs.at(-1)?.push({label, ...counts});
    else if (hidden.includes(label)) runs.push([]);
  }
  const tier = bmeOf(context, snapshot, {breakdown: careerTier, level: tiersOf(side).at(-1) ?? ""});
  return {side, hidden, tier, bands: runs.flatMap((run) => seniorBands(run, whole))};
}

function aloneAnswer(rows: readonly SeniorBand[]): Answer {
  const answering = rows.filter(({answers}) => answers);
  return {
    id: "senior-bands-alone",
    sentence: `${answering.length === 0 ? "None" : answering.length} of ${rows.length} senior bands ${answering.length === 1 ? "has" : "have"} enough people for a clear answer alone.`,
    more: paragraph(
      answering.length > 0 && `${wordList(answering.map(({label}) => label))}.`,
      "A band of few people moves a long way with one appointment, so the others are taken together with their neighbours."
    )
  };
}

/** The run of senior bands of a side that answers, or that none does. */
function sideAnswer({bme}: Context, {side, bands, tier}: Ladder, whole: Counts): Answer | null {
  if (bands.length === 0) return null;
  const runs = bands.flatMap(({pooled}) => pooled ?? []);
  const [best] = [...runs].sort((a, b) => b.labels.length - a.labels.length);
  const id = `senior-${slug(side)}`;
  if (!best)
    return {
      id,
      sentence: `Even all senior ${side.toLowerCase()} bands together cannot settle it.`,
      more: tier && `They hold ${formatCount(tier.numerator)} ${bme} staff of ${formatCount(tier.denominator)}.`
    };
  const {counts, verdict, estimate} = best;
  return {
    id,
    sentence: `In ${runName(best)}, ${bme} people are ${formatPercent((100 * counts.numerator) / counts.denominator)} of staff, compared with ${formatPercent((100 * whole.numerator) / whole.denominator)} of all staff.`,
    more: paragraph(
      `That is ${formatCount(counts.numerator)} of ${formatCount(counts.denominator)}.`,
      estimate.lower !== null &&
        estimate.upper !== null &&
        `The range of the difference is ${formatEnds(100 * estimate.lower, 100 * estimate.upper, "percentage points")} percentage points.`,
      `${formatCount(best.tried)} runs of bands were tried to find the shortest that answers; the range and verdict allow for the whole search.`
    ),
    verdict,
    about: `${bme} people`
  };
}

/** `Clinical Bands 8a to 8c`, `Clinical Band 8a`. */
function runName({labels}: PooledBands): string {
  const [first = ""] = labels;
  const last = labels.at(-1) ?? first;
  if (first === last) return first;
  const side = first.replace(/ (?:Band .*|VSM)$/, "");
  const short = (label: string): string => label.replace(`${side} `, "").replace("Band ", "");
  return `${side} Bands ${short(first)} to ${short(last)}`;
}

function SeniorTable(rows: readonly SeniorBand[], caption: string): HTMLElement {
  return DataTable(
    rows,
    [
      {heading: "Band", value: ({label}) => label},
      {
        heading: "People",
        numeric: true,
        value: ({counts}) => `${formatCount(counts.numerator)} of ${formatCount(counts.denominator)}`
      },
      {
        heading: "Percentage",
        numeric: true,
        value: ({counts}) => (100 * counts.numerator) / counts.denominator,
        cell: ({counts}) => formatPercent((100 * counts.numerator) / counts.denominator)
      },
      {
        heading: "Alone",
        value: ({alone}) => alone?.label ?? "No verdict",
        cell: ({alone}) => VerdictBadge(alone)
      },
      {heading: "Shortest run that answers", value: ({pooled}) => (pooled ? runName(pooled) : "none")},
      {
        heading: "That run",
        value: ({pooled}) =>
          pooled ? `${formatCount(pooled.counts.numerator)} of ${formatCount(pooled.counts.denominator)}` : "[z]",
        cell: ({pooled}) =>
          pooled && [
            `${formatCount(pooled.counts.numerator)} of ${formatCount(pooled.counts.denominator)} `,
            VerdictBadge(pooled.verdict)
          ]
      }
    ],
    {caption, sorting: false}
  );
}
