import {h} from "../../components/h.js";
import {Callout} from "../../components/text/callout.js";
import {crossedBreakdowns} from "../../database/count-statement.js";
import {catalogueOf} from "../explorer/catalogue.js";
import {eachFactor} from "../../studies/reckoning/each-factor.js";
import {gapSource, type GapSource} from "../../studies/reckoning/crossing.js";
import type {GapStudy} from "../../studies/reckoning/gap-study.js";
import {explorerHref} from "../../address/organisation-address.js";
import type {View} from "../../figures/view.js";
import type {Block, Section} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import {Notice} from "../../writing/notice.js";
import {AdjustedResult, adjustedFindingOf} from "../../studies/view/adjusted.js";
import {InShort} from "../../studies/view/answer.js";
import {SegregationClaims} from "./view/claims.js";
import {Drivers} from "./view/drivers.js";
import {defaultStudy, studyOf} from "./view/default-study.js";
import {EachFactor} from "./view/each-factor.js";
import {ExplorerLink} from "./view/explorer-link.js";
import {FindGaps} from "./view/find-gaps-section.js";
import {MixResult, mixFindingOf} from "../../studies/view/mix.js";
import {ParitySection} from "./view/parity.js";
import {AdjustedLimit, adjustedReading, MixCaution, mixReading} from "../../studies/view/readings.js";
import {SmallGroups} from "./view/small-groups.js";
import {TrendSection} from "./view/trend.js";
import {UnknownEthnicitySection} from "./view/unknown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => rootCausesPage(await view());

/** Why is there a gap, and is it real? The tools that let a reader take a gap apart, and defend the answer. */
export function rootCausesPage(view: View): string {
  const source = gapSource(view);
  const study = defaultStudy(source);
  const claims = SegregationClaims(view, source, {above: study});
  const rows = eachFactor(source);
  const factors = EachFactor(rows, view);
  const unknown = UnknownEthnicitySection(source, view);
  const parity = ParitySection(source, view);
  const trend = TrendSection(source, view);
  const drivers = Drivers(source, rows, view);
  const short = [
    ...(study ? [mixFindingOf(study, view)] : []),
    ...claims.findings.slice(0, 1),
    ...(study ? [adjustedFindingOf(study, view)] : []),
    ...factors.findings.slice(0, 1),
    ...(unknown.finding ? [unknown.finding] : []),
    ...parity.findings.slice(0, 1),
    ...(trend.finding ? [trend.finding] : [])
  ];
  return ownPage(view, "root-causes", {
    title: "Root causes",
    heading: "Why is there a gap, and is it real?",
    measured: view.figures(),
    sections: [
      {
        blocks: [
          h("p", {class: "lead"}, drivers ? lead : leadWithout),
          drivers ?? InShort(short),
          h("div", {id: "root-causes-said"}),
          Notice(view)
        ]
      },
      {
        heading: "Who does which job, or how people fare in it",
        folded: true,
        blocks: MixBlocks(view, source, study, claims.node)
      },
      {heading: "Comparing like with like", folded: true, blocks: AdjustedBlocks(view, study, factors.blocks)},
      {heading: "Find the gaps", folded: true, blocks: FindGaps(view, source)},
      {heading: "Small groups", folded: true, blocks: SmallGroups(source, view)},
      {heading: "Ethnicity not known", folded: true, blocks: unknown.blocks},
      {heading: "What parity would need", folded: true, blocks: parity.blocks},
      {heading: "Has the gap changed?", folded: true, blocks: trend.blocks},
      Next(view)
    ],
    island: {
      imports: `import {mountRootCauses} from "/subjects/root-causes/mount.js";`,
      call: `mountRootCauses(${JSON.stringify(view.organisation.id)})`,
      place: "root-causes-said"
    }
  });
}

const lead =
  "What the gaps are made of, the gap that most people are short by first. Figures say what a gap goes with. Why people were treated so, only people can say.";

const leadWithout =
  "These data do not say what the gaps go with: too little is counted by job, band or place. What they can say stands here.";

function MixBlocks(view: View, source: GapSource, study: GapStudy | null, claims: Block): Block[] {
  if (!study) return [NothingToTakeApart(view)];
  return [
    h("p", null, mixReading),
    h("div", {id: "gap-picker"}),
    h("p", {id: "gap-explorer"}, ExplorerLink(catalogueOf(view), study.crossing)),
    h("div", {id: "mix-result", "aria-live": "polite"}, MixResult(study, view)),
    MixCaution(),
    ...TwoFactors(view, source, study),
    claims
  ];
}

/** The same gap by two factors at once, where a crossed table is shown. */
function TwoFactors(view: View, source: GapSource, study: GapStudy): Block[] {
  const {measure, period} = study.crossing;
  const studies = crossedBreakdowns.flatMap((pair) => studyOf(source, measure, pair, period) ?? []);
  return [
    h("h3", null, "Two factors at once"),
    studies.length === 0
      ? h(
          "p",
          null,
          "This needs a table of both factors crossed, which these data do not show for this gap. In the published site such tables stay hidden, since their cells are small."
        )
      : h(
          "p",
          null,
          "Factors overlap: a staff group has its own pay bands. With both at once, each gets the part of the mix that is its own, whatever the order (Das Gupta’s decomposition)."
        ),
    ...studies.map((each) => MixResult(each, view))
  ];
}

function AdjustedBlocks(view: View, study: GapStudy | null, factors: readonly Block[]): Block[] {
  if (!study) return [NothingToTakeApart(view)];
  return [
    h("p", null, adjustedReading),
    h("div", {id: "adjusted-choice"}),
    h(
      "div",
      {id: "adjusted-result", "aria-live": "polite"},
      AdjustedResult(study, view, {organisation: view.organisation.id})
    ),
    ...factors,
    AdjustedLimit()
  ];
}

function NothingToTakeApart({organisation}: View): HTMLElement {
  return Callout(
    `No gap of ${organisation.shortName} can be taken apart: this needs counts of the same event by staff group, pay band, category or directorate. Add those columns to the extracts; in the published site, too many of these counts may be hidden to protect people.`,
    {title: "Not in these data"}
  );
}

function Next(view: View): Section {
  return {
    heading: "What next",
    blocks: [
      h(
        "ul",
        null,
        h(
          "li",
          null,
          "Take a finding to the people it is about, and to those who decide: staff networks, managers, recruiters."
        ),
        h("li", null, "Look at one place more closely in ", h("a", {href: explorerHref(view)}, "the explorer"), "."),
        h("li", null, "Tie an action to a figure in ", h("a", {href: "./actions"}, "the action plan"), "."),
        h(
          "li",
          null,
          "Read ",
          h("a", {href: "/method/statistics"}, "how each of these is worked out"),
          ", with its source."
        )
      )
    ]
  };
}
