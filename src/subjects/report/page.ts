import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {payReport} from "../pay/in-short.js";
import {payMeasures} from "../pay/reckoning.js";
import {registerOf} from "../actions/register.js";
import type {Figure} from "../../figures/figure-types.js";
import {indicatorStatement} from "../../words/indicator-statement.js";
import type {View} from "../../figures/view.js";
import {indicators} from "../../registry/index.js";
import {financialYear, wresYear} from "../../registry/periods.js";
import {StatusTable} from "../actions/status-table.js";
import {judgedSentence, judgedTogether, type Judged} from "../overview/judged.js";
import type {Block, Section} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import {Notice} from "../../writing/notice.js";
import {NineIndicators} from "./board-table.js";
import {Contents} from "./contents.js";
import {indicatorSection} from "./indicator.js";
import {Introduction} from "./introduction.js";
import {Method} from "./method.js";
import {planBlocks} from "./plan.js";
import {reportFiles} from "./report-files.js";
import {BoardSummary} from "./summary.js";
import {RatingKey, RatingTable, type Said} from "./rag.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view, today}) => reportPage(await view(), {today});

/** The organisation's annual report, in the order that boards know, from the same figures and sentences as every page. */
export function reportPage(view: View, {today}: {today: string}): string {
  const figures = view.figures({breakdowns: ["pay band", "band group"]});
  const all = indicators.map((indicator): Said => ({indicator, said: indicatorStatement(view, figures, indicator)}));
  const register = registerOf(view.actions, today);
  const headlines = view.figures({breakdowns: ["band group"]});
  const together = judgedTogether(view, headlines);
  const sections: Section[] = [
    {heading: "Board summary", blocks: BoardSummary(view, register, {figures: headlines, together, today})},
    {heading: "Introduction", blocks: Introduction(view, figures)},
    {heading: "Key findings", blocks: [KeyFindings(together.judged, view)]},
    ...indicators.map((indicator) => indicatorSection(view, figures, indicator)),
    {heading: "Ethnicity pay gap", blocks: payReport(view)},
    {heading: "RAG summary", blocks: ratings(view, figures, {all, register})},
    {heading: "Board table", blocks: [NineIndicators(view, figures)]},
    {
      heading: "Action plan",
      blocks: planBlocks(view, register, {figures: [...view.figures(), ...payMeasures(view)], today})
    },
    {heading: "How the figures were made", blocks: Method(view)}
  ];
  return ownPage(view, "report", {
    title: "Annual report",
    heading: `${view.organisation.name}: ${titleOf(figures)}`,
    sections: [
      {
        blocks: [Downloads(view), Notice(view), Contents(sections.flatMap(({heading}) => heading ?? []))]
      },
      ...sections
    ]
  });
}

/** The report's name with the year that ends at its last snapshot; without one, with the last year of any figure. */
function titleOf(figures: readonly Figure[]): string {
  const staff = figures.filter(({indicator}) => indicator === 1);
  const years = (staff.length > 0 ? staff : figures).map(({period}) => wresYear(period));
  const year = years.length > 0 ? ` ${financialYear(Math.max(...years) - 1)}` : "";
  return `Workforce Race Equality Standard report${year}`;
}

/** The report as files: a reader has them beside the page, an analyst makes them with a command. */
function Downloads({site}: View): HTMLElement {
  if (site.profile === "analyst")
    return h(
      "p",
      {class: "screen-only"},
      "This page prints as a report. The site that you publish offers it as a PDF and as a spreadsheet; the command ",
      h("code", null, "npm run report"),
      " writes both from a finished site."
    );
  return h(
    "p",
    {class: "screen-only buttons"},
    h("a", {class: "button", href: `./${reportFiles.pdf}`}, "This report as a PDF"),
    " ",
    h("a", {class: "button button-quiet", href: `./${reportFiles.workbook}`}, "All its tables for Excel")
  );
}

function KeyFindings(judged: readonly Judged[], view: View): HTMLElement {
  return h(
    "ul",
    null,
    indicators.map((indicator) => {
      const own = judged.find((each) => each.indicator === indicator);
      return h(
        "li",
        null,
        h("strong", null, `Indicator ${indicator.number}. `),
        own ? judgedSentence(own, view) : `No figures: no ${indicator.source} extract was supplied.`
      );
    })
  );
}

/** Ratings of the indicators with their key, then of the plan's actions by the plan's own key. */
function ratings(
  view: View,
  figures: readonly Figure[],
  {all, register}: {all: readonly Said[]; register: ReturnType<typeof registerOf>}
): Block[] {
  return [
    h(
      "p",
      null,
      "There are three ways of judging a figure: whether the difference could be chance, whether one group is at least four fifths as likely as the other, and how it stands beside elsewhere. They can differ, so they stand side by side. The verdict joins the first two."
    ),
    RatingTable(view, figures, all),
    ...RatingKey(view),
    h("h3", null, "Actions"),
    register.length > 0 ? StatusTable(register) : Callout("No action plan was supplied.", {title: "Not supplied"})
  ];
}
