import type {DataCheck} from "./data-check.js";
import {findRows, refuseRows} from "./refuse-rows.js";

/** Fewest respondents of whom a share says anything. */
const fewest = 50;

/**
 * Nobody can answer yes without answering; and shares that no NHS staff survey has had of White staff are more likely
 * percentages in the place of answers, or the answers turned round. Indicator 7 counts what is good, the others what is not.
 */
export const surveyAnswers: DataCheck = async (context) => [
  ...(await refuseRows(context, "survey", "yes > responses", {
    level: "error",
    code: "more-yes-than-responses",
    column: "yes",
    what: "More people answered yes than answered.",
    do: "Look whether the columns yes and responses are swapped, or hold percentages."
  })),
  ...(await findRows(
    context,
    "survey",
    `not _refused and eth2 = 'White' and responses >= ${fewest}
      and ((indicator = 7 and 5 * yes < responses) or (indicator <> 7 and 5 * yes > 4 * responses))`,
    {
      level: "warning",
      code: "unlikely-answers",
      column: "yes",
      what: "Fewer than a fifth of White staff believe in equal opportunities (indicator 7), or more than four fifths met abuse or discrimination.",
      do: "Look whether yes holds percentages, or those who answered no."
    }
  ))
];
