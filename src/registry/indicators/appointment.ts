import {defineIndicator} from "../define.js";

export const appointment = defineIndicator({
  id: "appointment",
  number: 2,
  slug: "appointment-from-shortlisting",
  title: "Appointment from shortlisting",
  shortTitle: "Recruitment",
  question: "Once shortlisted, are White and BME applicants equally likely to be appointed?",
  whyItMatters:
    "Everyone shortlisted has met the requirements of the post. A difference in who is then appointed points at interviews and selection.",
  guidance:
    "Relative likelihood of White staff being appointed from shortlisting compared to BME staff being appointed from shortlisting across all posts.",
  caveats: [
    "The figures count applications, not people: one person may apply for several posts.",
    "Direct international recruitment brings in many BME staff who are seldom turned down, and so hides a difference among other applicants. The breakdown by route shows both.",
    "People offered a post who turned it down are not counted as appointed."
  ],
  source: "recruitment",
  populations: ["candidates"],
  numerator: {measure: "appointed", where: "stage = 'appointed'"},
  denominator: {measure: "shortlisted", where: "stage in ('shortlisted', 'interviewed', 'offered', 'appointed')"},
  compare: {statistic: "ratio", of: "White", to: "BME", parity: 1, adverse: "above"},
  event: "were appointed from shortlisting",
  otherwise: "were not appointed from shortlisting",
  people: "shortlisted applicants",
  breaks: [],
  breakdowns: [
    "pay band",
    "band group",
    "career tier",
    "category",
    "staff group",
    "directorate",
    "route",
    "sex",
    "age band"
  ],
  say: {
    above: "White applicants were more likely than BME applicants to be appointed from shortlisting.",
    at: "White and BME applicants were similarly likely to be appointed from shortlisting.",
    below: "White applicants were less likely than BME applicants to be appointed from shortlisting.",
    unknown: "There are too few appointments to say whether White and BME applicants fared differently."
  },
  example: {
    rows: [
      {year: "2019/20", ethnicity: "A", stage: "appointed"},
      {year: "2019/20", ethnicity: "A", stage: "shortlisted"},
      {year: "2019/20", ethnicity: "N", stage: "appointed"},
      {year: "2019/20", ethnicity: "H", stage: "interviewed"},
      {year: "2019/20", ethnicity: "J", stage: "shortlisted"},
      {year: "2019/20", ethnicity: "D", stage: "offered"},
      {year: "2019/20", ethnicity: "R", stage: "applied"},
      {year: "2019/20", ethnicity: "99", stage: "appointed"}
    ],
    figures: [
      {group: "White", numerator: 1, denominator: 2, value: 50},
      {group: "BME", numerator: 1, denominator: 4, value: 25}
    ],
    comparison: {group: "White/BME", value: 2, arithmetic: "1 of 2 is 50 %; 1 of 4 is 25 %; 50 ÷ 25 = 2."}
  },
  highImpactAction: [2],
  review: {checkedBy: "WRES lead and recruitment analyst", next: "When the national technical guidance changes"}
});
