import {DataTable} from "../../../components/tables/data-table.js";
import {h} from "../../../components/h.js";
import type {View} from "../../../figures/view.js";
import {payExample} from "../../../registry/pay-example.js";
import {payRules, payGroups} from "../../../registry/pay-gaps.js";
import {payGuidance, payQuarters} from "../../../registry/pay-rules.js";
import {dayLabel} from "../../../registry/periods.js";
import {capitalise, formatPercent} from "../../../words/format.js";
import {markdownPage, type Block} from "../../../writing/markdown.js";
import type {PageMaker} from "../../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => payMethodPage(await view());

/** How pay gaps are counted: guidance, formulas, edge cases, a worked example, ranges, and how people are protected. */
export function payMethodPage(view: View): string {
  return markdownPage({
    title: "Method: ethnicity pay gap",
    heading: "How the ethnicity pay gap is counted",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "Six measures, as for gender pay gap reporting: mean and median gaps of hourly pay and of bonus pay, who was paid a bonus, and who stands in each quarter of pay."
          )
        ]
      },
      {heading: "What is followed", blocks: Followed()},
      {heading: "Formulas", blocks: Formulas(view)},
      {heading: "Edge cases", blocks: EdgeCases()},
      {heading: "Quarters and ties", blocks: QuarterWords()},
      {heading: "Ranges", blocks: Ranges()},
      {heading: "A worked example by hand", blocks: Example(view)},
      {heading: "How people are protected", blocks: Protection()},
      {heading: "What it is not", blocks: WhatItIsNot(view)},
      {heading: "Sources", blocks: Sources()}
    ]
  });
}

function Followed(): Block[] {
  const {title, number, date, employersOf, calculations} = payGuidance;
  return [
    list([
      `The government's response to consultation, “${title}” (${number}, ${dayLabel(date)}): employers of ${employersOf} people or more are to report by ethnicity what they report by gender, with how the workforce is made up and how many have not said what their ethnicity is.`,
      `The arithmetic of ${calculations}. Regulations for ethnicity had not been made when this was written; where they differ, this page and the figures will follow them, and the list of changes will say so.`,
      "Public bodies count on 31 March. Nothing hangs on the size of an employer: the figures are made for every organisation that supplies pay."
    ])
  ];
}

function Formulas({label}: View): Block[] {
  const groups = payGroups.map(label).join(", ");
  return [
    h(
      "p",
      null,
      `Each group (${groups}) is compared with ${label("White")} people. Hourly pay is of people on full pay in the pay period, ordinary pay and bonus of that period over the hours paid.`
    ),
    DataTable(
      [
        ["Mean gap", "(mean pay of White people − mean pay of the group) / mean pay of White people × 100"],
        ["Median gap", "the same of the rates in the middle"],
        ["Mean and median gap in bonus", "the same of bonuses of 12 months, among those who were paid one"],
        ["Paid a bonus", "people of the group who were paid one / all people of the group × 100"],
        ["Quarters", "people of the group in the quarter / all people in the quarter × 100"],
        ["Mix", "sum over bands of (share of White people − share of the group) × average of both mean rates"],
        ["Within", "sum over bands of (mean rate of White people − mean rate of the group) × average of both shares"]
      ] as const,
      [
        {heading: "Measure", value: ([name]) => name},
        {heading: "Formula", value: ([, formula]) => formula}
      ],
      {caption: "The measures and their formulas", sorting: false}
    ),
    h(
      "p",
      null,
      "Above 0 the group is paid less, below 0 more. Mix and within add up to the mean gap; both are printed in per cent of White people's mean pay."
    )
  ];
}

function EdgeCases(): Block[] {
  return [
    list([
      "Of an even number of people the median is the mean of the two in the middle; of people on the same rate it is that rate.",
      "People on leave with less than full pay are in no gap of hourly pay and in no quarter. They count among all staff, and their bonus counts.",
      "People whose ethnicity is not known are in the quarters and in how the workforce is made up, and in no gap.",
      "Where one of two groups has nobody, or White people's pay is nothing, there is no gap: it is not 0.",
      "A band in which only one of the two groups works is given the other's mean rate when the gap is taken apart, so that all of it counts as mix.",
      "A person with several posts counts once, at one rate combined by hours, where the extract says which rows are of one person. Where it does not, and more people are paid than there are staff, the check says so.",
      "Rates of a year, a month or a week, in pence, with commas for points, of no hours, and corrections below nothing are refused by the check. None becomes a figure."
    ])
  ];
}

