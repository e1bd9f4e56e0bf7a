import {describe, expect, it} from "vitest";
import {checkForm, checkUnknown} from "../../../../loaders/submission/check-form.js";
import type {FilledForm} from "../../../../loaders/submission/fill-form.js";
import type {FormValues} from "../../../../loaders/submission/form-value.js";

/** A form that is right: 100 White staff at Band 2 and 20 BME consultants, 5 of them managers. */
function formWith(changes: Readonly<Record<number, Partial<FormValues>>> = {}): FilledForm {
  const none: FormValues = {White: 0, BME: 0, "Not known": 0};
  const staff = {White: 100, BME: 20};
  const right: Record<number, Partial<FormValues>> = {
    3: {White: 100},
    29: {BME: 20},
    30: {BME: 5},
    34: {White: 50, BME: 40},
    35: {White: 5, BME: 4},
    38: staff,
    42: staff,
    50: {White: 10, BME: 2},
    51: {White: 6, BME: 1},
    52: {White: 4, BME: 1},
    53: {White: 10, BME: 2},
    54: {White: 5},
    55: {White: 5, BME: 2},
    56: staff
  };
  const rows = Array.from({length: 65}, (_, i): [number, FormValues] => [
    i + 1,
    {...none, ...right[i + 1], ...changes[i + 1]}
  ]);
  return {year: 2020, rows: new Map(rows)};
}

const failed = (form: FilledForm) =>
  checkForm(form)
    .filter(({outcome}) => outcome === "failed")
    .map(({check, found}) => [check, found]);

describe("checkForm(form)", () => {
  it("passes a form that adds up", () => {
    expect(checkForm(formWith()).map(({outcome}) => outcome)).toEqual(Array(11).fill("passed"));
  });

  it.each([
    [{35: {BME: 41}}, "Appointed are not more than shortlisted", "BME: 41 (row 35) of 40 (row 34)"],
    [
      {39: {White: 101}},
      "Staff entering the disciplinary process are not more than the workforce",
      "White: 101 (row 39) of 100 (row 38)"
    ],
    [{43: {BME: 21}}, "Staff accessing training are not more than the workforce", "BME: 21 (row 43) of 20 (row 42)"],
    [{30: {BME: 21}}, "Senior medical managers are not more than consultants", "BME: 21 (row 30) of 20 (row 29)"],
    [
      {3: {White: 99}},
      "Bands and grades add up to the workforce",
      "White: 99 (rows 1 to 33 without row 30) against 100 (row 38)"
    ],
    [
      {52: {White: 5}},
      "Voting and non-voting board members add up to all",
      "White: 11 (rows 51 and 52) against 10 (row 50)"
    ],
    [
      {55: {BME: 1}},
      "Executive and non-executive board members add up to all",
      "BME: 1 (rows 54 and 55) against 2 (row 53)"
    ],
    [{56: {White: 99}}, "The workforce is the same for indicators 3 and 9", "White: 99 (row 56) against 100 (row 38)"]
  ])("finds the fault of %o", (changes, check, found) => {
    expect(failed(formWith(changes))).toEqual([[check, found]]);
  });

  it("does not test what was not supplied", () => {
    const missing: FormValues = {White: "[x]", BME: "[x]", "Not known": "[x]"};
    const untested = checkForm(formWith({35: missing})).filter(({outcome}) => outcome !== "passed");
    expect(untested).toEqual([
      {
        year: 2020,
        check: "Appointed are not more than shortlisted",
        outcome: "not tested",
        found: "No count was supplied for White, BME, Not known."
      }
    ]);
  });
});

describe("checkUnknown(form, {atMost})", () => {
  it("flags a share above the limit and not one at it", () => {
    const form = formWith({38: {White: 80, BME: 15, "Not known": 5}});
    expect(checkUnknown(form).outcome).toBe("passed");
    expect(checkUnknown(form, {atMost: 0.04})).toMatchObject({outcome: "look", found: "5 of 100 staff (5.0 %)."});
  });
});
