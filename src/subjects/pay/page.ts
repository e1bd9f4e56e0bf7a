import {Callout} from "../../components/text/callout.js";
import {FigureSentence} from "../../components/text/figure-sentence.js";
import {h} from "../../components/h.js";
import {findingId} from "../../figures/finding-id.js";
import type {View} from "../../figures/view.js";
import {payGuidance} from "../../registry/pay-rules.js";
import {dayLabel} from "../../registry/periods.js";
import {formatPeriod} from "../../words/format.js";
import type {Block, Section} from "../../writing/markdown.js";
import {Notice} from "../../writing/notice.js";
import {ownPage} from "../../writing/own-page.js";
import type {PageMaker} from "../../writing/page-maker.js";
import {LayoutTable} from "./layout.js";
import {gapFigure, onFullPay, payOf, type Pay} from "./reckoning.js";
import {Bonuses, Composition, GroupGaps, LevelGaps, MixTable, OnePercent, Quarters, Years} from "./tables.js";
import {
  changeSentence,
  declarationSentence,
  meanSentence,
  medianSentence,
  mixSentence,
  quarterSentence,
  twoWays
} from "./words.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => payPage(await view());

/** The ethnicity pay gap: the six measures of pay gap reporting, like compared with like, and what a gap does not say. */
export function payPage(view: View): string {
  const pay = payOf(view);
  const bank = payOf(view, "bank");
  const lead = h(
    "p",
    {class: "lead"},
    `What ${view.organisation.shortName} pays staff of each ethnic group for an hour, compared with White staff.`
  );
  return ownPage(view, "pay", {
    title: "Ethnicity pay gap",
    sections: [
      {blocks: pay ? [lead, ...Findings(pay), Notice(view)] : [lead, notSupplied()]},
      ...(pay ? figureSections(pay) : []),
      ...(bank
        ? [
            {
              heading: "Bank staff",
              blocks: [h("p", null, "People who work only on the bank, compared with each other."), ...GroupGaps(bank)]
            }
          ]
        : []),
      {heading: "A pay gap is not unequal pay", blocks: NotEqualPay()},
      {heading: "How it is counted", blocks: Method(pay)}
    ]
  });
}

function Findings(pay: Pay): Block[] {
  const [mean, median] = (["mean", "median"] as const).map((statistic) => pay.gap({statistic, group: "BME"}));
  const said = medianSentence(pay, median);
  return [
    said === null
      ? Callout("The gap of all groups together is hidden to protect people.", {title: "Hidden"})
      : FigureSentence(said, {id: median ? findingId(gapFigure(median, null)) : "median-gap"}),
    meanSentence(pay, mean),
    twoWays(mean, median),
    `Counted on ${dayLabel(pay.period)}. A gap below 0 means that the group is paid more.`
  ].map((block) => (typeof block === "string" ? h("p", null, block) : block));
}

function figureSections(pay: Pay): Section[] {
  const [mix, within] = (["mix", "within"] as const).map((statistic) => pay.gap({statistic, group: "BME"}));
  const bme = pay.view.label("BME");
  return [
    {heading: "Quarters of pay", blocks: [paragraph(quarterSentence(pay, "BME")), ...Quarters(pay)]},
    {heading: "Mean and median gaps", blocks: GroupGaps(pay)},
    {
      heading: "Like with like",
      blocks: [
        h(
          "p",
          null,
          `${bme} and White staff in the same pay band, and in the same staff group. Within a band, pay goes up with years of service.`
        ),
        LevelGaps(pay, "pay band", "Pay band"),
        LevelGaps(pay, "staff group", "Staff group"),
        OnePercent(pay)
      ]
    },
    {
      heading: "Which jobs, and what pay within them",
      blocks: [
        paragraph(mixSentence(pay, mix, within)),
        MixTable(pay) ?? h("p", null, "Pay bands of everybody are needed for this, and were not supplied."),
        h(
          "p",
          null,
          "The first part is no excuse: who gets into which band is what the indicators on representation and recruitment are about."
        )
      ]
    },
    {
      heading: "Bonuses",
      blocks: [
        Bonuses(pay),
        h("p", {class: "muted"}, "Gaps are among those who were paid a bonus; shares are of all staff of the group.")
      ]
    },
    {heading: "Who is counted", blocks: [paragraph(declarationSentence(pay)), Composition(pay)]},
    {heading: "Year by year", blocks: [paragraph(changeSentence(pay)), ...Years(pay)]},
    {heading: "Take the figures along", blocks: [LayoutTable(pay)]}
  ];
}

function paragraph(text: string | null): HTMLElement | null {
  return text === null ? null : h("p", null, text);
}

function notSupplied(): HTMLElement {
  return Callout(
    "No pay extract was supplied, so there are no pay gaps. Add pay.csv or pay.xlsx to the organisation's folder, or the column hourly_pay to its workforce; the data dictionary says what they hold.",
    {title: "Not supplied"}
  );
}

function NotEqualPay(): Block[] {
  return [
    "Equal pay is the law: people who do the same job, or work of equal value, are paid the same. A pay gap compares everybody in one group with everybody in another, whatever they do.",
    "So there can be a gap where everybody is paid the rate for the job, when one group holds fewer of the better paid jobs. And there can be unequal pay where there is no gap at all.",
    "A gap says where to look: at who is recruited and promoted to which band, at which point of a band people start, and at who is put forward for an award."
  ].map((text) => h("p", null, text));
}

function Method(pay: Pay | null): Block[] {
  const {title, number, date, employersOf, calculations} = payGuidance;
  const counted = pay && onFullPay(pay, "all") !== null ? ` in ${formatPeriod(pay.period)}` : "";
  return [
    h(
      "ul",
      null,
      [
        `Employers of ${employersOf} people or more are to report by ethnicity what they report by gender: so says the government in “${title}” (${number}, ${dayLabel(date)}).`,
        `Each measure is worked out as for gender: ${calculations}. Rules for ethnicity in detail had not been made when this was written.`,
        "Gaps of hourly pay are of staff on full pay whose ethnicity is known; quarters hold everybody on full pay. People who are paid alike across the border of two quarters are divided so that each side has the groups' shares.",
        `A gap is White people's pay less the group's, in per cent of White people's pay${counted}.`,
        "No pay of anybody is published. A gap is shown for groups of 10 people or more in which nobody's pay is most of it, a median for 30 or more or where others are paid the same; and none from which another could be worked out."
      ].map((text) => h("li", null, text))
    ),
    h(
      "p",
      null,
      h("a", {href: "/method/pay-gap"}, "Every formula, with a worked example"),
      ". ",
      h("a", {href: "/method/protection"}, "How people are protected"),
      ". ",
      h("a", {href: "/method/data-dictionary"}, "What the pay extract holds"),
      "."
    )
  ];
}
