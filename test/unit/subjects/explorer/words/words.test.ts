import {describe, expect, it} from "vitest";
import {askedWords, rowNamer} from "../../../../../src/subjects/explorer/words/words.js";
import {answerAt, madeUpCatalogue, settledAt} from "../../../../helpers/made-up-explorer.js";

const catalogue = madeUpCatalogue();

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
