import {chanceWords} from "../../words/chance.js";
import {formatEnds, formatRatio, lowerFirst} from "../../words/format.js";
import {wordList} from "../../words/lists.js";
import type {Estimate} from "../../stats/types.js";
import {coversAll, type GapStudy} from "./gap-study.js";
import {factorList, limitSentences, type Naming} from "./mix-statement.js";

/** A crude and an adjusted likelihood in words, the crude one first. */
export type AdjustedStatement = {
  /** What adjustment changes about the verdict. */
  finding: string;
  sentences: string[];
  limits: string[];
  /** Said above the table where adjustment turns the comparison round; null elsewhere. */
  reversal: string | null;
};

/** The words of an adjusted ratio, by fixed rules. */
export function adjustedStatement(study: GapStudy, naming: Naming): AdjustedStatement {
  const {crossing, ratios, headline} = study;
  const {measure} = crossing;
  const factor = factorList(study, naming);
  const [of, to] = [naming.label(measure.of), naming.label(measure.to)];
  const {crudeOfKept: crude, adjusted, homogeneity, dropped, reversed} = ratios;
  const asCounted = headline ?? crude;
  return {
    finding: findingWords(study, factor),
    sentences: [
      ...ratioSentences(
        asCounted,
        (ratio) => `As counted, ${of} ${measure.people} were ${ratio} times as likely as ${to} ${measure.people}.`
      ),
      ...(headline && differs(headline, crude)
        ? ratioSentences(crude, (ratio) => `Over the places shown here, they were ${ratio} times as likely.`)
        : []),
      ...ratioSentences(adjusted, (ratio) => `Among people alike in ${factor}, they were ${ratio} times as likely.`),
      ...(adjusted.value === null ? [`There is no adjusted figure: ${adjusted.note ?? "it cannot be made"}.`] : []),
      ...(adjusted.p === null ? [] : [`The adjusted difference ${chanceWords(adjusted.fisher ?? adjusted.p)}.`]),
      ...(homogeneity === null
        ? []
        : [
            homogeneity.p < 0.05
              ? `The gap is not the same everywhere, so this one figure covers gaps that differ by ${factor}.`
              : `That the gaps by ${factor} differ from one another was not shown; it ${chanceWords(homogeneity.p)}.`
          ])
    ],
    limits: [
      ...(dropped.length > 0
        ? [`Says nothing of a ratio, since one group is absent or nobody had the event: ${wordList(dropped)}.`]
        : []),
      ...limitSentences({...study, oneSided: []}, naming)
    ],
    reversal: reversed
      ? `Adjustment turns this comparison round: as counted one group comes out ahead, and among people alike in ${factor} the other does. This is known as Simpson’s paradox. The table shows how: look at where each group is found, and at the rates there.`
      : null
  };
}

function findingWords(study: GapStudy, factor: string): string {
  const {verdicts, ratios} = study;
  const {crude, adjusted} = verdicts;
  const where = coversAll(study) === false ? `In the places counted here, comparing` : "Comparing";
  if (!crude || !adjusted) return `No adjusted comparison can be made by ${factor}.`;
  if (ratios.reversed && crude.state.startsWith("clear") && adjusted.state.startsWith("clear"))
    return `${where} people alike in ${factor} turns the gap round.`;
  const said = (label: string): string => `“${lowerFirst(label)}”`;
  return crude.state === adjusted.state
    ? `${where} people alike in ${factor} does not change the verdict: ${said(adjusted.label)}.`
    : `${where} people alike in ${factor} changes the verdict from ${said(crude.label)} to ${said(adjusted.label)}.`;
}

/** A ratio with its range, as two sentences; none where it is not a number. */
function ratioSentences({value, lower, upper}: Estimate, say: (ratio: string) => string): string[] {
  if (value === null) return [];
  const range = lower === null || upper === null ? [] : [`The range is ${formatEnds(lower, upper, "ratio")}.`];
  return [say(formatRatio(value)), ...range];
}

function differs(a: Estimate, b: Estimate): boolean {
  return a.value !== null && b.value !== null && formatRatio(a.value) !== formatRatio(b.value);
}
