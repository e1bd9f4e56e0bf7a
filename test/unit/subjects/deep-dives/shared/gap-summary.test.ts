import {describe, expect, it} from "vitest";
import {gapSummary, gapTitle} from "../../../../../src/subjects/deep-dives/shared/gap-summary.js";
import {verdictWords, type Verdict, type VerdictState} from "../../../../../src/stats/verdict.js";

const verdict = (state: VerdictState, direction: Verdict["direction"]): Verdict => ({
  state,
  ...verdictWords[state],
  direction
});
const against = verdict("clear-gap", "adverse");
const inFavour = verdict("clear-small-gap", "favourable");
const unsure = verdict("possible-gap", "adverse");
const similar = verdict("similar", "none");
const words = {about: "BME staff", what: {one: "question", many: "questions"}};

describe("gapSummary(topics, {about, what, on})", () => {
  it("names the clear gaps against the group, and counts what is too small to tell", () => {
    const topics = [
      {topic: "abuse", verdict: against},
      {topic: "training", verdict: unsure},
      {topic: "fairness", verdict: against}
    ];
    expect(gapSummary(topics, words)).toBe(
      "There is a clear gap against BME staff on 2 of 3 questions: abuse and fairness. On 1 there may be a gap, but the numbers are too few to tell."
    );
  });

  it("says where all are clear, and where none is", () => {
    expect(
      gapSummary(
        [
          {topic: "a", verdict: against},
          {topic: "b", verdict: against}
        ],
        words
      )
    ).toBe("There is a clear gap against BME staff on all 2 questions: a and b.");
    expect(
      gapSummary(
        [
          {topic: "a", verdict: similar},
          {topic: "b", verdict: inFavour}
        ],
        words
      )
    ).toBe("No clear gap against BME staff on any of 2 questions. A clear gap in their favour: b.");
  });

  it("leaves out what has no verdict, and is empty where nothing has", () => {
    expect(gapSummary([{topic: "a", verdict: null}], words)).toBe("");
  });
});

describe("gapTitle(verdicts, {about, what, on})", () => {
  it("counts the clear gaps against the group", () => {
    expect(gapTitle([against, similar, null], words)).toBe("A clear gap against BME staff on 1 of 2 questions");
    expect(gapTitle([similar], words)).toBe("No clear gap against BME staff on the one question there is");
  });
});
