import {payBandLookup} from "../../registry/pay-bands.js";
import type {PooledBands} from "../../stats/pooled-bands.js";
import type {Ladder} from "../reckoning/ladder.js";

/** A run of adjacent bands of one ladder in few words: `Bands 8a to 8c`, `Band 8a`. */
export function bandRun(labels: readonly string[]): string {
  const name = (label = ""): string => payBandLookup.find(({level}) => level === label)?.payBand ?? label;
  const bare = (label?: string): string => name(label).replace(/^Band /, "");
  return labels.length < 2 ? name(labels[0]) : `Bands ${bare(labels[0])} to ${bare(labels.at(-1))}`;
}

/** What a run of bands answers: more, fewer or about as many of a group as among everyone outside. */
export function answerWords({estimate, verdict}: Pick<PooledBands, "estimate" | "verdict">, group: string): string {
  if (verdict.state === "similar") return `about as many ${group} staff as elsewhere`;
  const side = (estimate.value ?? 0) < 0 ? "fewer" : "more";
  return `clearly ${verdict.state === "clear-small-gap" ? `a little ${side}` : side} ${group} staff than elsewhere`;
}

/** How many bands of a ladder are too small alone, and how many of these are answered with their neighbours. */
export function pooledSentence({category, answers, bands}: Pick<Ladder, "category" | "answers" | "bands">): string {
  if (answers.length === 0) return `Every ${category} band that is shown can be judged by itself.`;
  const answered = answers.filter(({pooled}) => pooled !== null).length;
  const many = `${answers.length} of ${bands} ${category} bands ${answers.length === 1 ? "is" : "are"} too small to be judged alone.`;
  if (answered === answers.length) return `${many} With their neighbours, all of them can be judged.`;
  if (answered === 0) return `${many} Not even the whole ladder together can be judged.`;
  return `${many} With their neighbours, ${answered} of them can be judged.`;
}
