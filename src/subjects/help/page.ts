import {chartReadings, ReadingLines, type ChartKind} from "../../components/charts/how-to-read.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {h, type Child} from "../../components/h.js";
import {shorthand} from "../../words/shorthand.js";
import type {Profile} from "../../figures/site.js";
import {verdictWords, type VerdictState} from "../../stats/verdict.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({site}) => helpPage((await site()).site);

/** How to use the site, in one place, to which the head of every page leads. */
export function helpPage({profile}: {profile: Profile}): string {
  return markdownPage({
    title: "How to use this site",
    terms: false,
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "How to find a figure, read it, and know what it does not say. The link “Help” at the top of every page leads here."
          ),
          profile === "analyst" && Tour()
        ]
      },
      {heading: "Find something", blocks: [List(finding)]},
      {heading: "Read a figure", blocks: [List(figure)]},
      {heading: "Read a verdict", blocks: [Verdicts()]},
      {heading: "Read a chart", blocks: [h("div", null, (Object.keys(chartReadings) as ChartKind[]).map(Reading))]},
      {heading: "When a number is missing", blocks: [List(missing)]},
      {heading: "Take a figure with you", blocks: [List(taking)]},
      {heading: "Keys and settings", blocks: [List(keys)]},
      {heading: "If something is wrong", blocks: [List(wrong)]}
    ]
  });
}

const finding: readonly Child[] = [
  "Choose an indicator from the menu. On a phone the menu opens with the button at the top.",
  "Or type a word in the search box of the menu. It looks through every page and the glossary.",
  [
    "Or ask your own question in the ",
    h("a", {href: "./explore"}, "explorer"),
    ". Every answer has its own address to send on."
  ],
  [
    "To see what a gap is made of, and whether it could be chance, open “Why is there a gap?” below an answer of the explorer. The page ",
    h("a", {href: "./root-causes"}, "Root causes"),
    " does the same for all gaps at once."
  ],
  ["To see what is new, go to ", h("a", {href: "./what-changed"}, "what changed"), "."]
];

const figure: readonly Child[] = [
  "A percentage is a share of people. “Times as likely” compares two shares: it divides one by the other.",
  "Percentage points are the difference between two percentages.",
  "The range beside a figure says where the true figure may well lie. A wide range means few people.",
  [
    "A word with a dotted line under it can be opened to see what it means. All of them are in the ",
    h("a", {href: "./glossary"}, "glossary"),
    "."
  ],
  "No figure here says why groups differ. It shows where to look and whom to ask."
];

const missing: readonly Child[] = [
  [`${shorthand.c.symbol} is hidden: the group is so small that a person could be recognised. `, HowProtected()],
  `${shorthand.x.symbol} is not available: it was not collected or not supplied.`,
  `${shorthand.z.symbol} is not applicable: there was nobody to count.`,
  "None of them means nought."
];

const taking: readonly Child[] = [
  "Below every table are the ways to save it: as CSV, for the rows alone, or as an Excel workbook that also says where they are from. What is saved stands in the order that you sorted it in.",
  "Below every chart are the ways to save it as a picture: SVG to enlarge, PNG to put in a document. Title, source, date and address are inside.",
  "“Link to this finding” gives an address that leads back to the same finding, also when newer data have come.",
  [
    "“Start an action from this” fills a row of the ",
    h("a", {href: "./actions"}, "action plan"),
    ": the finding, how it is measured, and its value now. Below a table, choose the row."
  ]
];

const keys: readonly Child[] = [
  "Tab goes to the next link or button, Shift and Tab to the one before. Enter chooses. Esc closes what is open.",
  "The first Tab on a page offers a way past the menu.",
  "Every chart has its figures as a table right below it.",
  "A dark or light page follows the settings of your device. So does less movement.",
  "Printing opens what is folded and leaves the menu out."
];

const wrong: readonly Child[] = [
  "If a page says that something went wrong, reload it first. What stood on the page before can still be read.",
  "If a figure looks wrong, tell the organisation that publishes this site, and send the address of the page.",
  ["If you cannot use a part of the site, see ", h("a", {href: "./accessibility"}, "accessibility"), "."]
];

function HowProtected(): HTMLElement {
  return h("a", {href: "./method/protection"}, "How people are protected");
}

function List(items: readonly Child[]): HTMLElement {
  return h(
    "ul",
    null,
    items.map((item) => h("li", null, item))
  );
}

const verdictMeanings: Readonly<Record<VerdictState, string>> = {
  "clear-gap": "A large gap, and chance alone would seldom make one like it.",
  "clear-small-gap": "A small gap, but too steady to be chance.",
  "possible-gap": "A large gap among so few people that it may be chance. Not a sign that all is well.",
  "no-clear-gap": "A small gap that may be chance. A larger one cannot be ruled out.",
  similar: "The two groups fare much the same, and there are enough people to say so."
};

function Verdicts(): HTMLElement {
  return h(
    "div",
    null,
    h(
      "dl",
      {class: "definitions"},
      (Object.keys(verdictWords) as VerdictState[]).flatMap((state) => [
        h("dt", null, VerdictBadge({state, ...verdictWords[state], direction: "none"})),
        h("dd", null, verdictMeanings[state])
      ])
    ),
    h("p", null, h("a", {href: "./method/verdicts"}, "How the verdicts are made"))
  );
}

function Reading(kind: ChartKind): HTMLElement {
  return h("details", null, h("summary", null, chartReadings[kind].name), ReadingLines(kind));
}

/** For analysts alone: the tour of the first visit, again. */
function Tour(): HTMLElement {
  return h("p", null, h("a", {href: "./index?tour=start"}, "Take the tour"), ": the parts of the site, in five steps.");
}
