import {describe, expect, it} from "vitest";
import {lintSentence} from "../../../src/words/lint-sentence.js";
import {shorthand, shorthandOrder} from "../../../src/words/shorthand.js";

describe("shorthand", () => {
  it("prints each code in square brackets, as the Government Statistical Service has it", () => {
    expect(shorthandOrder.map((code) => shorthand[code].symbol)).toEqual([
      "[c]",
      "[low]",
      "[u]",
      "[x]",
      "[z]",
      "[b]",
      "[p]",
      "[r]"
    ]);
  });

  it("lists every code in a key, once", () => {
    expect([...shorthandOrder].sort()).toEqual(Object.keys(shorthand).sort());
  });

  it.each(shorthandOrder)("gives a reason for %s as one plain sentence", (code) => {
    const {reason, words} = shorthand[code];
    expect(reason).toMatch(/^[A-Z][^.]*\.$/);
    expect(lintSentence(`${reason} ${words}`)).toEqual([]);
  });

  it("says why a figure is hidden without saying that it is small: one beside it may be", () => {
    expect(shorthand.c.reason).toBe(
      "Hidden to protect people: this figure, or one that could be worked out from it, is about so few people that it could reveal something about a person."
    );
  });
});
