import {describe, expect, it} from "vitest";
import {groupWords, inOwnWords} from "../../../src/figures/group-words.js";

const labels = {BME: "Ethnic minority", Black: "Black British"};

describe("groupWords(group, labels)", () => {
  it.each([
    ["BME", "Ethnic minority"],
    ["White", "White"],
    ["H", "Indian"],
    ["Not known", "Not known"],
    ["White/BME", "White/Ethnic minority"],
    ["Black/White", "Black British/White"],
    ["BME minus White", "Ethnic minority minus White"],
    ["BME minus workforce BME", "Ethnic minority minus workforce Ethnic minority"],
    ["White unspecified", "White, not recorded further"],
    ["all", "all"],
    ["known", "known"]
  ])("%s is %s", (group, words) => {
    expect(groupWords(group, labels)).toBe(words);
  });

  it("is the standard's word where the organisation has none of its own", () => {
    expect(groupWords("BME/White")).toBe("BME/White");
  });

  it("does not read an organisation's word as a comparison of two", () => {
    expect(groupWords("BME", {BME: "Black/Asian minus White"})).toBe("Black/Asian minus White");
  });

  it("throws on a group that is not in the registry", () => {
    expect(() => groupWords("Martian")).toThrow('no ethnic group "Martian"');
  });
});

describe("inOwnWords(text, labels)", () => {
  it("names groups in a text of the standard as the organisation does, and changes nothing else", () => {
    expect(inOwnWords("Are BME and White staff equally likely? BMEs are not meant.", labels)).toBe(
      "Are Ethnic minority and White staff equally likely? BMEs are not meant."
    );
    expect(inOwnWords("Are BME staff?", {})).toBe("Are BME staff?");
  });
});
