import {indicatorAt} from "../../registry/index.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise} from "../../words/format.js";
import {inOwnWords} from "../../figures/group-words.js";
import {indicatorStatement} from "../../words/indicator-statement.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {periodLabel} from "../../registry/periods.js";
import type {Block, Section} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import {BenchmarkTable} from "./benchmarks.js";
import {BoardChart, BoardTable} from "./board.js";
import {BreakdownSection} from "./breakdown.js";
import {breakNote, shortWindow} from "./cautions.js";
import {Commentary} from "./commentary.js";
import {CampaignNote, SurveyDesignBlocks} from "./designs.js";
import {Finding} from "./finding.js";
import {GroupTable} from "./groups.js";
import {RepresentationLadder, RepresentationTable} from "./ladder.js";
import {RateTable, RateTrend} from "./rates.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view, part}) => indicatorPage(await view(), indicatorAt(part));

/** One indicator's page, for whatever populations and breakdowns the organisation has supplied. */
export function indicatorPage(view: View, indicator: Indicator): string {
  const figures = view.figures({
    indicators: [indicator.number],
    breakdowns: indicator.number === 1 ? ["pay band", "band group", "staff group"] : ["staff group"]
  });
  const title = `Indicator ${indicator.number}: ${indicator.title}`;
  const population = indicator.populations[0] ?? "substantive";
  const supplied = view.organisation.supplied.includes(indicator.source);
  const lead = h("p", {class: "lead"}, inOwnWords(indicator.question, view.organisation.labels));
  const sections: Section[] = supplied
    ? [
        {blocks: [lead, Finding(view, figures, indicator, population), CampaignNote(view, figures, indicator)]},
        {heading: "What the figures show", blocks: mainBlocks(view, figures, indicator, population)},
        {heading: "Weights and response", blocks: SurveyDesignBlocks(view, indicator, population)},
        {heading: "Look closer", blocks: BreakdownSection(view, figures, indicator)},
        {heading: "Ethnic groups", folded: true, blocks: [GroupTable(view, figures, indicator, population)]},
        {heading: "Bank staff", folded: true, blocks: bankBlocks(view, figures, indicator)},
        {heading: "Compared with elsewhere", folded: true, blocks: [BenchmarkTable(view, figures, indicator)]}
      ]
    : [{blocks: [lead, notSupplied(indicator)]}];
  return ownPage(view, `indicators/${indicator.slug}`, {
    title: `${indicator.number}. ${indicator.shortTitle}`,
    heading: title,
    measured: figures,
    sections: [...sections, ...wordSections(view, indicator)],
    island: supplied
      ? {
          imports: `import {mountBreakdowns} from "/subjects/indicator/breakdowns.js";`,
          call: `mountBreakdowns(${indicator.number}, ${JSON.stringify(view.organisation.id)})`,
          place: "breakdown-controls"
        }
      : undefined
  });
}

function mainBlocks(view: View, figures: readonly Figure[], indicator: Indicator, population: string): Block[] {
  const {statistic} = indicator.compare;
  const caption = `${capitalise(indicator.title)}, ${view.organisation.shortName}`;
  if (statistic === "part-of-whole") {
    return [
      RepresentationLadder(view, figures, {population}),
      h(
        "details",
        {class: "more-figures"},
        h("summary", null, "The tables of the printed report, by pay band and by grouped bands"),
        RepresentationTable(view, figures, {population, breakdown: "pay band", caption: `${caption}, by pay band`}),
        RepresentationTable(view, figures, {
          population,
          breakdown: "band group",
          caption: `${caption}, by grouped pay bands`
        })
      )
    ];
  }
  if (statistic === "board-gap") return [BoardChart(view, figures), BoardTable(view, figures, {caption})];
  const title =
    indicatorStatement(view, figures, indicator, {population})?.statement.finding ??
    inOwnWords(indicator.question, view.organisation.labels);
  return [
    RateTrend(view, figures, {indicator, population, title}),
    RateTable(view, figures, {indicator, population, caption}),
    breakNote(indicator, figures)
  ];
}

function bankBlocks(view: View, figures: readonly Figure[], indicator: Indicator): Block[] {
  const own = figures.filter(({population}) => population === "bank");
  if (own.length === 0) return [];
  const caption = `${capitalise(indicator.title)}, bank staff, ${view.organisation.shortName}`;
  const aside =
    "Bank staff here are people who work only on the bank. The national standard leaves them out, so these figures stand beside the official ones, not among them.";
  return [
    Finding(view, figures, indicator, "bank"),
    h("p", null, aside),
    indicator.number === 1
      ? RepresentationTable(view, figures, {population: "bank", breakdown: "pay band", caption})
      : RateTable(view, figures, {indicator, population: "bank", caption}),
    shortWindow(view, own, indicator)
  ];
}

function notSupplied({source, number}: Indicator): Node {
  return Callout(
    `No ${source} extract was supplied, so indicator ${number} has no figures. Add ${source}.csv or ${source}.xlsx to the organisation's folder; the data dictionary says what it holds.`,
    {title: "Not supplied"}
  );
}

/** What the indicator means, whatever the figures: the same words for every organisation, then its own. */
function wordSections(view: View, indicator: Indicator): Section[] {
  return [
    {heading: "In our own words", folded: true, blocks: [Commentary(view, indicator)]},
    {heading: "Why it matters", blocks: [h("p", null, inOwnWords(indicator.whyItMatters, view.organisation.labels))]},
    {
      heading: "Read with care",
      blocks: [
        h(
          "ul",
          null,
          indicator.caveats.map((caveat) => h("li", null, inOwnWords(caveat, view.organisation.labels)))
        ),
        noteOfNotKnown(view, indicator)
      ]
    },
    {
      heading: "Definition",
      folded: true,
      blocks: [
        h("blockquote", null, h("p", null, indicator.guidance)),
        h(
          "p",
          null,
          "How it is counted, the query that counts it and a worked example are on ",
          h("a", {href: `/method/${indicator.slug}`}, `the method page of indicator ${indicator.number}`),
          "."
        )
      ]
    }
  ];
}

function noteOfNotKnown(view: View, indicator: Indicator): Block {
  const {measure} = indicator.denominator;
  const cells = view.cells.filter(
    (cell) =>
      cell.measure === measure &&
      cell.population === indicator.populations[0] &&
      ["overall", "board membership"].includes(cell.breakdown) &&
      ["all", "all members"].includes(cell.level) &&
      cell.breakdown2 === ""
  );
  const last = cells.filter(({group}) => group === "Not known").at(-1);
  if (last?.count == null) return null;
  const share = indicator.compare.statistic === "part-of-whole" || indicator.compare.statistic === "board-gap";
  const counted =
    share && view.organisation.denominator === "all"
      ? "They are counted in the total of every percentage."
      : "They are left out of every percentage and ratio unless a table says otherwise.";
  return h(
    "p",
    null,
    `Ethnicity is not known for ${last.count.toLocaleString("en-GB")} ${indicator.people} (${periodLabel(last.period)}). ${counted}`
  );
}
