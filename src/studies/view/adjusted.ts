import {RatioPlot} from "../../components/charts/ratio-plot.js";
import {h} from "../../components/h.js";
import {Callout} from "../../components/text/callout.js";
import {capitalise, formatPeriod} from "../../words/format.js";
import type {Figure} from "../../figures/figure-types.js";
import {adjustedStatement} from "../reckoning/adjusted-statement.js";
import {factorWords} from "../words/factor-words.js";
import {findingSlug, gapFinding} from "../reckoning/finding-slug.js";
import {otherGroup} from "../reckoning/gap-measures.js";
import type {GapStudy} from "../reckoning/gap-study.js";
import {factorList, type Naming} from "../reckoning/mix-statement.js";
import {ratioFigures} from "../reckoning/ratio-figures.js";
import {FindingBlock, type Finding} from "./answer.js";
import {StrataTable} from "./strata-table.js";

/** The finding of an adjusted comparison, with its anchor. */
export function adjustedFindingOf(study: GapStudy, naming: Naming): Finding {
  const {finding, sentences, limits} = adjustedStatement(study, naming);
  const {adjusted} = study.verdicts;
  return {
    id: findingSlug("adjusted", study.crossing),
    measure: gapFinding(study.crossing.measure),
    sentence: finding,
    more: sentences,
    limits,
    verdict: adjusted,
    about: `${naming.label(otherGroup(study.crossing.measure))} people`
  };
}

/** The ratio as counted and adjusted, and at each place; with the table that shows how, where adjustment turns it round. */
export function AdjustedResult(study: GapStudy, naming: Naming, {organisation}: {organisation: string}): HTMLElement {
  const {measure, period, factors} = study.crossing;
  const factor = factorList(study, naming);
  const finding = adjustedFindingOf(study, naming);
  const {reversal} = adjustedStatement(study, naming);
  const {total, strata} = ratioFigures(study, {organisation});
  const places = capitalise(factors.map((id) => factorWords(id, naming.organisation).many).join(" × "));
  const [of, to] = [naming.label(measure.of), naming.label(measure.to)];
  return h(
    "div",
    {class: "gap-study"},
    FindingBlock(finding),
    reversal !== null && Callout(reversal, {kind: "caution", title: "The comparison turns round"}),
    reversal !== null &&
      StrataTable(study, naming, `How the comparison turns round: ${measure.noun} by ${factor}`, {open: true}),
    RatioPlot([...total, ...strata], {
      title: finding.sentence,
      subtitle: `How many times as likely ${of} as ${to} ${measure.people}, ${formatPeriod(period)}. Lines show the range by chance.`,
      of: `${measure.noun} by ${factor}, as counted and adjusted`,
      label: ({level}: Figure) => level,
      section: (figure: Figure) => (total.includes(figure) ? "All together" : places),
      rowHeading: "Comparison"
    })
  );
}
