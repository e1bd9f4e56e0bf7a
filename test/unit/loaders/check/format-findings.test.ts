import {describe, expect, it} from "vitest";
import type {Finding} from "../../../../loaders/check/finding.js";
import {formatFindings} from "../../../../loaders/check/format-findings.js";

const findings: Finding[] = [
  {level: "note", file: "survey.csv", count: 0, what: "Not supplied.", do: "Add it.", code: "not-supplied"},
  {
    level: "warning",
    file: "workforce.csv",
    row: 9,
    column: "snapshot",
    found: "2019-06-30",
    count: 1,
    what: "Odd day.",
    do: "Look.",
    code: "snapshot-date"
  },
  {
    level: "error",
    file: "workforce.csv",
    row: 1031,
    column: "ethnicity",
    found: "X9",
    count: 1200,
    what: "Not known.",
    do: "Correct it.",
    code: "ethnic-code"
  }
];

describe("formatFindings(findings, {json, colour})", () => {
  it("groups findings by file, errors first, with place, words, rows and what to do", () => {
    expect(formatFindings(findings)).toBe(
      [
        "survey.csv",
        "  Notes",
        "    Not supplied.",
        "      Add it.",
        "",
        "workforce.csv",
        "  Errors",
        '    ethnicity, "X9", 1,200 rows, first at row 1031: Not known.',
        "      Correct it.",
        "  Warnings",
        '    snapshot, "2019-06-30", 1 row, row 9: Odd day.',
        "      Look.",
        "",
        "1 error, 1 warning, 1 note."
      ].join("\n")
    );
  });

  it("says that there is nothing", () => {
    expect(formatFindings([])).toBe("Nothing to report.");
  });

  it("gives the same as JSON", () => {
    expect(JSON.parse(formatFindings(findings, {json: true}))).toEqual({errors: 1, warnings: 1, notes: 1, findings});
  });

  it("colours levels only when asked", () => {
    expect(formatFindings(findings, {colour: true})).toContain("\u001b[31mErrors\u001b[39m");
    expect(formatFindings(findings)).not.toContain("\u001b");
  });
});
