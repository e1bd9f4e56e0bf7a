import {describe, expect, it} from "vitest";
import {choiceReader, listOr} from "../../../../../loaders/check/values/choice.js";
import {indicatorsReader} from "../../../../../loaders/check/values/indicators.js";
import {yesNoReader} from "../../../../../loaders/check/values/yes-no.js";
import {readingContext} from "../../../../helpers/reading.js";

describe("choiceReader({column})", () => {
  it("reads a word of the list in any of its spellings", () => {
    expect(choiceReader(readingContext("workforce", "category")).read("Non Clinical").out).toEqual(["non-clinical"]);
  });
  it("gives a blank its meaning", () => {
    expect(choiceReader(readingContext("workforce", "employment")).read(null).out).toEqual(["substantive"]);
    expect(choiceReader(readingContext("recruitment", "route")).read(null).out).toEqual([null]);
  });
  it("leaves out people outside the standard with a warning, not an error", () => {
    expect(choiceReader(readingContext("workforce", "employment")).read("Honorary")).toMatchObject({
      used: false,
      problem: {level: "warning", code: "outside-the-standard"}
    });
  });
  it("says which words there are", () => {
    expect(choiceReader(readingContext("recruitment", "route")).read("agency").problem).toEqual({
      level: "error",
      code: "route",
      what: "The word is none that route takes.",
      do: "Write internal, external or international."
    });
  });
  it("refuses a blank where a word is required", () => {
    expect(choiceReader(readingContext("recruitment", "stage")).read(null)).toMatchObject({
      used: false,
      problem: {code: "blank"}
    });
  });
});

describe("listOr(words)", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a or b"],
    [["a", "b", "c"], "a, b or c"]
  ])("joins %j", (words, text) => {
    expect(listOr(words)).toBe(text);
  });
});

describe("yesNoReader({column})", () => {
  const {read} = yesNoReader(readingContext("board", "voting"));
  it.each([
    ["yes", true],
    ["Y", true],
    ["TRUE", true],
    ["1", true],
    ["No", false],
    ["n", false],
    ["0", false]
  ])("reads %s", (text, answer) => {
    expect(read(text).out).toEqual([answer]);
  });
  it.each([["maybe"], ["2"], [null]])("refuses %j", (text) => {
    expect(read(text).used).toBe(false);
  });
});

describe("indicatorsReader({column})", () => {
  const {read} = indicatorsReader(readingContext("actions", "indicators"));
  it.each([
    ["2", "2"],
    ["7, 2", "2, 7"],
    ["2; 2;3", "2, 3"],
    ["5 to 8", "5, 6, 7, 8"],
    ["1-3 and 9", "1, 2, 3, 9"],
    ["Indicators 2 & 7", "2, 7"]
  ])("reads %s", (text, list) => {
    expect(read(text).out).toEqual([list]);
  });
  it.each([["10"], ["0"], ["all"], ["2, x"], ["8-5"], [null]])("refuses %j", (text) => {
    expect(read(text).used).toBe(false);
  });
});
