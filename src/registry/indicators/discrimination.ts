import {surveyCaveats, surveyIndicator} from "../survey-indicator.js";

export const discrimination = surveyIndicator({
  id: "discrimination",
  number: 8,
  slug: "discrimination-at-work",
  title: "Discrimination at work from a manager, team leader or other colleagues",
  shortTitle: "Discrimination",
  question: "Are BME staff more likely than White staff to experience discrimination at work from colleagues?",
  whyItMatters: "It is the most direct question the survey asks about unfair treatment, in the words of those treated.",
  guidance:
    "In the last 12 months have you personally experienced discrimination at work from a manager, team leader or other colleagues?",
  caveats: ["The question asks about discrimination of any kind, not only on grounds of ethnicity.", ...surveyCaveats],
  breaks: [],
  event: "experienced discrimination at work from a manager, team leader or other colleagues",
  adverse: "above",
  highImpactAction: [6],
  say: {
    above: "BME staff were more likely than White staff to report discrimination from colleagues.",
    at: "BME and White staff were similarly likely to report discrimination from colleagues.",
    below: "BME staff were less likely than White staff to report discrimination from colleagues.",
    unknown: "There are too few answers to say whether BME and White staff differ in discrimination from colleagues."
  }
});
