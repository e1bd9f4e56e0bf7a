import {describe, expect, it} from "vitest";
import {formRows, type FormRow} from "../../../../loaders/submission/form.js";
import type {FormValue} from "../../../../loaders/submission/form-value.js";
import type {YearCounts} from "../../../../loaders/submission/year-counts.js";

/** Counts by `measure|group` and `measure|group|level`; `else` for those that are not listed. */
function counts(known: Readonly<Record<string, FormValue>>, otherwise: FormValue = 0): YearCounts {
  return {
    year: 2020,
    period: () => "2020-03-31",
    count: (measure, group, level) => known[[measure, group, level].filter(Boolean).join("|")] ?? otherwise,
    board: (membership, group) => known[`${membership}|${group}`] ?? otherwise
  };
}

const row = (number: number): FormRow => formRows[number - 1]!;
const found = (item: string): FormRow => formRows.find((each) => each.item === item)!;

describe("formRows", () => {
  it("are numbered from 1 to 65 in order", () => {
    expect(formRows.map((each) => each.row)).toEqual(Array.from({length: 65}, (_, i) => i + 1));
  });

  it("name each band once, and never ask for another's people", () => {
    const asked: string[] = [];
    for (const {values, indicator} of formRows.filter((each) => each.indicator.startsWith("1")))
      values({
        ...counts({}),
        count: (measure, group, level = "") => {
          if (group === "BME") asked.push(`${measure} ${level}`);
          expect([indicator, level.startsWith("Non-clinical")]).toEqual([indicator, indicator.startsWith("1a")]);
          return 0;
        }
      });
    // The senior medical managers are asked for twice: among the consultants and alone.
    expect(asked.filter((each) => each === "headcount Medical Senior Manager").length).toBe(2);
    expect(new Set(asked).size).toBe(asked.length - 1);
  });

  it("count senior medical managers among the consultants", () => {
    const of = counts({"headcount|BME|Medical Consultant": 72, "headcount|BME|Medical Senior Manager": 3});
    expect([row(29).values(of).BME, row(30).values(of).BME]).toEqual([75, 3]);
  });

  it.each<[string, number, Record<string, FormValue>, FormValue[]]>([
    // Relative likelihood of appointment: (30 / 300) / (10 / 200) = 2.
    [
      "White over BME for appointment",
      37,
      {"shortlisted|White": 300, "appointed|White": 30, "shortlisted|BME": 200, "appointed|BME": 10},
      [2, "[z]"]
    ],
    // Discipline: (10 / 200) / (30 / 300) = 0.5, under BME.
    [
      "BME over White for discipline",
      41,
      {"headcount|White": 300, "investigated|White": 30, "headcount|BME": 200, "investigated|BME": 10},
      ["[z]", 0.5]
    ]
  ])("set %s, under the group that is named first", (_, number, known, [white, bme]) => {
    expect(row(number).values(counts(known))).toEqual({White: white, BME: bme, "Not known": "[z]"});
  });

  it("have no relative likelihood against nobody, neither 0 nor infinity", () => {
    const none = counts({"shortlisted|White": 300, "appointed|White": 30, "shortlisted|BME": 200});
    expect(row(36).values(none).BME).toBe(0);
    expect(row(37).values(none).White).toBe("[z]");
    const nobody = counts({"shortlisted|White": 300, "appointed|White": 30});
    expect([row(36).values(nobody).BME, row(37).values(nobody).White]).toEqual(["[z]", "[z]"]);
  });

  it("say not supplied of everything that was not", () => {
    const missing = counts({}, "[x]");
    const given = formRows.flatMap(({values}) => Object.values(values(missing)));
    expect(new Set(given)).toEqual(new Set(["[x]", "[z]"]));
    expect(row(1).values(missing)).toEqual({White: "[x]", BME: "[x]", "Not known": "[x]"});
  });

  it("give a survey's answers in per cent of those who answered", () => {
    const {values, digits, entry} = row(48);
    expect([digits, entry]).toEqual([1, "Percentage"]);
    expect(values(counts({"survey7 yes|BME": 3, "survey7 responses|BME": 4})).BME).toBe(75);
    expect(values(counts({"survey7 responses|BME": 0})).BME).toBe("[z]");
  });

  it("make those without a vote, and non-executives, of all members less the others", () => {
    const of = counts({"all members|BME": 5, "voting members|BME": 3, "executive members|BME": 1});
    expect([50, 51, 52, 53, 54, 55].map((number) => row(number).values(of).BME)).toEqual([5, 3, 2, 5, 1, 4]);
  });

  it("set the board's share less the workforce's in percentage points, of everybody, not known among them", () => {
    const of = counts({
      "all members|White": 8,
      "all members|BME": 1,
      "all members|Not known": 1,
      "headcount|White": 70,
      "headcount|BME": 25,
      "headcount|Not known": 5
    });
    const {values, digits} = found("Difference in percentage points, total board members less overall workforce");
    expect(digits).toBe(1);
    expect(values(of)).toEqual({White: 80 - 70, BME: 10 - 25, "Not known": 10 - 5});
  });

  it("have no share of a board without members", () => {
    expect(found("Voting board members, % by ethnicity").values(counts({"all members|White": 8})).BME).toBe("[z]");
  });
});
