import type {Count, CountSource} from "./define.js";
import {indicators} from "./index.js";

/** A count with the extract it is made from, and the count that it is a part of (itself for a base). */
export type SourcedCount = Count & {
  source: CountSource;
  base: Count["measure"];
  /** SQL predicate that some row of a period must meet for the count to exist there (a stage nobody records is not 0). */
  evidence?: string;
};

const stages = ["applied", "shortlisted", "interviewed", "offered", "appointed"] as const;

/** Predicate for having reached a recruitment stage: that stage or any later one. */
const reached = (stage: (typeof stages)[number]): string =>
  `stage in (${stages
    .slice(stages.indexOf(stage))
    .map((each) => `'${each}'`)
    .join(", ")})`;

/** Recruitment stages that no indicator counts but the funnel shows. */
const funnel = (["applied", "interviewed", "offered"] as const).map((measure): SourcedCount => ({
  measure,
  where: reached(measure),
  source: "recruitment",
  base: "shortlisted",
  evidence: `stage = '${measure}'`
}));

/** People whose pay is known, who are counted by quarter of hourly pay too, and those of them who were paid a bonus. */
const paid: readonly SourcedCount[] = [
  {measure: "paid", where: "true", source: "pay", base: "paid"},
  {measure: "paid a bonus", where: "bonus > 0", source: "pay", base: "paid", evidence: "bonus > 0"}
];

/**
 * Every count of the cube, bases before the counts that are parts of them. `headcount` and the shortlisted are the
 * bases of several; the registry's indicators supply the rest.
 */
export const counts: readonly SourcedCount[] = (() => {
  const bases = new Map<string, SourcedCount>();
  const parts = new Map<string, SourcedCount>();
  for (const {source, numerator, denominator} of indicators) {
    const ofHeadcount = denominator.measure === "headcount";
    if (ofHeadcount) bases.set("headcount", {...denominator, source: "workforce", base: "headcount"});
    else bases.set(denominator.measure, {...denominator, source, base: denominator.measure});
    if (numerator.measure !== denominator.measure)
      parts.set(numerator.measure, {...numerator, source, base: denominator.measure});
  }
  return [...bases.values(), ...parts.values(), ...funnel, ...paid];
})();
