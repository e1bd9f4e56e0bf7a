import {groupsAt} from "../../registry/groups.js";
import {gapMeasures, type GapMeasure} from "./gap-measures.js";
import type {GapStudy} from "./gap-study.js";
import {clearGap, shareWords, withinWords} from "./mix-statement.js";

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

/** What the figures say of such a sentence, by how much of the gap goes with who does which job; to be read after whom it is about. */
export function claimVerdict(study: GapStudy): string {
  const {coverage} = study;
  if (!coverage || Math.min(coverage.of, coverage.to) < leastCoverage)
    return "too much is hidden or missing to test it.";
  const {gap, mix, share, within} = study;
  if (!clearGap(gap)) return "there is no clear gap for it to be about.";
  const left = `${withinWords(within)} ${within.value * (gap.value ?? 0) < 0 ? "lie the other way" : "remain"} among people who do the same kind of work`;
  if (share === null && mix.value * (gap.value ?? 0) < 0)
    return `the figures do not bear it out. Who does which job hides a part of the gap; ${left}.`;
  const size = shareWords(share ?? 1);
  const agreed = (share ?? 1) >= most ? "agree" : (share ?? 1) <= least ? "do not bear it out" : "agree in part";
  return `the figures ${agreed}. ${size} of the gap goes with who does which job; ${left}.`;
}

/** A claim is borne out from this share of the gap, and not up to that. */
const [most, least] = [0.9, 0.1];

/** Markdown as sentences: list marks and headings are left out, and a full stop inside brackets ends nothing. */
function sentencesOf(markdown: string): string[] {
  return markdown
    .split("\n")
    .filter((line) => !/^\s*(?:#|>|$)/.test(line))
    .flatMap((line) => line.replace(/^\s*[-*]\s+/, "").split(/(?<=[.!?])\s+(?=[A-Z])/))
    .map((sentence) => sentence.trim());
}
