import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {findingsOf} from "../../helpers/inspect.js";

const folder = fileURLToPath(new URL("../../helpers/twelve-errors", import.meta.url));

/** The errors that were planted, as the folder's README lists them: file, row, check, rows. */
const planted = [
  ["benchmarks.csv", 3, "benchmark-direction", 1],
  ["board.csv", 5, "yes-or-no", 1],
  ["disciplinary.csv", 1, "identifier", 0],
  ["recruitment.csv", 6, "stage", 1],
  ["recruitment.csv", 7, "year", 1],
  ["survey.csv", 3, "more-yes-than-responses", 1],
  ["training.csv", 4, "ragged-row", 1],
  ["workforce.csv", 4, "ethnic-code", 3],
  ["workforce.csv", 7, "pay-band", 1],
  ["workforce.csv", 8, "pay-band-category", 1],
  ["workforce.csv", 9, "date", 1],
  ["workforce.csv", 10, "number", 1]
];

describe("a folder with twelve planted errors", () => {
  it("gives these twelve findings, and not one more", async () => {
    const findings = await findingsOf(folder, {notes: true});
    const found = findings.map(({file, row, code, count}) => [file, row, code, count]);
    expect(found.sort((a, b) => String(a[0]).localeCompare(String(b[0])) || Number(a[1]) - Number(b[1]))).toEqual(
      planted
    );
    expect(findings.every(({level}) => level === "error")).toBe(true);
  });

  it("says of each what is wrong and what to do, in sentences", async () => {
    for (const {what, do: todo} of await findingsOf(folder)) {
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(todo).toMatch(/^[A-Z].*\.$/);
    }
  });
});
