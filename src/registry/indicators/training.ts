import {defineIndicator} from "../define.js";

export const training = defineIndicator({
  id: "training",
  number: 4,
  slug: "non-mandatory-training",
  title: "Accessing non-mandatory training and CPD",
  shortTitle: "Training",
  question: "Are White and BME staff equally likely to access training beyond what is mandatory?",
  whyItMatters:
    "Training that nobody has to do is how people prepare for promotion. Who gets it now shapes who leads later.",
  guidance: "Relative likelihood of White staff accessing non-mandatory training and CPD compared to BME staff.",
  caveats: [
    "The figures count people who accessed training at least once, not courses.",
    "Only recorded training counts. Where recording differs between services, so do the figures.",
    "Opportunities differ between staff groups, so a difference overall can come from who does which job. That may itself be the inequity, and is looked at under root causes."
  ],
  source: "training",
  populations: ["substantive", "bank"],
  numerator: {measure: "trained", where: "true"},
  denominator: {measure: "headcount", where: "true"},
  compare: {statistic: "ratio", of: "White", to: "BME", parity: 1, adverse: "above"},
  event: "accessed non-mandatory training",
  otherwise: "did not access non-mandatory training",
  people: "staff",
  breaks: [],
  breakdowns: ["pay band", "band group", "career tier", "category", "staff group", "directorate", "sex", "age band"],
  say: {
    above: "White staff were more likely than BME staff to access non-mandatory training.",
    at: "White and BME staff were similarly likely to access non-mandatory training.",
    below: "White staff were less likely than BME staff to access non-mandatory training.",
    unknown: "There are too few staff to say whether White and BME staff differ in access to training."
  },
  example: {
    rows: [
      {year: "2019/20", ethnicity: "A"},
      {year: "2019/20", ethnicity: "CA"},
      {year: "2019/20", ethnicity: "B"},
      {year: "2019/20", ethnicity: "PC"},
      {year: "2019/20", ethnicity: "99"}
    ],
    figures: [
      {group: "White", numerator: 3, denominator: 4, value: 75},
      {group: "BME", numerator: 1, denominator: 4, value: 25}
    ],
    comparison: {
      group: "White/BME",
      value: 3,
      arithmetic: "Of 4 White and 4 BME staff in post: 3 of 4 is 75 %; 1 of 4 is 25 %; 75 ÷ 25 = 3."
    }
  },
  highImpactAction: [2],
  review: {
    checkedBy: "WRES lead and learning and development lead",
    next: "When the national technical guidance changes"
  }
});
