import {defineIndicator} from "../define.js";

export const representation = defineIndicator({
  id: "representation",
  number: 1,
  slug: "representation-by-pay-band",
  title: "Representation by pay band",
  shortTitle: "Pay bands",
  question: "Are BME staff found at every level of pay, as they are in the workforce as a whole?",
  whyItMatters:
    "Pay bands show who holds senior posts. If the share of BME staff falls as pay rises, something between joining and leading holds people back.",
  guidance:
    "Percentage of staff in each of the Agenda for Change Bands 1 to 9, medical and dental subgroups and VSM (including executive Board members) compared with the percentage of staff in the overall workforce, calculated separately for non-clinical and for clinical staff.",
  caveats: [
    "The figures count people, not full-time equivalents, on 31 March.",
    "A band is compared with everyone outside it: the band is part of the workforce, so comparing it with the whole would count its staff twice.",
    "In a band with few people one appointment moves the percentage a long way."
  ],
  source: "workforce",
  populations: ["substantive", "bank"],
  numerator: {measure: "headcount", where: "true"},
  denominator: {measure: "headcount", where: "true"},
  compare: {statistic: "part-of-whole", of: "BME", to: "workforce", parity: 0, adverse: "below"},
  event: "are in this part of the workforce",
  people: "staff",
  breaks: [],
  breakdowns: [
    "pay band",
    "band group",
    "career tier",
    "lower bands",
    "category",
    "staff group",
    "directorate",
    "sex",
    "age band",
    "working pattern"
  ],
  say: {
    above: "BME people hold a larger share of these posts than of the rest of the workforce.",
    at: "BME people hold about the same share of these posts as of the rest of the workforce.",
    below: "BME people hold a smaller share of these posts than of the rest of the workforce.",
    unknown: "There are too few people to say whether BME people are under- or over-represented here."
  },
  example: {
    rows: [
      {snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 8a", category: "non-clinical"},
      {snapshot: "2020-03-31", ethnicity: "B", pay_band: "Band 8a", category: "non-clinical"},
      {snapshot: "2020-03-31", ethnicity: "H", pay_band: "Band 8a", category: "non-clinical"},
      {snapshot: "2020-03-31", ethnicity: "N", pay_band: "Band 2", category: "non-clinical"},
      {snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 2", category: "non-clinical"},
      {snapshot: "2020-03-31", ethnicity: "J", pay_band: "Band 2", category: "non-clinical"},
      {snapshot: "2020-03-31", ethnicity: "Z", pay_band: "Band 2", category: "non-clinical"}
    ],
    figures: [
      {group: "BME", numerator: 3, denominator: 6, value: 50},
      {group: "White", numerator: 3, denominator: 6, value: 50}
    ],
    comparison: {
      group: "BME minus workforce BME",
      value: -16.67,
      arithmetic: "Band 8a: 1 of 3 is 33.33 %; whole workforce: 3 of 6 is 50 %; the one person not known is left out."
    }
  },
  highImpactAction: [2],
  review: {checkedBy: "WRES lead and workforce analyst", next: "When the national technical guidance changes"}
});
