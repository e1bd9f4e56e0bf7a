import {describe, expect, it} from "vitest";
import {chanceWords} from "../../../src/words/chance.js";
import {lintSentence} from "../../../src/words/lint-sentence.js";

describe("chanceWords(p)", () => {
  it.each([
    [0.00001, "is hard to put down to chance alone (p under 0.001)"],
    [0.0233, "is hard to put down to chance alone (p = 0.023)"],
    [0.054, "could be chance (p = 0.054)"],
    [0.31, "could be chance (p = 0.31)"]
  ])("of %d", (p, words) => {
    expect(chanceWords(p)).toBe(words);
    expect(lintSentence(`The adjusted difference ${words}.`)).toEqual([]);
  });
});

describe("the linter of sentences, on claims beyond the counts", () => {
  it.each([
    "A small gap, but too steady to be chance.",
    "Yes: the gap changed by more than chance would usually make.",
    "Chance alone often makes an adjusted difference like this.",
    "White and BME staff were similarly likely to be trained. A larger gap is not ruled out.",
    "None shows a gap against BME staff when that number is allowed for.",
    "Furthest behind White applicants are Mixed applicants.",
    "The truth lies most likely between."
  ])("refuses: %s", (sentence) => {
    expect(lintSentence(sentence)).not.toEqual([]);
  });
});
