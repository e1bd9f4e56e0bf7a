import {defineIndicator} from "../define.js";

export const board = defineIndicator({
  id: "board",
  number: 9,
  slug: "board-representation",
  title: "Board representation",
  shortTitle: "Board",
  question: "Does the board reflect the workforce it leads?",
  whyItMatters: "The board decides what matters. Staff look to it to see whether people like them can lead.",
  guidance:
    "Percentage difference between the organisation's board membership and its overall workforce, disaggregated by voting membership of the board and by executive membership of the board.",
  caveats: [
    "A board has few members: one person moves its percentage by 5 to 20 points.",
    "Non-executive members are not staff, so board and workforce are partly different people.",
    "Changes from year to year are too small in number to test for a trend."
  ],
  source: "board",
  populations: ["board"],
  numerator: {measure: "board members", where: "true"},
  denominator: {measure: "board members", where: "true"},
  compare: {statistic: "board-gap", of: "BME", to: "workforce", parity: 0, adverse: "below"},
  event: "are members of the board",
  people: "board members",
  breaks: [],
  breakdowns: ["board membership"],
  say: {
    above: "BME people hold a larger share of board seats than of the workforce.",
    at: "BME people hold about the same share of board seats as of the workforce.",
    below: "BME people hold a smaller share of board seats than of the workforce.",
    unknown: "The board is too small to say whether BME people are under-represented on it."
  },
  example: {
    rows: [
      {snapshot: "2020-03-31", ethnicity: "A", voting: "yes", executive: "yes"},
      {snapshot: "2020-03-31", ethnicity: "A", voting: "yes", executive: "no"},
      {snapshot: "2020-03-31", ethnicity: "B", voting: "no", executive: "yes"},
      {snapshot: "2020-03-31", ethnicity: "N", voting: "yes", executive: "no"},
      {snapshot: "2020-03-31", ethnicity: "Z", voting: "yes", executive: "no"}
    ],
    figures: [
      {group: "White", numerator: 3, denominator: 4, value: 75},
      {group: "BME", numerator: 1, denominator: 4, value: 25}
    ],
    comparison: {
      group: "BME minus workforce BME",
      value: -25,
      arithmetic: "1 of 4 board members is 25 %; 4 of 8 staff is 50 %; 25 − 50 = −25 percentage points."
    }
  },
  highImpactAction: [1, 2],
  review: {checkedBy: "WRES lead and company secretary", next: "When the national technical guidance changes"}
});
