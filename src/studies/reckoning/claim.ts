import {groupsAt} from "../../registry/groups.js";
import {gapMeasures, type GapMeasure} from "./gap-measures.js";
import {mixFinding} from "./mix-finding.js";
import type {GapStudy} from "./gap-study.js";

/** A sentence of an organisation's own commentary that lays a gap to who does which job. */
export type SegregationClaim = {
  measure: GapMeasure;
  sentence: string;
  /** Groups that the sentence names, beside BME: ids of the five groups. */
  groups: string[];
};

const wording = /\b(?:occupational|job|role) segregation\b/i;

/** The sentences of the commentary that speak of occupational segregation, with the gap that each is about. */
export function segregationClaims(
  commentary: Readonly<Record<string, string>>,
  {label}: {label: (group: string) => string}
): SegregationClaim[] {
  return Object.entries(commentary).flatMap(([subject, text]) => {
    const measure = gapMeasures.find(({indicator}) => indicator && String(indicator.number) === subject);
    if (!measure) return [];
    return sentencesOf(text)
      .filter((sentence) => wording.test(sentence))
      .map((sentence) => {
        const named = groupsAt("five").filter(({id}) => id !== "White" && sentence.includes(label(id)));
        return {measure, sentence, groups: named.map(({id}) => id)};
      });
  });
}

/** A test of such a sentence needs at least this share of both groups in sight. */
const leastCoverage = 0.75;

/** What the figures say of such a sentence, by the finding of the gap's decomposition; to be read after whom it is about. */
export function claimVerdict(study: GapStudy): string {
  const {coverage} = study;
  if (!coverage || Math.min(coverage.of, coverage.to) < leastCoverage)
    return "too much is hidden or missing to test it.";
  switch (mixFinding(study)) {
    case "mix":
      return "the figures agree. The gap goes with who does which job, and no clear gap is left among people who do the same kind of work.";
    case "part":
      return "the figures agree in part. Some of the gap goes with who does which job, and some is left among people who do the same kind of work.";
    case "within":
      return "the figures do not bear it out. The gap is found among people who do the same kind of work.";
    case "masked":
      return "the figures do not bear it out. Who does which job hides a part of the gap.";
    case "no-gap":
      return "there is no clear gap for it to be about.";
    case "unsure":
      return "there are too few people to test it.";
  }
}

/** Markdown as sentences: list marks and headings are left out, and a full stop inside brackets ends nothing. */
function sentencesOf(markdown: string): string[] {
  return markdown
    .split("\n")
    .filter((line) => !/^\s*(?:#|>|$)/.test(line))
    .flatMap((line) => line.replace(/^\s*[-*]\s+/, "").split(/(?<=[.!?])\s+(?=[A-Z])/))
    .map((sentence) => sentence.trim());
}
