import {describe, expect, it} from "vitest";
import {lintSentence} from "../../../../src/words/lint-sentence.js";
import type {GapChange, GapTrend} from "../../../../src/studies/reckoning/changes.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {
  changeWords,
  powerSentence,
  trendSentence,
  untestedSentences
} from "../../../../src/studies/words/trend-words.js";
import type {Estimate} from "../../../../src/stats/types.js";
import {organisation} from "../../subjects/root-causes/training-cube.js";

const estimate = (value: number, p: number | null): Estimate =>
  ({value, lower: value / 2, upper: value * 2, p, method: "ratio of ratios"}) as Estimate;
const change = (p: number | null, value = 2): GapChange => ({
  from: "2018",
  to: "2019",
  change: estimate(value, p),
  detectable: 1.5
});
const training = gapMeasure("training") ?? seniority;
const naming = {label: (group: string) => (group === "BME" ? "ethnic minority" : group), organisation};

describe("trendSentence(changes)", () => {
  it.each([
    [[], "No change can be tested."],
    [[change(0.2)], "One change was tested. It could be chance."],
    [[change(0.01)], "One change was tested. It is hard to put down to chance alone."],
    [[change(0.2), change(0.05)], "2 changes were tested. Any of them could be chance."],
    [
      [change(0.2), change(0.049)],
      "2 changes were tested. One is hard to put down to chance alone; among so many, about one in twenty would be by luck alone."
    ],
    [
      [change(0.01), change(0.01), change(null)],
      "3 changes were tested. 2 are hard to put down to chance alone; among so many, about one in twenty would be by luck alone."
    ]
  ])("of %# changes", (changes, words) => {
    expect(trendSentence(changes)).toBe(words);
    expect(lintSentence(words)).toEqual([]);
  });
});

describe("changeWords(change, measure, naming)", () => {
  it("says for whom a gap moved, by the side that is against people, in the organisation's words", () => {
    const above = {...training, adverse: "above" as const};
    const below = {...training, adverse: "below" as const};
    expect(changeWords(estimate(2, 0.01), above, naming)).toBe("Yes: it moved against ethnic minority people.");
    expect(changeWords(estimate(0.5, 0.01), above, naming)).toBe("Yes: it moved in favour of ethnic minority people.");
    expect(changeWords(estimate(0.5, 0.01), below, naming)).toBe("Yes: it moved against ethnic minority people.");
  });

  it("claims nothing at 0.05, nor of what could not be tested", () => {
    for (const p of [0.05, 0.6, null])
      expect(changeWords(estimate(3, p), training, naming)).toBe("No: a change like this could be chance.");
  });
});

describe("powerSentence(detectable)", () => {
  it("gives the factor and what it is the other way round", () => {
    expect(powerSentence(1.25)).toBe("1.25 times, or 0.80 times");
    expect(powerSentence(null)).toBe("cannot be worked out");
  });
});

describe("untestedSentences(trends)", () => {
  const trend = (...why: GapTrend["untested"][number]["why"][]): GapTrend => ({
    measure: {...training, label: "Training (indicator 4)"},
    changes: [],
    untested: why.map((each, i) => ({from: "2016/17", to: `${2017 + i}/${18 + i}`, why: each}))
  });

  it("is empty where everything was tested", () => {
    expect(untestedSentences([trend()])).toEqual([]);
  });

  it("gives each reason once, with what it holds for", () => {
    expect(
      untestedSentences([trend("overlap or break", "hidden or missing", "overlap or break", "no events")])
    ).toEqual([
      "Not compared with any period before, since years overlap or the counting changed: Training (indicator 4), 2017/18 and Training (indicator 4), 2019/20.",
      "Not compared, since a count is hidden or missing: Training (indicator 4), 2018/19.",
      "Not compared, since nobody had the event in one of the groups: Training (indicator 4), 2020/21."
    ]);
  });
});
