import {describe, expect, it} from "vitest";
import {labelReader} from "../../../../../loaders/check/values/labels.js";
import type {Spellings} from "../../../../../loaders/check/values/reading.js";
import {readingContext} from "../../../../helpers/reading.js";

const values = [
  {text: "Mental Health", rows: 30, first: 2},
  {text: "mental  health", rows: 40, first: 3},
  {text: "Mental-health", rows: 5, first: 4},
  {text: "Community", rows: 1, first: 5},
  {text: null, rows: 2, first: 6}
];
const {read} = labelReader(readingContext("workforce", "directorate", {values}));

describe("labelReader({column, values})", () => {
  it("reads spellings that differ in case, spaces and hyphens as the commonest", () => {
    expect(values.map(({text}) => read(text).out[0])).toEqual([
      "mental health",
      "mental health",
      "mental health",
      "Community",
      null
    ]);
  });

  it("says which spellings it changed, and uses their rows", () => {
    expect(read("Mental Health")).toMatchObject({used: true, problem: {level: "note", code: "spelling"}});
    expect(read("mental  health").problem).toBeNull();
  });

  it("reads an ampersand as and, every apostrophe alike, and passes over what nobody sees", () => {
    const alike = [
      {text: "Estates and Children’s Care", rows: 9, first: 2},
      {text: "Estates & Children's Care", rows: 3, first: 3},
      {text: "estates and\u200b childrens care ", rows: 3, first: 4},
      {text: "\u200b", rows: 1, first: 5}
    ];
    const reader = labelReader(readingContext("workforce", "directorate", {values: alike}));
    expect(alike.map(({text}) => reader.read(text).out[0])).toEqual([
      ...Array<string>(3).fill(alike[0]?.text ?? ""),
      null
    ]);
  });

  it("keeps the spelling of an earlier file, so that both are one group", () => {
    const spellings: Spellings = new Map();
    const reader = (texts: readonly string[]) =>
      labelReader(
        readingContext("training", "directorate", {values: texts.map((text) => ({text, rows: 5, first: 2})), spellings})
      );
    reader(["Mental Health"]);
    expect(reader(["MENTAL HEALTH", "Community"]).read("MENTAL HEALTH").out).toEqual(["Mental Health"]);
    expect(reader(["COMMUNITY"]).read("COMMUNITY").out).toEqual(["Community"]);
  });

  it("warns where every label is a word of another column", () => {
    const of = (...texts: string[]) =>
      labelReader(
        readingContext("workforce", "staff_group", {values: texts.map((text) => ({text, rows: 5, first: 2}))})
      ).read(texts[0] ?? "").problem?.code;
    expect(of("clinical", "Non-clinical")).toBe("exchanged-columns");
    expect(of("Female", "Male")).toBe("exchanged-columns");
    expect(of("Medical")).toBeUndefined();
    expect(of("clinical", "Estates")).toBeUndefined();
  });

  it.each([
    ["=SUM(A1:A9)", "formula"],
    ["2020-10-14", "spreadsheet-date"],
    ["14-Oct", "spreadsheet-date"],
    ["CafÃ© Ward", "broken-letters"],
    ["Caf\ufffd Ward", "broken-letters"],
    ["Caf\u0082 Ward", "broken-letters"],
    ["Childrenâ€™s Services", "broken-letters"],
    ["Caf? Ward", "broken-letters"],
    ["Heаlth", "broken-letters"],
    ["Children?s Services", "broken-letters"]
  ])("keeps %s and warns of it", (text, code) => {
    expect(read(text)).toMatchObject({out: [text], used: true, problem: {level: "warning", code}});
  });

  it.each([["25-29"], ["<=20 Years"], ["10 to 14"], [">=71 Years"], ["Café Ward"], ["Âge d’or"], ["Other?"]])(
    "has nothing to say of %s",
    (text) => {
      expect(read(text)).toEqual({out: [text], problem: null, used: true});
    }
  );
});
