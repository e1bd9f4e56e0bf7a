import {describe, expect, it} from "vitest";
import {findingWords} from "../../../../../src/subjects/explorer/words/finding-words.js";
import {lintSentence} from "../../../../../src/words/lint-sentence.js";
import {answerAt, madeUpCatalogue} from "../../../../helpers/made-up-explorer.js";

const catalogue = madeUpCatalogue();

describe("findingWords(catalogue, answer)", () => {
  it.each([
    ["", "BME people are clearly under-represented in Nursing. They are clearly over-represented in Estates."],
    ["?by=none&compare=none", "From 25.0% (BME) to 75.0% (White)."],
    ["?by=none&period=trend&groups=bme", "BME people were 22.4% of the whole in March 2019 and 25.0% in March 2020."],
    [
      "?indicator=2&by=none",
      "White applicants were more likely than BME applicants to be appointed from shortlisting. 10.0% of White shortlisted applicants were appointed from shortlisting, compared with 5.0% of BME shortlisted applicants."
    ],
    ["?indicator=2&by=staff-group", "Clear gap against BME people: Nursing. For 1 of 2, a gap is not ruled out."],
    [
      "?by=none&compare=area-all-areas&groups=bme",
      "BME people are clearly under-represented compared with people living in all areas."
    ],
    ["?indicator=9", "Nothing differs clearly from the whole workforce. The numbers are too small to rule a gap out."]
  ])("of %s", (search, words) => {
    const said = findingWords(catalogue, answerAt(search));
    expect(said).toBe(words);
    expect(lintSentence(said, {survey: true})).toEqual([]);
  });

  it("says that figures are hidden, and never what they are", () => {
    const all = madeUpCatalogue({
      profile: "published",
      hide: ({measure, group}) => measure === "appointed" && group !== "known"
    });
    expect(findingWords(all, answerAt("?indicator=2&by=none", all))).toBe(
      "Every figure here is hidden to protect people."
    );
    const one = madeUpCatalogue({
      profile: "published",
      hide: ({level, group, measure}) => level === "Estates" && group === "BME" && measure === "appointed"
    });
    expect(findingWords(one, answerAt("?indicator=2&by=staff-group", one))).toBe(
      "Clear gap against BME people: Nursing. 1 figure is hidden to protect people."
    );
  });
});
