import {defineIndicator} from "../define.js";

export const disciplinary = defineIndicator({
  id: "disciplinary",
  number: 3,
  slug: "formal-disciplinary-process",
  title: "Entering the formal disciplinary process",
  shortTitle: "Disciplinary process",
  question: "Are BME and White staff equally likely to enter a formal disciplinary investigation?",
  whyItMatters:
    "A formal investigation is a heavy burden whatever its outcome. If one group meets it more often for the same conduct, informal resolution is not reaching everyone.",
  guidance:
    "Relative likelihood of BME staff entering the formal disciplinary process, compared to that of White staff entering the formal disciplinary process, as measured by entry into a formal disciplinary investigation.",
  caveats: [
    "Few people enter an investigation in a year, so the ratio swings from year to year by chance alone.",
    "Over a two-year window the entries of both years are divided by the staff in post at its end. The ratio is the same whether or not the entries are averaged.",
    "Windows that share a year are not independent of each other: a change between them is not tested."
  ],
  source: "disciplinary",
  populations: ["substantive", "bank"],
  numerator: {measure: "investigated", where: "true"},
  denominator: {measure: "headcount", where: "true"},
  compare: {statistic: "ratio", of: "BME", to: "White", parity: 1, adverse: "above"},
  event: "entered the formal disciplinary process",
  otherwise: "did not enter the formal disciplinary process",
  people: "staff",
  breaks: [],
  breakdowns: ["pay band", "band group", "career tier", "category", "staff group", "directorate", "sex", "age band"],
  say: {
    above: "BME staff were more likely than White staff to enter the formal disciplinary process.",
    at: "BME and White staff were similarly likely to enter the formal disciplinary process.",
    below: "BME staff were less likely than White staff to enter the formal disciplinary process.",
    unknown: "Too few staff entered the formal disciplinary process to say whether BME and White staff differ."
  },
  example: {
    rows: [
      {year: "2018/19", ethnicity: "N"},
      {year: "2019/20", ethnicity: "H"},
      {year: "2019/20", ethnicity: "A"},
      {year: "2019/20", ethnicity: "Z"}
    ],
    figures: [
      {group: "BME", numerator: 2, denominator: 4, value: 50},
      {group: "White", numerator: 1, denominator: 4, value: 25}
    ],
    comparison: {
      group: "BME/White",
      value: 2,
      arithmetic:
        "Two years together, over 4 BME and 4 White staff in post: 2 of 4 is 50 %; 1 of 4 is 25 %; 50 ÷ 25 = 2."
    }
  },
  highImpactAction: [6],
  review: {checkedBy: "WRES lead and employee relations lead", next: "When the national technical guidance changes"}
});
