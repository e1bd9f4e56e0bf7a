import type {DataCheck} from "./data-check.js";
import {refuseRows} from "./refuse-rows.js";

/** A ratio must say which group is on top: 1.46 and 0.68 can be the same figure. A percentage is of one group. */
export const benchmarkDirection: DataCheck = async (context) => [
  ...(await refuseRows(context, "benchmarks", `unit = 'ratio' and "group" not in ('White/BME', 'BME/White')`, {
    level: "error",
    code: "benchmark-direction",
    column: "group",
    found: `"group"`,
    what: "A ratio does not say which group is divided by which.",
    do: "Write White/BME or BME/White, the group on top first, as the source has it."
  })),
  ...(await refuseRows(context, "benchmarks", `unit <> 'ratio' and "group" in ('White/BME', 'BME/White')`, {
    level: "error",
    code: "benchmark-direction",
    column: "group",
    found: `"group"`,
    what: "A percentage is given for a ratio of two groups.",
    do: "Write the one group that the percentage is of, or correct the unit."
  }))
];
