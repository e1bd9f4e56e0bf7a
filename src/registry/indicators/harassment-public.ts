import {surveyCaveats, surveyIndicator} from "../survey-indicator.js";

export const harassmentPublic = surveyIndicator({
  id: "harassment-public",
  number: 5,
  slug: "harassment-from-patients-or-public",
  title: "Harassment, bullying or abuse from patients, relatives or the public",
  shortTitle: "Abuse from the public",
  question: "Are BME staff more likely than White staff to be harassed, bullied or abused by patients or the public?",
  whyItMatters:
    "Abuse at work harms health and drives people out of the NHS. Staff should be protected equally from it.",
  guidance:
    "Percentage of staff experiencing harassment, bullying or abuse from patients, relatives or the public in last 12 months.",
  caveats: [
    "How often staff meet patients differs between jobs, and so does the risk. A difference may reflect who works on the front line.",
    ...surveyCaveats
  ],
  breaks: [],
  event: "experienced harassment, bullying or abuse from patients, relatives or the public",
  adverse: "above",
  highImpactAction: [6],
  say: {
    above: "BME staff were more likely than White staff to report abuse from patients or the public.",
    at: "BME and White staff were similarly likely to report abuse from patients or the public.",
    below: "BME staff were less likely than White staff to report abuse from patients or the public.",
    unknown: "There are too few answers to say whether BME and White staff differ in abuse from patients or the public."
  }
});
