import type {SurveyIndicator} from "./cell.js";
import {defineIndicator, type Indicator} from "./define.js";

/** What differs between the four survey indicators; the rest is the same question asked of the same respondents. */
type SurveyWords = Pick<
  Indicator,
  | "id"
  | "slug"
  | "title"
  | "shortTitle"
  | "question"
  | "whyItMatters"
  | "guidance"
  | "caveats"
  | "breaks"
  | "highImpactAction"
  | "say"
> & {
  number: SurveyIndicator;
  adverse: "above" | "below";
  /** Verb phrase of answering yes: "experienced harassment ...". */
  event: string;
};

/** The indicator of one NHS Staff Survey question: the share of each group's respondents who answered yes. */
export function surveyIndicator({number, adverse, ...words}: SurveyWords): Indicator {
  return defineIndicator({
    ...words,
    number,
    source: "survey",
    populations: ["substantive", "bank"],
    numerator: {measure: `survey${number} yes`, where: `indicator = ${number}`, people: "yes"},
    denominator: {measure: `survey${number} responses`, where: `indicator = ${number}`, people: "responses"},
    compare: {statistic: "difference", of: "BME", to: "White", parity: 0, adverse},
    people: "survey respondents",
    breakdowns: ["pay band", "band group", "category", "staff group", "directorate"],
    example: {
      rows: [
        {year: "2019", indicator: number, ethnicity: "White", yes: 1, responses: 4},
        {year: "2019", indicator: number, ethnicity: "BME", yes: 2, responses: 4},
        {year: "2019", indicator: number, ethnicity: "Black", yes: 1, responses: 1},
        {year: "2019", indicator: number, ethnicity: "Not known", yes: 1, responses: 2}
      ],
      figures: [
        {group: "White", numerator: 1, denominator: 4, value: 25},
        {group: "BME", numerator: 2, denominator: 4, value: 50},
        {group: "Black", numerator: 1, denominator: 1, value: 100}
      ],
      comparison: {
        group: "BME minus White",
        value: 25,
        arithmetic:
          "2 of 4 is 50 %; 1 of 4 is 25 %; 50 − 25 = 25 percentage points. The Black respondent is one of the four BME respondents already counted."
      }
    },
    review: {checkedBy: "WRES lead and staff survey lead", next: "When the NHS Staff Survey questions change"}
  });
}

/** Caveats that hold for every survey indicator. */
export const surveyCaveats: readonly string[] = [
  "The survey year is the autumn before the WRES year ends: survey 2019 belongs to the WRES year ending 31 March 2020.",
  "Only people who answered are counted. Those who did not may have different experiences.",
  "The NHS Staff Survey goes to substantive staff. Figures for bank staff, where given, come from a survey of their own."
];
