import {Decomposition} from "../../components/charts/decomposition.js";
import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {capitalise, formatEnds, formatPeriod, formatPoints} from "../../words/format.js";
import {factorWords} from "../words/factor-words.js";
import type {GapStudy, Part} from "../reckoning/gap-study.js";
import {placeParts} from "../reckoning/strata-parts.js";
import {factorList, mixStatement, type Naming} from "../reckoning/mix-statement.js";
import {findingSlug, gapFinding} from "../reckoning/finding-slug.js";
import {FindingBlock, type Finding} from "./answer.js";
import {StrataTable} from "./strata-table.js";

/** The finding of a decomposition, with its anchor. */
export function mixFindingOf(study: GapStudy, naming: Naming): Finding {
  const {finding, sentences, limits} = mixStatement(study, naming);
  const measure = gapFinding(study.crossing.measure);
  return {id: findingSlug("mix", study.crossing), sentence: finding, more: sentences, limits, measure};
}

/** A gap taken apart: what it says, a chart of each place's part, and the rates and places behind it. */
export function MixResult(study: GapStudy, naming: Naming): HTMLElement {
  const {crossing, effects} = study;
  const {measure, period} = crossing;
  const factor = factorList(study, naming);
  const finding = mixFindingOf(study, naming);
  const what = `${measure.noun} by ${factor}, ${formatPeriod(period)}`;
  return h(
    "div",
    {class: "gap-study"},
    // With two factors, the table says what the sentences would.
    FindingBlock(effects.length > 1 ? {...finding, more: (finding.more ?? []).slice(0, 2)} : finding),
    effects.length > 1
      ? PartsTable(study, naming, `Parts of ${what}`)
      : Decomposition(
          placeParts(study).map(({label, mix, within}) => ({label, mix: 100 * mix, within: 100 * within})),
          {
            title: finding.sentence,
            subtitle: `${naming.label(measure.of)} less ${naming.label(measure.to)}, share who ${measure.event}, ${formatPeriod(period)}. Percentage points.`,
            of: `parts of ${what}`,
            message: `mix ${formatPoints(100 * study.mix.value)}, within ${formatPoints(100 * study.within.value)} percentage points`,
            totalLabel: "Whole gap",
            notes: h(
              "p",
              null,
              `Mix is above 0 where ${naming.label(measure.of)} ${measure.people} are found more often in a ${factor} of high rates, or less often in one of low rates.`
            )
          }
        ),
    StrataTable(study, naming, `Rates and where people are: ${what}`)
  );
}

/** The parts of a gap by two factors, with their ranges. */
function PartsTable(study: GapStudy, {organisation}: Naming, caption: string): HTMLElement {
  const rows: {label: string; part: Part}[] = [
    ...study.effects.map((effect) => ({label: `Mix by ${factorWords(effect.factor, organisation).one}`, part: effect})),
    {label: "Mix by both together", part: study.mix},
    {label: "Within: people alike in both", part: study.within},
    {label: "Whole gap", part: {value: study.gap.value ?? 0, interval: boundsOf(study)}}
  ];
  return DataTable(
    rows,
    [
      {heading: "Part", value: ({label}) => label},
      {
        heading: "Percentage points",
        numeric: true,
        value: ({part}) => 100 * part.value,
        cell: ({part}) => formatPoints(100 * part.value)
      },
      {heading: "Range (95%)", numeric: true, value: ({part}) => rangeWords(part)}
    ],
    {caption: capitalise(caption), sorting: false}
  );
}

function boundsOf({gap: {lower, upper}}: GapStudy): Part["interval"] {
  return lower === null || upper === null ? null : {lower, upper};
}

/** The range of a part in points; empty where it has none. */
function rangeWords({interval}: Part): string {
  return interval ? formatEnds(100 * interval.lower, 100 * interval.upper, "percentage points") : "";
}
