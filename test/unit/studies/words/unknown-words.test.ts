import {describe, expect, it} from "vitest";
import {lintSentence} from "../../../../src/words/lint-sentence.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import type {UnknownEthnicity} from "../../../../src/studies/reckoning/unknown-ethnicity.js";
import {unknownSentences, workforceSentences} from "../../../../src/studies/words/unknown-words.js";
import {unknownBounds} from "../../../../src/stats/unknown-bounds.js";
import {unknownShare} from "../../../../src/stats/unknown-share.js";
import {organisation} from "../../subjects/root-causes/training-cube.js";

const measure = {...(gapMeasure("training") ?? seniority), label: "Training (indicator 4)"};

/** 80 of 100 White and 60 of 100 BME staff trained, with some of unknown ethnicity. */
function headline(trained: number, people: number): UnknownEthnicity {
  const unknown = {numerator: trained, denominator: people};
  const counts = {of: {numerator: 80, denominator: 100}, to: {numerator: 60, denominator: 100}, unknown};
  const bounds = unknownBounds(counts, {adverse: "above"});
  return {measure, period: "2019/20", unknown, bounds, allWhite: bounds.allOf, allBme: bounds.allTo};
}

const steady = headline(3, 4);
const many = headline(15, 20);
const decisive = headline(80, 80);

describe("unknownSentences(rows, without)", () => {
  it("says of one, two and more headlines that their verdict stands", () => {
    const sentence = (count: number) => unknownSentences(Array(count).fill(steady) as UnknownEthnicity[], []).sentence;
    const stands = "the same verdict with everyone of unknown ethnicity in the one group or in the other.";
    expect(sentence(1)).toBe(`The one headline that can be tested has ${stands}`);
    expect(sentence(2)).toBe(`Both headlines that can be tested have ${stands}`);
    expect(sentence(3)).toBe(`All 3 headlines that can be tested have ${stands}`);
  });

  it("counts those whose verdict changes, and asks for it to be said beside each", () => {
    const {sentence, warnings} = unknownSentences([steady, decisive], []);
    expect(sentence).toBe(
      "1 of 2 headlines that can be tested changes its verdict with everyone of unknown ethnicity in the one group or in the other."
    );
    // 80 of 280 people.
    expect(warnings).toEqual([
      "Training (indicator 4), 2019/20: the verdict depends on the 28.6% whose ethnicity is not known. Say so beside it."
    ]);
    expect(unknownSentences([decisive], []).sentence).toBe(
      "The one headline that can be tested changes its verdict with everyone of unknown ethnicity in the one group or in the other."
    );
    expect(unknownSentences([decisive, decisive], []).sentence).toContain(
      "2 of 2 headlines that can be tested change their"
    );
  });

  it("warns above 5% though the verdict stands: 20 of 220", () => {
    expect(unknownSentences([many], []).warnings).toEqual([
      "Training (indicator 4), 2019/20: ethnicity is not known for 9.1%, which is more than 5%. The verdict stands either way."
    ]);
    expect(unknownSentences([steady], []).warnings).toEqual([]);
  });

  it("has no sentence of nothing, and tells what is hidden from what was never counted", () => {
    const without = [
      {measure, why: "hidden" as const},
      {measure: {...measure, label: "Abuse"}, why: "not supplied" as const}
    ];
    expect(unknownSentences([], without)).toEqual({
      sentence: null,
      warnings: [],
      limits: [
        "The number not known is hidden to protect people, so no bounds can be given: Training (indicator 4).",
        "There is no count of people of unknown ethnicity here: Abuse."
      ]
    });
  });

  it("keeps the rules of the site's language", () => {
    const {sentence, warnings, limits} = unknownSentences([steady, many, decisive], []);
    expect([sentence ?? "", ...warnings, ...limits].flatMap((each) => lintSentence(each))).toEqual([]);
  });
});

describe("workforceSentences(workforce, naming)", () => {
  const naming = {label: (group: string) => (group === "BME" ? "ethnic minority" : group), organisation};
  const said = (group: number, known: number, unknown: number): string[] =>
    workforceSentences({period: "2020-03-31", unknown, share: unknownShare({group, known, unknown})}, naming);

  it("gives the share by each denominator: 200 of 900, 200 of 1,000, 300 of 1,000", () => {
    expect(said(200, 900, 100)).toEqual([
      "In March 2020, ethnicity was not known for 100 substantive staff, 10.0% of them.",
      "Of staff whose ethnicity is known, 22.2% are ethnic minority.",
      "Of all staff it is 20.0%, and with everyone unknown counted as ethnic minority it would be 30.0%."
    ]);
  });

  it("says 0 where everybody's is known, and nothing where nobody's is", () => {
    expect(said(200, 900, 0)[0]).toBe("In March 2020, ethnicity was not known for 0 substantive staff, 0.0% of them.");
    expect(said(0, 0, 100)).toEqual([]);
  });
});
