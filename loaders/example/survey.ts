import type {Published} from "./published.js";

/** A group's answers to one survey indicator. A BME row counts every BME respondent, Black respondents among them. */
export type SurveyAnswers = {
  year: string;
  indicator: string;
  employment: string;
  ethnicity: string;
  yes: number;
  responses: number;
  note: string;
};

/** The survey answers of indicators 5 to 8, as printed; nothing is made up. */
export function makeSurvey({rows}: Published): SurveyAnswers[] {
  return rows
    .filter(({indicator = "", denominator}) => ["5", "6", "7", "8"].includes(indicator) && denominator !== "")
    .map(({period = "", indicator = "", population = "", group = "", numerator, denominator, note = ""}) => ({
      year: period,
      indicator,
      employment: population,
      ethnicity: group === "Black British" ? "Black" : group,
      yes: Number(numerator),
      responses: Number(denominator),
      note
    }));
}
