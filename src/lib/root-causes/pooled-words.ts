import {payBandLookup} from "../../registry/pay-bands.js";
import type {PooledBands} from "../../stats/pooled-bands.js";
import type {Ladder} from "./ladder.js";

/** A run of adjacent bands in few words: `Clinical Bands 8a to 8c`, `Clinical Band 8a`. */
export function bandRun(labels: readonly string[]): string {
  const [first, last] = [labels[0] ?? "", labels.at(-1) ?? ""];
  if (labels.length < 2) return first;
  const side = first.split(" ").find((word) => /^(?:Non-clinical|Clinical)$/.test(word)) ?? "";
  const bare = (label: string): string => {
    const band = payBandLookup.find(({level}) => level === label)?.payBand ?? label;
    return band.replace(/^Band /, "");
  };
  return `${side} Bands ${bare(first)} to ${bare(last)}`.trim();
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
