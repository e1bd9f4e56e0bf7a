import {DotPlot} from "../../../components/charts/dot-plot.js";
import {h} from "../../../components/h.js";
import {DataTable} from "../../../components/tables/data-table.js";
import {wordList} from "../../../words/lists.js";
import type {Figure} from "../../../figures/figure-types.js";
import {
  capitalise,
  formatCount,
  formatCounts,
  formatEnds,
  formatPercent,
  formatPeriod,
  formatPoints
} from "../../../words/format.js";
import {gapPeriods, type GapSource} from "../../../studies/reckoning/crossing.js";
import {gapMeasure, gapMeasures} from "../../../studies/reckoning/gap-measures.js";
import {pooledLadders, type Ladder, type PooledAnswer} from "../../../studies/reckoning/ladder.js";
import type {Naming} from "../../../studies/reckoning/mix-statement.js";
import {answerWords, bandRun, pooledSentence} from "../../../studies/words/pooled-words.js";
import {shrunkUnits, type ShrunkUnits} from "../../../studies/reckoning/shrunk-units.js";
import {shrunkFigures, shrunkNames} from "../../../studies/reckoning/shrunk-figures.js";
import {smallestShown} from "../../../studies/reckoning/smallest-shown.js";
import type {Block} from "../../../writing/markdown.js";
import {FindingBlock, Paragraphs, type Finding} from "../../../studies/view/answer.js";
import {smallestReading} from "../../../studies/view/readings.js";
import {SmallestTable} from "../../../studies/view/smallest-table.js";

/** Gaps whose directorates are drawn together, the rarest event first. */
const shrunkFirst: readonly string[] = ["disciplinary", "training", "appointment"];

/** What can be said of groups too small to speak for themselves. */
export function SmallGroups(source: GapSource, naming: Naming): Block[] {
  return [
    h(
      "p",
      null,
      "A small group can differ widely by chance alone. Three things help: taking neighbours together, drawing like units towards each other, and saying how large a gap would have to be to show."
    ),
    ...PooledBands(source, naming),
    ...Directorates(source, naming),
    ...SmallestGaps(source, naming)
  ];
}

function PooledBands(source: GapSource, naming: Naming): Block[] {
  const period = source.index.periods("headcount", "substantive").at(-1);
  const ladders = period === undefined ? null : pooledLadders(source, period);
  if (period === undefined || !ladders || ladders.length === 0) return [];
  return [
    h("h3", null, "Bands taken together"),
    h(
      "p",
      null,
      `For each pay band that is too small to judge, the table finds the fewest neighbouring bands that together can be judged. What is judged is the share of ${naming.label("BME")} staff there, against everyone outside.`
    ),
    ...ladders.flatMap((ladder) => LadderBlocks(ladder, naming, period)),
    h(
      "p",
      {class: "muted"},
      "Runs are chosen after looking at all of them, so each range and verdict is made strict enough that a ladder without any gap would hold a clear run in at most one of twenty. Bands are never drawn towards each other as directorates are below: that would hide a glass ceiling."
    )
  ];
}

function LadderBlocks({category, answers, bands, hidden}: Ladder, naming: Naming, period: string): Block[] {
  const side = capitalise(category);
  const finding: Finding = {
    id: `pooled-${category}`,
    sentence: pooledSentence({category, answers, bands}),
    limits: hidden.length > 0 ? [`Hidden to protect people, and never bridged: ${wordList(hidden)}.`] : []
  };
  return [
    FindingBlock(finding),
    answers.length > 0 &&
      DataTable(
        answers,
        [
          {heading: "Band", value: ({band}) => band},
          {
            heading: `${naming.label("BME")} staff`,
            numeric: true,
            value: ({counts}) => counts.numerator,
            cell: ({counts}) => formatCounts({...counts, status: "published"})
          },
          {
            heading: "Fewest bands that answer",
            value: ({pooled}) => (pooled ? bandRun(pooled.labels) : "not even the whole ladder")
          },
          {
            heading: `${naming.label("BME")} share of them`,
            numeric: true,
            value: ({pooled}) => (pooled ? (100 * pooled.counts.numerator) / pooled.counts.denominator : "[z]"),
            cell: ({pooled}) =>
              pooled ? formatPercent((100 * pooled.counts.numerator) / pooled.counts.denominator) : "[z]"
          },
          {heading: "Less the whole workforce, points", numeric: true, value: differenceValue, cell: differenceWords},
          {heading: "Their answer", value: ({pooled}) => (pooled ? answerWords(pooled, naming.label("BME")) : "[z]")},
          {heading: "Runs tried", numeric: true, value: ({pooled}) => pooled?.tried ?? "[z]"}
        ],
        {caption: `${side} bands that are too small alone, ${formatPeriod(period)}`, sorting: false}
      )
  ];
}

