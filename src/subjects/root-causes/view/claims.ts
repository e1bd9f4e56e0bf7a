import {h} from "../../../components/h.js";
import {formatPeriod} from "../../../words/format.js";
import {claimVerdict, segregationClaims} from "../../../studies/reckoning/claim.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {forGroup} from "../../../studies/reckoning/gap-measures.js";
import {mixStatement} from "../../../studies/reckoning/mix-statement.js";
import {findingSlug, gapFinding} from "../../../studies/reckoning/finding-slug.js";
import type {GapStudy} from "../../../studies/reckoning/gap-study.js";
import type {View} from "../../../figures/view.js";
import {FindingBlock, type Finding} from "../../../studies/view/answer.js";
import {byJob} from "./default-study.js";

/**
 * What the organisation wrote on occupational segregation, and what its figures say of it; empty where it wrote nothing.
 * `above` is the study that already stands on the page.
 */
export function SegregationClaims(
  view: View,
  source: GapSource,
  {above}: {above: GapStudy | null}
): {node: HTMLElement | null; findings: Finding[]} {
  const tested = segregationClaims(view.organisation.commentary, view).flatMap(({measure, sentence, groups}) => {
    // A sentence on some groups is tested on those groups, never on all BME people in their place.
    const about = groups.length > 0 ? groups : ["BME"];
    const studies = about.flatMap((group) => byJob(source, forGroup(measure, group)) ?? []);
    return [{sentence, studies, untested: about.length - studies.length}];
  });
  const findings = tested.map(({studies}) =>
    studies.map((study): Finding => {
      const {measure, period} = study.crossing;
      const {sentences, limits} = mixStatement(study, view);
      return {
        id: findingSlug("claim", study.crossing),
        measure: gapFinding(measure),
        sentence: `“Occupational segregation” and ${measure.noun}, ${view.label(measure.of)} and ${view.label(measure.to)} ${measure.people}, ${formatPeriod(period)}: ${claimVerdict(study)}`,
        // What stands above already is not said again.
        more: above && findingSlug("", above.crossing) === findingSlug("", study.crossing) ? [] : sentences,
        limits
      };
    })
  );
  const blocks = tested.map(({sentence, untested}, i) =>
    h(
      "div",
      {class: "claim"},
      h("p", null, `${view.organisation.shortName} wrote:`),
      h("blockquote", {class: "commentary"}, h("p", null, sentence)),
      (findings[i] ?? []).map(FindingBlock),
      untested > 0 &&
        h(
          "p",
          null,
          "Not tested, for some or all of whom it is about: the counts that this needs are hidden or were not supplied."
        )
    )
  );
  return {
    node: blocks.length === 0 ? null : h("div", null, h("h3", null, "Tested: what the report says"), blocks),
    findings: findings.flat()
  };
}
