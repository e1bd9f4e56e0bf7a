import {describe, expect, it} from "vitest";
import {funnelSentence} from "../../../../src/subjects/organisations/funnel-sentence.js";
import {lintSentence} from "../../../../src/words/lint-sentence.js";

describe("funnelSentence(places)", () => {
  it.each([
    [
      ["within", "within", "within"],
      "None of 3 organisations lies outside the 95% limits. By chance about 0.2 would lie there."
    ],
    [
      ["within", "high 95", "within", null],
      "1 of 3 organisations lies outside the 95% limits. By chance about 0.2 would lie there. None lies outside the 99.8% limits too."
    ],
    [
      ["low 99.8", "high 95", "within", "high 99.8"],
      "3 of 4 organisations lie outside the 95% limits. By chance about 0.2 would lie there. 2 lie outside the 99.8% limits too."
    ]
  ] as const)("says of %o how many lie outside", (places, expected) => {
    expect(funnelSentence(places)).toBe(expected);
    expect(lintSentence(expected)).toEqual([]);
  });
});
