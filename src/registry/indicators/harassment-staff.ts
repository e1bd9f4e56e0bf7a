import {surveyCaveats, surveyIndicator} from "../survey-indicator.js";

export const harassmentStaff = surveyIndicator({
  id: "harassment-staff",
  number: 6,
  slug: "harassment-from-staff",
  title: "Harassment, bullying or abuse from staff",
  shortTitle: "Abuse from staff",
  question: "Are BME staff more likely than White staff to be harassed, bullied or abused by other staff?",
  whyItMatters: "Abuse from managers or colleagues says what a workplace tolerates, and is within its power to stop.",
  guidance: "Percentage of staff experiencing harassment, bullying or abuse from staff in last 12 months.",
  caveats: [
    "The indicator counts a person who met abuse from a manager or from another colleague, once. It cannot be rebuilt from tables that give the two questions apart.",
    "Figures for smaller groups that come from such summary tables count abuse from other colleagues only, so they are too low to set beside the White and BME figures. Each is marked.",
    ...surveyCaveats
  ],
  breaks: [],
  event: "experienced harassment, bullying or abuse from staff",
  adverse: "above",
  highImpactAction: [6],
  say: {
    above: "BME staff were more likely than White staff to report abuse from other staff.",
    at: "BME and White staff were similarly likely to report abuse from other staff.",
    below: "BME staff were less likely than White staff to report abuse from other staff.",
    unknown: "There are too few answers to say whether BME and White staff differ in abuse from other staff."
  }
});
