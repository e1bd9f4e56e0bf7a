import type {Estimate} from "../../stats/types.js";
import {wordList} from "../../words/lists.js";
import {formatRatio} from "../../words/format.js";
import type {GapChange, GapTrend} from "../reckoning/changes.js";
import type {GapMeasure} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";

/** How many changes were tested, and how many were more than chance. */
export function trendSentence(changes: readonly GapChange[]): string {
  if (changes.length === 0) return "No change can be tested.";
  const clear = changes.filter(({change}) => isClear(change)).length;
  const tested = changes.length === 1 ? "One change was tested." : `${changes.length} changes were tested.`;
  if (changes.length === 1)
    return `${tested} It ${clear === 0 ? "could be chance" : "is hard to put down to chance alone"}.`;
  if (clear === 0) return `${tested} Any of them could be chance.`;
  return `${tested} ${clear === 1 ? "One is" : `${clear} are`} hard to put down to chance alone; among so many, about one in twenty would be by luck alone.`;
}

/** Whether a gap changed by more than chance, and for whom it moved. */
export function changeWords(change: Estimate, {adverse}: Pick<GapMeasure, "adverse">, {label}: Naming): string {
  if (!isClear(change)) return "No: a change like this could be chance.";
  const worse = (change.value ?? 1) > 1 === (adverse === "above");
  return `Yes: it moved ${worse ? "against" : "in favour of"} ${label("BME")} people.`;
}

/** The smallest change that would show: "1.25 times, or 0.80 times"; says so where it cannot be worked out. */
export function powerSentence(detectable: number | null): string {
  if (detectable === null) return "cannot be worked out";
  return `${formatRatio(detectable)} times, or ${formatRatio(1 / detectable)} times`;
}

/** The neighbouring periods that were not compared, by reason. */
export function untestedSentences(trends: readonly GapTrend[]): string[] {
  const reasons = [
    ["overlap or break", "Not compared with any period before, since years overlap or the counting changed"],
    ["hidden or missing", "Not compared, since a count is hidden or missing"],
    ["no events", "Not compared, since nobody had the event in one of the groups"]
  ] as const;
  return reasons.flatMap(([why, words]) => {
    const names = trends.flatMap(({measure, untested}) =>
      untested.filter((each) => each.why === why).map(({to}) => `${measure.label}, ${to}`)
    );
    return names.length === 0 ? [] : [`${words}: ${wordList(names)}.`];
  });
}

function isClear({p}: Estimate): boolean {
  return p !== null && p < 0.05;
}
