import {h, type Child} from "../../../components/h.js";
import {gapPeople} from "../reckoning/gaps-asked.js";
import type {WhyChoice} from "../reckoning/why-choice.js";
import {formatPeriod} from "../../../words/format.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {factorRows} from "../../../studies/reckoning/each-factor.js";
import {otherGroup} from "../../../studies/reckoning/gap-measures.js";
import type {GapStudy} from "../../../studies/reckoning/gap-study.js";
import {canBeCounted, parityNeed} from "../../../studies/reckoning/parity-needs.js";
import {needSentence} from "../../../studies/words/parity-words.js";
import {smallestShown} from "../../../studies/reckoning/smallest-shown.js";
import {unknownEthnicity} from "../../../studies/reckoning/unknown-ethnicity.js";
import {unknownSentences} from "../../../studies/words/unknown-words.js";
import type {View} from "../../../figures/view.js";
import {AdjustedResult} from "../../../studies/view/adjusted.js";
import {FindingBlock} from "../../../studies/view/answer.js";
import {FactorTable} from "../../../studies/view/factor-table.js";
import {MixResult} from "../../../studies/view/mix.js";
import {NeedsTable} from "../../../studies/view/needs-table.js";
import {
  AdjustedLimit,
  adjustedReading,
  countsMissing,
  MixCaution,
  mixReading,
  parityReading,
  smallestReading,
  tooFewPlaces,
  unknownReading
} from "../../../studies/view/readings.js";
import {SmallestTable} from "../../../studies/view/smallest-table.js";
import {UnknownTable, UnknownWarnings} from "../../../studies/view/unknown-table.js";

/** A gap of an answer, with its study by the factor chosen; no study where too few places are in sight. */
export type WhyAbout = {view: View; source: GapSource; choice: WhyChoice; study: GapStudy | null};

/** One part of what can be said of a gap: its heading, and its blocks, worked out when they are asked for. */
export type WhyPart = {heading: string; blocks: () => Child};

/** Whom the gap is between, and when: `BME and White staff, 2019/20`. */
export function whyWords(view: Pick<View, "label">, {measure, period}: WhyChoice): string {
  return `${gapPeople(view, measure)}, ${formatPeriod(period)}`;
}

/** What the tools of root causes say of a gap, each with how it is read and its limits, in the order of that page. */
export function whyParts(about: WhyAbout): WhyPart[] {
  const {study} = about;
  return [
    {heading: "Where people are, or how they fare there", blocks: () => MixBlocks(about)},
    ...(study ? [{heading: "Comparing like with like", blocks: () => AdjustedBlocks(about, study)}] : []),
    {heading: "Ethnicity not known", blocks: () => UnknownBlocks(about)},
    {heading: "What parity would need", blocks: () => ParityBlocks(about)},
    {heading: "How large a gap would show", blocks: () => SmallestBlocks(about)}
  ];
}

function MixBlocks({view, choice, study}: WhyAbout): Child {
  if (!study) return h("p", null, choice.factor === null ? noFactorWords(view, choice) : tooFewPlaces);
  return [h("p", null, mixReading), MixResult(study, view), MixCaution()];
}

/** Why a gap can be taken apart by nothing, and so not be adjusted for anything either. */
function noFactorWords({site, label}: View, {measure, period}: WhyChoice): string {
  const found = `No table shows ${label(measure.of)} and ${label(measure.to)} ${measure.people} in two places or more, ${formatPeriod(period)}. So this gap cannot be taken apart, nor like be compared with like.`;
  return site.profile === "published"
    ? `${found} Either the extracts do not record it, or it is not published, to protect people in small groups.`
    : `${found} The extracts would have to record, for instance, the staff group of each person.`;
}

function AdjustedBlocks({view, source, choice}: WhyAbout, study: GapStudy): Child {
  const {measure, period} = choice;
  const rows = factorRows(source, measure, period);
  return [
    h("p", null, adjustedReading),
    AdjustedResult(study, view, {organisation: view.organisation.id}),
    rows.length > 1 &&
      FactorTable(rows, view, {
        caption: `One factor at a time: ${measure.label}, ${formatPeriod(period)}`,
        remark:
          "With several factors side by side, one may change the verdict by chance. Choose it above for its ranges."
      }),
    AdjustedLimit()
  ];
}

function UnknownBlocks({view, source, choice: {measure, period}}: WhyAbout): Child {
  const found = unknownEthnicity(source, measure, period);
  if (!found) return h("p", null, countsMissing);
  const [rows, without] = "bounds" in found ? [[found], []] : [[], [found]];
  const {sentence, warnings, limits} = unknownSentences(rows, without);
  return [
    h("p", null, unknownReading(otherGroup(measure), view)),
    sentence !== null && FindingBlock({id: "verdicts-and-unknown-ethnicity", sentence, limits}),
    sentence === null && h("p", null, limits.join(" ")),
    UnknownWarnings(warnings),
    rows.length > 0 && UnknownTable(rows, view, `With unknown ethnicity left out, and counted either way`)
  ];
}

function ParityBlocks({view, source, choice: {measure, period}}: WhyAbout): Child {
  if (!canBeCounted(measure))
    return h(
      "p",
      null,
      "Parity is put in numbers of people only where an organisation decides who has the event: appointments, investigations, places on training. This indicator asks people for their answers."
    );
  const need = parityNeed(source, measure, period);
  if (!need) return h("p", null, countsMissing);
  return [
    h("p", null, parityReading(otherGroup(measure), view)),
    FindingBlock({id: `parity-${measure.id}`, sentence: needSentence(need, view)}),
    NeedsTable([need], view)
  ];
}

function SmallestBlocks({view, source, choice: {measure, period}}: WhyAbout): Child {
  const found = smallestShown(source, measure, period);
  if (!found) return h("p", null, countsMissing);
  return [
    h("p", null, smallestReading(otherGroup(measure), view)),
    SmallestTable([found], view, "Smallest gap that these figures would be likely to show")
  ];
}
