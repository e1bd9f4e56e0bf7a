import {category, directorate, employment, ethnicity, payBand, staffGroup} from "./shared.js";
import type {Source} from "./source.js";

/** Headers under which the weights of a row's answers are already added up. */
export const weightedBaseHeaders: readonly string[] = [
  "Weighted base",
  "Weighted responses",
  "Weighted count",
  "Sum of weights"
];

export const survey: Source = {
  name: "survey",
  title: "NHS Staff Survey",
  row: "a group's answers to one indicator's question",
  without: "indicators 5 to 8 (staff survey)",
  columns: [
    {
      name: "year",
      type: "year",
      description: "The survey year: the autumn in which it was answered.",
      required: true,
      example: "2019",
      aliases: ["Survey year"]
    },
    {
      name: "indicator",
      type: "whole number",
      description: "The indicator that the question serves: 5, 6, 7 or 8.",
      required: true,
      minimum: 5,
      maximum: 8,
      example: "5",
      aliases: ["WRES indicator", "Metric", "Indicator number"]
    },
    ethnicity,
    {
      name: "yes",
      type: "whole number",
      description:
        "Respondents whose answer counts as yes for the indicator. Where only a percentage is published, it is worked out from it.",
      minimum: 0,
      example: "86",
      aliases: ["Number yes", "Yes responses", "Yes count"]
    },
    {
      name: "responses",
      type: "whole number",
      description: "Respondents with a valid answer.",
      required: true,
      minimum: 0,
      example: "427",
      aliases: ["Base", "Base (number of responses)", "Number of responses", "Respondents", "Valid responses"]
    },
    {
      name: "percent",
      type: "number",
      description:
        "Per cent of respondents whose answer counts as yes, as printed, where their number is not published.",
      minimum: 0,
      maximum: 100,
      internal: true,
      example: "27.1",
      aliases: ["Percentage", "%", "Percent yes", "% yes", "Score"]
    },
    {
      name: "weight",
      type: "number",
      description:
        "The weight that each answer of the row carries; under the header Weighted base, the sum of the weights of its answers.",
      minimum: 0,
      internal: true,
      example: "1.2",
      aliases: ["Weighting", "Survey weight", "Weight per answer", ...weightedBaseHeaders]
    },
    {
      name: "invited",
      type: "whole number",
      description: "How many people of the row's group were sent the survey, whether they answered or not.",
      minimum: 0,
      internal: true,
      example: "940",
      aliases: [
        "Invited to take part",
        "Number invited",
        "Questionnaires sent",
        "Number sent",
        "Eligible staff",
        "Sample size"
      ]
    },
    employment,
    category,
    payBand,
    staffGroup,
    directorate,
    {
      name: "note",
      type: "text",
      description: "Anything a reader should know of the row.",
      example: "Colleagues only",
      aliases: ["Notes", "Comment"]
    }
  ],
  oneOf: ["yes", "percent"],
  key: ["year", "indicator", "ethnicity", "employment", "category", "pay_band", "staff_group", "directorate", "weight"]
};
