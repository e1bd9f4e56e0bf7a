import {describe, expect, it} from "vitest";
import {wordType} from "../../../../loaders/check/word-type.js";

describe("wordType(file, words)", () => {
  it("is an enumeration of the different words, sorted as DuckDB sorts text", () => {
    expect(wordType("workforce", ["b", "é", "a", "b", null, "B"])).toBe("ENUM('B', 'a', 'b', 'é')");
    expect(wordType("training", ["\u{1f600}", "\uff5e"])).toBe("ENUM('\uff5e', '\u{1f600}')");
  });

  it("quotes every word", () => {
    expect(wordType("recruitment", ["it's"])).toBe("ENUM('it''s')");
  });

  it("is text where no word is known, where there are more than a byte tells apart, and where rows are not people", () => {
    expect(wordType("workforce", [])).toBe("VARCHAR");
    expect(wordType("workforce", [null])).toBe("VARCHAR");
    const words = Array.from({length: 256}, (_, i) => `ward ${i}`);
    expect(wordType("workforce", words)).toBe("VARCHAR");
    expect(wordType("workforce", words.slice(1))).toMatch(/^ENUM/);
    expect(wordType("survey", ["a"])).toBe("VARCHAR");
  });
});
