import {formatCsv} from "./csv.js";
import {makeDisciplinary} from "./disciplinary.js";
import {makePay} from "./pay.js";
import {readPublished} from "./published.js";
import {makeRecruitment} from "./recruitment.js";
import {makeSurvey} from "./survey.js";
import {synthetic} from "./synthetic.js";
import {makeTraining} from "./training.js";
import {makeWorkforce} from "./workforce.js";

const person = ["category", "pay_band", "staff_group", "directorate", "sex", "age_band"] as const;

/**
 * The example's made extracts as CSV text, by file name, from the text of the published figures. Every printed figure
 * that can be counted comes out of them exactly; the rest of each row is invented. The same text in gives the same out.
 */
export function makeExtracts(publishedCsv: string): Readonly<Record<string, string>> {
  const published = readPublished(publishedCsv);
  const workforce = makeWorkforce(published);
  const sorted = {sorted: true};
  return {
    "workforce.csv": formatCsv(
      workforce,
      ["snapshot", "employment", "ethnicity", ...person, "working_pattern"],
      sorted
    ),
    "recruitment.csv": formatCsv(
      makeRecruitment(published, workforce),
      ["year", "stage", "route", "ethnicity", ...person, "count"],
      sorted
    ),
    "disciplinary.csv": formatCsv(
      makeDisciplinary(published, workforce),
      ["year", "employment", "ethnicity", ...person],
      sorted
    ),
    "training.csv": formatCsv(makeTraining(published, workforce), ["year", "ethnicity", ...person], sorted),
    "survey.csv": formatCsv(makeSurvey(published), [
      "year",
      "indicator",
      "employment",
      "ethnicity",
      "yes",
      "responses",
      "note"
    ]),
    "pay.csv": formatCsv(
      makePay(workforce),
      ["snapshot", "ethnicity", "category", "pay_band", "staff_group", "hourly_pay", "full_pay", "bonus", "count"],
      sorted
    ),
    "board.csv": formatCsv(synthetic.board, ["snapshot", "ethnicity", "voting", "executive", "count"])
  };
}
