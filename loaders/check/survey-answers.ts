import type {DataCheck} from "./data-check.js";
import {refuseRows} from "./refuse-rows.js";

/** Nobody can answer yes without answering. */
export const surveyAnswers: DataCheck = (context) =>
  refuseRows(context, "survey", "yes > responses", {
    level: "error",
    code: "more-yes-than-responses",
    column: "yes",
    what: "More people answered yes than answered.",
    do: "Look whether the columns yes and responses are swapped, or hold percentages."
  });
