import {surveyCaveats, surveyIndicator} from "../survey-indicator.js";

export const equalOpportunities = surveyIndicator({
  id: "equal-opportunities",
  number: 7,
  slug: "equal-opportunities-for-progression",
  title: "Belief that there are equal opportunities for career progression or promotion",
  shortTitle: "Career progression",
  question: "Do BME staff believe as much as White staff that career progression is fair?",
  whyItMatters: "People who believe that promotion is not open to them stop applying, and leave.",
  guidance:
    "Percentage of staff believing that the organisation provides equal opportunities for career progression or promotion.",
  caveats: [
    "Until the 2020 survey, answers of “don't know” were left out; from 2021 they are counted. Percentages fell at that point for everyone and must not be compared across it.",
    ...surveyCaveats
  ],
  breaks: [{from: "2021", why: "From the 2021 survey, “don't know” answers are counted among the respondents."}],
  event: "believed that there are equal opportunities for career progression or promotion",
  adverse: "below",
  highImpactAction: [2],
  say: {
    above: "BME staff were more likely than White staff to believe that career progression is fair.",
    at: "BME and White staff were similarly likely to believe that career progression is fair.",
    below: "BME staff were less likely than White staff to believe that career progression is fair.",
    unknown: "There are too few answers to say whether BME and White staff differ in their belief."
  }
});
