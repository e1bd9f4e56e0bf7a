import {describe, expect, it} from "vitest";
import {sourceWords} from "../../../src/saving/source-words.js";

describe("sourceWords(organisations)", () => {
  it("names every organisation", () => {
    expect(sourceWords([{name: "A Trust"}, {name: "B ICB"}])).toBe(
      "A Trust, B ICB, Workforce Race Equality Standard data"
    );
  });
});
