import {fileURLToPath} from "node:url";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {checkPage} from "../../../src/subjects/check/page.js";
import type {CheckReport} from "../../../src/figures/check-report.js";
import type {Profile} from "../../../src/figures/site.js";
import type {View} from "../../../src/figures/view.js";
import {exampleView} from "../../helpers/example-view.js";
import {madeUpView} from "./deep-dives/made-up.js";

const caseFolder = (name: string): string => fileURLToPath(new URL(`../../cases/${name}`, import.meta.url));

/** The page of a view, and its tables by caption as rows of text. */
function shown(view: View): {text: string; tables: Map<string, string[][]>} {
  const {document} = parseHTML(`<html><body>${checkPage(view)}</body></html>`);
  const tables = [...document.querySelectorAll("table")].map((table): [string, string[][]] => [
    table.querySelector("caption")?.textContent ?? "",
    [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({textContent}) => textContent.trim()))
  ]);
  return {text: document.body.textContent, tables: new Map(tables)};
}

/** A view whose check says this. */
function viewWith(check: CheckReport | null, profile: Profile = "analyst"): View {
  const view = madeUpView([], {organisation: {check}});
  return {...view, site: {...view.site, profile}};
}

describe("the page of the check", () => {
  it("says of each file where it was read from, its columns and its people, before what was found", async () => {
    const {text, tables} = shown(await exampleView(caseFolder("20-age-bands")));
    expect(text).toContain("Read from workforce.csv (28 rows): 28 of 28 rows used.");
    expect(tables.get("People in workforce, by period")).toEqual([
      ["2022-03-31", "595", "420", "175"],
      ["2023-03-31", "595", "420", "175"]
    ]);
    expect(tables.get("Columns of workforce")).toContainEqual(["Age Band", "age_band", "its name"]);
    expect(tables.get("Findings")?.map((row) => row.slice(0, 4))).toEqual(
      expect.arrayContaining([
        ["workforce.csv", "warning", "count, first at row 2", "28"],
        ["survey.csv", "note", "the whole file", "0"]
      ])
    );
    expect(text.indexOf("What was understood")).toBeLessThan(text.indexOf("What was found"));
    expect(text).toContain("Nothing: every header and word was understood.");
  });

  it("lists words that are not ours, what they were read as, and what may be pasted", () => {
    const paste = JSON.stringify({columns: {workforce: {"${Side}": "category"}}}, null, 2);
    const {text, tables} = shown(
      viewWith({
        understood: {
          files: [
            {
              name: "workforce",
              from: [{file: "staff.xlsx", sheet: "Final", rows: 1}],
              columns: [],
              leftOut: ["Notes"],
              people: []
            }
          ],
          words: [
            {file: "workforce", column: "employment", word: "Locum", meaning: "substantive", rows: 3, code: null},
            {
              file: "workforce",
              column: "employment",
              word: "Permanent",
              meaning: "substantive",
              rows: 1204,
              code: null
            },
            {file: "workforce", column: "status", word: "Career Break", meaning: null, rows: 2, code: null},
            {file: "training", column: "ethnicity", word: "BAME", meaning: "BME", rows: 2, code: null}
          ]
        },
        findings: [],
        paste
      })
    );
    expect(text).toContain("Read from staff.xlsx, sheet “Final” (1 row).");
    expect(text).toContain("Left out: Notes.");
    expect(tables.get("Words of workforce, and what they were read as")).toEqual([
      ["employment", "Permanent", "substantive", "1,204"],
      ["employment", "Locum", "substantive", "3"],
      ["status", "Career Break", "left out", "2"]
    ]);
    expect(text).toContain("Nothing to report.");
    expect(text).toContain(paste);
  });

  it("is refused to a published site, and where nothing was checked", () => {
    const check = {understood: {files: [], words: []}, findings: [], paste: null};
    expect(() => checkPage(viewWith(check, "published"))).toThrow("only an analyst's site has this page");
    expect(() => checkPage(viewWith(null))).toThrow("only an analyst's site has this page");
  });
});
