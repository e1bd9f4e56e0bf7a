import {describe, expect, it} from "vitest";
import {answerOf, type Answer} from "../../../../src/lib/explorer/answer.js";
import type {Catalogue} from "../../../../src/lib/explorer/catalogue.js";
import {planOf} from "../../../../src/lib/explorer/plan.js";
import {askedWords, findingWords, rowNamer} from "../../../../src/lib/explorer/words.js";
import {lintSentence} from "../../../../src/lib/lint-sentence.js";
import {madeUpCatalogue, settledAt} from "../../../helpers/made-up-explorer.js";

const catalogue = madeUpCatalogue();

function answerAt(search: string, from: Catalogue = catalogue): Answer {
  const {question} = settledAt(from, search);
  return answerOf(from, question, planOf(from, question).inMemory?.() ?? []);
}

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

describe("askedWords(catalogue, question)", () => {
  it.each([
    ["", "Share of BME people among substantive staff, by staff group, March 2020; compared with the whole workforce"],
    [
      "?indicator=2&by=none&show=gap",
      "Percentage of shortlisted applicants who were appointed from shortlisting: White divided by BME, 2019/20"
    ],
    [
      "?by=none&only-sex=female&groups=black&ethnicity=five",
      "Share of Black British people among substantive staff, March 2020; only sex: Female; compared with the whole workforce"
    ],
    [
      "?show=gap&compare=rest",
      "Share of BME people among substantive staff: percentage points above or below everyone else at Made-up, by staff group, March 2020"
    ]
  ])("of %s", (search, words) => {
    expect(askedWords(catalogue, settledAt(catalogue, search).question)).toBe(words);
  });
});

describe("rowNamer(catalogue, rows)", () => {
  it("names what tells rows apart, and the group where nothing does", () => {
    const {rows} = answerAt("?indicator=2&by=staff-group");
    const name = rowNamer(catalogue, rows);
    expect(rows.map(({figure}) => name(figure))).toEqual([
      ["Nursing", "BME"],
      ["Nursing", "White"],
      ["Estates", "BME"],
      ["Estates", "White"]
    ]);
    const [one] = answerAt("?by=none&groups=bme").rows;
    expect(one && rowNamer(catalogue, [one])(one.figure)).toEqual(["BME"]);
  });
});
