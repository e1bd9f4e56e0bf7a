import {describe, expect, it} from "vitest";
import {lintSentence} from "../../../src/words/lint-sentence.js";

describe("lintSentence(text, {survey})", () => {
  it.each([
    "The share rose by 1.7%.",
    "The share fell 2 per cent.",
    "BME staff are up 3%.",
    "The rate is 4% higher than last year.",
    "There is a gap of 5.2% points.",
    "The difference is 8.2%.",
    "White applicants were 1.14 times more likely than BME applicants to be appointed.",
    "BME staff were more likely to be disciplined.",
    "BME staff leave because of harassment.",
    "The gap is due to recruitment.",
    "Bands explain the gap, which leads to less pay.",
    "There was discrimination in recruitment.",
    "The process was biased.",
    "There was a significant gap.",
    "The share was NaN.",
    "undefined staff were appointed.",
    "The share was 23.5%, 24.6% and 25.1%."
  ])("finds the fault in: %s", (text) => {
    expect(lintSentence(text)).not.toEqual([]);
  });

  it.each([
    "11.3% of White shortlisted applicants were appointed from shortlisting, compared with 10.0% of BME shortlisted applicants.",
    "White applicants were 1.14 times as likely as BME applicants.",
    "The range is 0.96 to 1.35.",
    "Up 1.7 percentage points from 21.8% in March 2018.",
    "BME staff were more likely than White staff to report abuse from other staff.",
    "BME people are 9.5% of Non-clinical Bands 8b to VSM, compared with 23.5% of the whole workforce.",
    "Hidden to protect people because one other group is small."
  ])("has nothing against: %s", (text) => {
    expect(lintSentence(text)).toEqual([]);
  });

  it("allows the survey's own word, discrimination, where the survey asks about it", () => {
    const text = "13.1% of BME survey respondents experienced discrimination at work.";
    expect(lintSentence(text)).toHaveLength(1);
    expect(lintSentence(text, {survey: true})).toEqual([]);
  });
});
