import {CardGrid} from "../../components/card.js";
import {h} from "../../components/h.js";
import type {Adjusted} from "../../figures/after-adjustment.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatRatio} from "../../words/format.js";
import {inOwnWords} from "../../figures/group-words.js";
import {explorerHref, isFirst} from "../../address/organisation-address.js";
import type {View} from "../../figures/view.js";
import {indicators} from "../../registry/index.js";
import {periodLabel} from "../../registry/periods.js";
import {ChangesOrNone} from "../../writing/changes.js";
import {minorityInFull, Notice} from "../../writing/notice.js";
import {judgedSentence, judgedTogether} from "./judged.js";
import {GapPicture} from "./picture.js";
import {ownPage} from "../../writing/own-page.js";
import {latestPeriod, seriesOf} from "../../writing/series.js";
import {PayCard} from "../pay/in-short.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => overviewPage(await view());

/** The first page: where the organisation stands on the nine indicators, readable in ten seconds. */
export function overviewPage(view: View): string {
  const figures = view.figures({breakdowns: ["band group"]});
  return ownPage(view, "index", {
    title: view.organisation.shortName,
    heading: `Race equality at ${view.organisation.name}`,
    frontMatter: {toc: false},
    island: view.site.profile === "analyst" && isFirst(view) ? tour : undefined,
    sections: [
      {blocks: [Lead(view, figures), Notice(view)]},
      {heading: "The nine indicators", blocks: [Gaps(view, figures), PayCard(view), HowToRead()]},
      {
        heading: "What changed since last year",
        blocks: [ChangesOrNone(view, figures), isFirst(view) && SinceLast()]
      },
      {heading: "Go further", blocks: [Doors(view)]}
    ]
  });
}

/** An analyst's first visit begins with a short tour; a published site has none. */
const tour = {imports: `import {mountTour} from "/subjects/help/tour/tour.js";`, call: "mountTour()"};

/** Who is counted, when, and how many: the sentence under the heading. */
function Lead(view: View, figures: readonly Figure[]): HTMLElement {
  const period = latestPeriod(
    figures.filter(({indicator, population}) => indicator === 1 && population === "substantive")
  );
  const bme = seriesOf(figures, {indicator: 1, population: "substantive", group: "BME"}).at(-1);
  const known = view.organisation.denominator === "known" ? " whose ethnicity is known" : "";
  const people = bme?.denominator == null ? "" : ` of ${formatCount(bme.denominator)} staff${known}`;
  const when = period === undefined ? "" : ` at ${periodLabel(period)}`;
  return h(
    "p",
    {class: "lead"},
    `How ${view.organisation.shortName} treats ${minorityInFull(view)} staff, by the nine indicators of the Workforce Race Equality Standard${people && `: figures${people}${when}`}.`
  );
}

/** The nine gaps in one picture, then each in a card. */
function Gaps(view: View, figures: readonly Figure[]): HTMLElement {
  const {judged, family, gaps} = judgedTogether(view, figures);
  const cards = indicators.map((indicator) => {
    const own = judged.find((each) => each.indicator === indicator);
    return {
      name: `Indicator ${indicator.number}`,
      question: inOwnWords(indicator.question, view.organisation.labels),
      href: `./indicators/${indicator.slug}`,
      figure: own?.figure ?? null,
      measure: own ? `${measureWords(own.figure, view)}, ${periodLabel(own.figure.period)}` : "",
      sentence: own ? judgedSentence(own, view) : `No ${indicator.source} extract was supplied.`,
      change: own?.said.change ?? null
    };
  });
  return h(
    "div",
    null,
    gaps.length > 1 && GapPicture(gaps, view),
    CardGrid(cards, {group: `${view.label("BME")} people`}),
    FamilyNote(family)
  );
}

/** How many of the headlines were tested, and what is left when all of them are allowed for. */
function FamilyNote({tested, clearAlone, clear}: Adjusted): HTMLElement | null {
  if (tested < 2) return null;
  const alone = clearAlone === 1 ? "one is" : `${formatCount(clearAlone)} are`;
  return h(
    "p",
    {class: "muted"},
    `Of these figures, ${formatCount(tested)} are tested, and taken one by one ${alone} clear. `,
    `By chance alone about ${formatRatio(0.05 * tested, {digits: 1})} would be, with no gap anywhere. `,
    `Allowing for all of them together (Benjamini-Hochberg), ${clear === 0 ? "none" : formatCount(clear)} still ${clear === 1 ? "is" : "are"}, and only that is called clear here. `,
    h("a", {href: "/method/ranges"}, "What a range means when everyone was counted")
  );
}

/** What a headline figure is, in a card's few words. */
function measureWords({group, level}: Figure, {label}: View): string {
  if (group.includes(" minus workforce "))
    return `${label("BME")} share of board less share of workforce, in percentage points`;
  const [of, to] = group.split(/\/| minus /);
  if (of === undefined || to === undefined)
    return `${label(group)} share of ${level === "all" ? "staff" : `staff in ${level}`}`;
  return group.includes("/")
    ? `${label(of)} compared with ${label(to)}, times as likely`
    : `${label(of)} less ${label(to)}, in percentage points`;
}

function SinceLast(): HTMLElement {
  return h("p", null, h("a", {href: "/what-changed"}, "What changed since this site was last published"));
}

function HowToRead(): HTMLElement {
  return h(
    "details",
    null,
    h("summary", null, "How to read the verdicts"),
    h(
      "p",
      null,
      "A verdict says two things: how large a difference is, and how sure we can be of it. A gap is clear when it is hard to put down to chance alone, with all nine indicators allowed for. It is small when one group is at least four fifths as likely as the other; where more than half of people have what is counted, also at least four fifths as likely to go without."
    ),
    h(
      "p",
      null,
      "“Not enough data” does not mean that all is well: it means that the numbers are too few to tell. ",
      h("a", {href: "/method/verdicts"}, "How the verdicts are made")
    )
  );
}

function Doors(view: View): HTMLElement {
  const doors: [href: string, name: string, what: string][] = [
    [
      explorerHref(view),
      "Explorer",
      "Ask your own question: choose an indicator, a group and a breakdown, and share the answer as a link."
    ],
    [
      "./deep-dives/",
      "Deep dives",
      `${view.label("Black")} staff, bank staff, the local population, the career ladder, recruitment.`
    ],
    [
      "./root-causes",
      "Root causes",
      "Why is there a gap, and is it real? What comes from who does which job, and what does not."
    ],
    ["./actions", "Actions", "What the organisation is doing, and whether the figures it wants to change are moving."],
    ["./report", "Annual report", "All nine indicators in the order that boards know."],
    ["./data-quality", "Data quality", "What the figures are made of, and what is missing."]
  ];
  return h(
    "ul",
    {class: "doors"},
    doors.map(([href, name, what]) => h("li", null, h("a", {href}, name), h("p", null, what)))
  );
}