function differenceValue({pooled}: PooledAnswer): number | string {
  return pooled?.estimate.value == null ? "[z]" : 100 * pooled.estimate.value;
}

function differenceWords({pooled}: PooledAnswer): string {
  if (pooled?.estimate.value == null) return "[z]";
  const {value, lower, upper} = pooled.estimate;
  const range =
    lower === null || upper === null ? "" : ` (${formatEnds(100 * lower, 100 * upper, "percentage points")})`;
  return `${formatPoints(100 * value)}${range}`;
}

function Directorates(source: GapSource, naming: Naming): Block[] {
  const found = shrunkFirst.flatMap((id) => {
    const measure = gapMeasure(id);
    const period = measure && gapPeriods(source, measure).at(-1);
    return measure && period !== undefined ? (shrunkUnits(source, measure, period) ?? []) : [];
  });
  const [first, ...others] = found;
  if (!first) return [];
  return [
    h("h3", null, "Directorates drawn towards each other"),
    Paragraphs([
      `A directorate with few ${naming.label("BME")} people can look best or worst by chance. Drawing each towards the rate of all, the more the fewer people it has, gives a steadier picture (empirical Bayes). The rate as counted always stands beside it.`,
      "This is for directorates only, since they could swap names. It is never done along the pay bands."
    ]),
    ...ShrunkBlocks(first, source, naming),
    others.length > 0 &&
      h(
        "details",
        {class: "folded"},
        h("summary", null, "Show the same for other indicators"),
        others.flatMap((units) => ShrunkBlocks(units, source, naming))
      )
  ];
}

function ShrunkBlocks(units: ShrunkUnits, {organisation}: GapSource, naming: Naming): HTMLElement[] {
  const {measure, period, strength, mean, left} = units;
  const group = naming.label("BME");
  const alike = `Each is drawn about as if ${formatCount(strength)} more people there had the rate of all. The ranges hold that this number, and the rate of all, are not known exactly.`;
  const title = `${group} ${measure.people} who ${measure.event}, by directorate`;
  return [
    DotPlot(shrunkFigures(units, {organisation: organisation.id}), {
      title,
      subtitle: `Share of ${group} ${measure.people}, ${formatPeriod(period)}. As counted, and drawn towards the rate of all.`,
      of: `${title}, ${formatPeriod(period)}`,
      label: ({level, level2}: Figure) => `${level}, ${level2}`,
      rowHeading: "Directorate",
      reference: {value: 100 * mean, label: `All shown ${formatPercent(100 * mean)}`},
      notes: [
        h("p", null, alike),
        h(
          "p",
          null,
          `“${capitalise(shrunkNames.raw)}” has the range of that directorate alone; the range of “${shrunkNames.shrunk}” also allows for the rate of all, which is itself counted from few.`
        ),
        left.length > 0 && h("p", null, `Left out, since a count is hidden or cannot be: ${wordList(left)}.`)
      ]
    })
  ];
}

function SmallestGaps(source: GapSource, naming: Naming): Block[] {
  const rows = gapMeasures.flatMap((measure) => smallestShown(source, measure) ?? []);
  if (rows.length === 0) return [];
  return [
    h("h3", null, "How large a gap would show"),
    h("p", null, smallestReading("BME", naming)),
    SmallestTable(rows, naming, "Smallest gaps that the latest figures would be likely to show")
  ];
}