function QuarterWords(): Block[] {
  return [
    list([
      "Everybody on full pay is put in order of hourly pay, and divided into four quarters. Of a remainder of one the lower quarter gets it; of two the lower and the upper middle; of three all but the upper.",
      "A border often runs through people who are paid alike. They are divided so that each side has the groups' shares of them, as near as whole people allow: White, BME and not known first, then the groups within.",
      "Only rates and groups decide. The order of rows in the extract changes nothing."
    ])
  ];
}

function Ranges(): Block[] {
  return [
    h(
      "p",
      null,
      "The workforce is counted, not sampled. A range says how far a gap of this size moves by chance, were the people of each group drawn again from many alike. For means it is the delta method on the scale of logarithms; for medians that of Price and Bonett, which takes no shape of pay for granted. In simulations of skewed pay, with a few paid far above all others, these ranges held the true gap in 94 to 95 per cent of cases. That is so from 30 people a group on; below, none is given."
    ),
    h("p", null, h("a", {href: "/method/ranges"}, "What ranges mean when everyone was counted"), ".")
  ];
}

function Example({label}: View): Block[] {
  const {rows, gaps, quarters, quartersBy} = payExample;
  const columns = ["ethnicity", "pay_band", "hourly_pay", "bonus"] as const;
  return [
    h("p", null, "These people are made up. Whenever the product is tested, its loaders are given these very rows."),
    DataTable(
      rows,
      columns.map((column) => ({heading: column, value: (row) => (row[column] === "" ? "none" : row[column])})),
      {caption: "Extract of the worked example: A is White British, N is African, Z has not said", sorting: false}
    ),
    DataTable(
      gaps,
      [
        {heading: "Gap", value: ({measure, statistic}) => `${capitalise(statistic)}, ${measure}`},
        {heading: "Per cent", numeric: true, value: ({value}) => value, cell: ({value}) => formatPercent(value)},
        {heading: "By hand", value: ({arithmetic}) => arithmetic}
      ],
      {caption: "What the worked example gives", sorting: false}
    ),
    DataTable(
      Object.entries(quarters),
      [
        {heading: "Group", value: ([group]) => label(group)},
        ...payQuarters.map((heading, q) => ({
          heading,
          numeric: true,
          value: ([, counts]: [string, readonly number[]]) => counts[q] ?? null
        }))
      ],
      {caption: "People of the worked example by quarter", sorting: false}
    ),
    h("p", null, quartersBy)
  ];
}

function Protection(): Block[] {
  const {fewest, fewestForMedian, tied, percent} = payRules;
  return [
    list([
      "What anybody is paid is never published: no pound, no lowest or highest rate, and no rate in between but as part of a gap.",
      `A gap is shown where both groups have ${fewest} people or more whose number is shown too, and nobody has so much of a group's pay that the next best paid could work it out within ${percent} per cent.`,
      `A median is shown of ${fewestForMedian} people or more, or where at least ${tied} others are paid exactly as the one in the middle.`,
      "Gaps of all BME people and of three of four groups would give the fourth away. Where too few people are left over, another gap is hidden with theirs.",
      `Before anything is published, an audit that shares no code with this attacks all that is printed: it knows White people's mean and how many people each group has. It fails where the mean of fewer than ${fewest} people follows within ${percent} per cent.`,
      "What an earlier release has printed is known to every reader, and counts."
    ]),
    h("p", null, h("a", {href: "/method/protection"}, "How people are protected in all tables"), ".")
  ];
}

function WhatItIsNot({label}: View): Block[] {
  return [
    list([
      "Not equal pay: that is the law on what two people are paid for the same job or for work of equal value. A pay gap compares everybody in one group with everybody in another, whatever they do.",
      `Not gender pay gap reporting, though the arithmetic is the same. That has two groups; here each group is set against ${label("White")} people, people who have not said are counted beside them, and small groups have to be protected.`,
      "Not a cause. Mix says how much of a gap goes with the bands that people work in, not why they work there."
    ])
  ];
}

function Sources(): Block[] {
  return [
    list([
      "Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017, schedule 1.",
      "Cochran 1977, Sampling Techniques, chapter 6: the ratio of two means.",
      "Price and Bonett 2002, Distribution-free confidence intervals for difference and ratio of medians.",
      "Kitagawa 1955, Components of a difference between two rates.",
      "NHS Terms and Conditions of Service Handbook, annex 2: the national scale."
    ])
  ];
}

function list(items: readonly string[]): HTMLElement {
  return h(
    "ul",
    null,
    items.map((item) => h("li", null, item))
  );
}
