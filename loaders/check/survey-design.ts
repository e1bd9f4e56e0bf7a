import {foldHeader} from "../../src/registry/sources.js";
import {weightedBaseHeaders} from "../../src/registry/sources/survey.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {findRows, refuseRows} from "./refuse-rows.js";

/** Times as much as another answer that one counts at most without a word. */
const widest = 20;

/** A weight that is no weight of one answer, since it is about as large as their number: a base. */
const bases = `count(*) >= 2 and median(_weight) > 5 and bool_and(_weight / responses between 0.2 and 5)`;

/** Rows in use of a column, of those that any answer stands in. */
const weighed = "not _refused and responses > 0 and _weight is not null";

/**
 * The weights of survey answers and the people who were asked: a weight for each answer or for none, from above 0, and no
 * fewer people asked than answered. Weights already added up, under a header that says so, become the weight of each answer.
 */
export const surveyDesign: DataCheck = async (context) => {
  const columns = context.files.find(({name}) => name === "survey")?.columns ?? {};
  const names = Object.values(columns);
  return [
    ...(names.includes("weight") ? await weights(context, Object.entries(columns)) : []),
    ...(names.includes("invited") ? await asked(context) : [])
  ];
};

async function weights(context: CheckContext, columns: readonly [string, string][]): Promise<Finding[]> {
  const folded = weightedBaseHeaders.map(foldHeader);
  const addedUp = columns.some(([header, column]) => column === "weight" && folded.includes(foldHeader(header)));
  if (addedUp) await context.database.run("update survey set _weight = _weight / responses where responses > 0");
  const refuse = (where: string, what: string, todo: string, code = "weight"): Promise<Finding[]> =>
    refuseRows(context, "survey", where, {level: "error", code, column: "weight", what, do: todo});
  return [
    ...(await refuse(
      "not _refused and responses > 0 and _weight is null and exists (from survey where _weight is not null)",
      "The weight is blank, and other rows have one.",
      "Fill it in on every row with answers (1 where an answer counts as one), or take the column out.",
      "blank"
    )),
    ...(await refuse(
      "not _refused and responses > 0 and _weight <= 0",
      "A weight of 0 takes answers out that responses counts.",
      "Take the row out, or give it the weight that its answers have."
    )),
    ...(addedUp
      ? []
      : await refuse(
          `not _refused and responses > 1 and (select ${bases} from survey where ${weighed} and responses > 1)`,
          "The weights are about as large as the numbers of answers: they are weighted bases, not what each answer weighs.",
          'Head the column "Weighted base", or divide each by responses.',
          "weighted-base"
        )),
    ...(await findRows(
      context,
      "survey",
      `${weighed} and _weight > ${widest} * (select min(_weight) from survey as s
        where not s._refused and s.responses > 0 and s.year = survey.year and s.indicator = survey.indicator)`,
      {
        level: "warning",
        code: "weight-range",
        column: "weight",
        what: `The answer weighs more than ${widest} times as much as another of its question.`,
        do: "Look whether a decimal point was lost, or rows of two kinds of weights were put together."
      }
    ))
  ];
}

async function asked(context: CheckContext): Promise<Finding[]> {
  return [
    ...(await refuseRows(context, "survey", "not _refused and _invited < responses", {
      level: "error",
      code: "more-answers-than-asked",
      column: "invited",
      what: "More people answered than were asked.",
      do: "Look whether the columns invited and responses are swapped, or belong to other groups."
    })),
    ...(await findRows(
      context,
      "survey",
      "not _refused and _invited is null and exists (from survey where _invited is not null)",
      {
        level: "warning",
        code: "blank",
        column: "invited",
        what: "Nothing says how many were asked, and other rows do: no response rate is given for the groups of this row.",
        do: "Fill it in where it is known."
      }
    ))
  ];
}
