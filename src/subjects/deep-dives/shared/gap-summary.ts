import type {Verdict} from "../../../figures/figure-types.js";
import {capitalise} from "../../../words/format.js";
import {wordList} from "../../../words/lists.js";

/** What a verdict is about, in a few words: `abuse from the public`. */
export type Topic = {topic: string; verdict: Verdict | null};

/**
 * Several verdicts on one group in one or two sentences: on how many topics there is a clear gap against it, which,
 * and on how many the numbers are too few. `topics` with no verdict are left out of the count; empty where none has one.
 */
export function gapSummary(
  topics: readonly Topic[],
  {about, what, on = "on"}: {about: string; what: {one: string; many: string}; on?: "on" | "at"}
): string {
  const judged = topics.filter(({verdict}) => verdict !== null);
  const [only] = judged;
  if (!only) return "";
  const clear = (direction: Verdict["direction"]): string[] =>
    judged
      .filter(({verdict}) => verdict?.state.startsWith("clear") && verdict.direction === direction)
      .map(({topic}) => topic);
  const against = clear("adverse");
  const inFavour = clear("favourable");
  const unsure = judged.filter(({verdict}) => verdict?.state === "possible-gap").length;
  const of = judged.length === 1 ? `the one ${what.one} there is` : `any of ${judged.length} ${what.many}`;
  const all = against.length === judged.length;
  const onMany =
    judged.length === 1
      ? ""
      : ` ${on} ${all ? `all ${judged.length}` : `${against.length} of ${judged.length}`} ${what.many}`;
  return [
    against.length === 0
      ? `No clear gap against ${about} ${on} ${of}.`
      : `There is a clear gap against ${about}${onMany}: ${wordList(against)}.`,
    inFavour.length > 0 && `A clear gap in their favour: ${wordList(inFavour)}.`,
    unsure > 0 && `${capitalise(on)} ${unsure} there may be a gap, but the numbers are too few to tell.`
  ]
    .filter(Boolean)
    .join(" ");
}

/** The finding of a chart of several comparisons: `A clear gap against BME applicants at 2 of 4 stages`. */
export function gapTitle(
  verdicts: readonly (Verdict | null)[],
  {about, what, on = "on"}: {about: string; what: {one: string; many: string}; on?: "on" | "at"}
): string {
  const judged = verdicts.filter((verdict) => verdict !== null);
  const against = judged.filter(({state, direction}) => state.startsWith("clear") && direction === "adverse").length;
  const of = judged.length === 1 ? `the one ${what.one} there is` : `any of ${judged.length} ${what.many}`;
  if (against === 0) return `No clear gap against ${about} ${on} ${of}`;
  if (against === judged.length)
    return `A clear gap against ${about} ${on} ${judged.length === 1 ? of : `all ${against} ${what.many}`}`;
  return `A clear gap against ${about} ${on} ${against} of ${judged.length} ${what.many}`;
}
