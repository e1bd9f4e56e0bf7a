import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {sheetNames} from "../../../../loaders/site/report-workbook.js";
import {reportPage} from "../../../../src/subjects/report/page.js";
import {exampleView, icbFolder} from "../../../helpers/example-view.js";

/** The rows of a table, by its caption, as texts. */
let tableOf: (caption: string) => string[][];
let text = "";
beforeAll(async () => {
  const html = reportPage(await exampleView(icbFolder), {today: "2024-01-31"});
  const {document} = parseHTML(`<html><body>${html}</body></html>`);
  text = document.body.textContent.replaceAll(/\s+/g, " ");
  tableOf = (caption) => {
    const table = [...document.querySelectorAll("table")].find(
      (each) => each.querySelector("caption")?.textContent.trim() === caption
    );
    return [...(table?.querySelectorAll("tr") ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim())
    );
  };
});

describe("the report of an integrated care board", () => {
  it("rates each indicator in the three steps of such reports too, by the verdict", () => {
    const [head = [], ...rows] = tableOf("Rating of the nine indicators");
    const at = head.indexOf("In three steps");
    expect(rows.map((row) => row[at])).toEqual([
      "Under-developed",
      "Under-developed",
      "Not rated",
      "Achieving",
      "Developing",
      "Developing",
      "Under-developed",
      "Under-developed",
      "Under-developed"
    ]);
    expect(text).toContain("under-developed is a clear gap");
  });

  it("lists the plan by high impact action, with theme and outcome, and says what it does not say", () => {
    const [head, ...rows] = tableOf("Action plan: high impact action 3");
    expect(head).toEqual(["Action", "Indicators", "Theme", "Milestones", "Outcome"]);
    expect(rows).toHaveLength(3);
    expect(rows[1]?.slice(0, 3)).toEqual([
      "Increase recording of non-mandatory training and CPD on ESR",
      "4",
      "Staff Engagement"
    ]);
    expect(text).toContain("The plan does not say of any action who leads it, when it is due and how far it is.");
    expect(tableOf("Actions by status")[1]).toEqual(["○ No status given", "20"]);
    expect(sheetNames(["Action plan: high impact action 2", "Action plan: high impact action 6"])).toEqual([
      "Action_plan_2",
      "Action_plan_6"
    ]);
  });

  it("sets both years side by side, and the national averages beside its own figure of then and of now", () => {
    expect(tableOf("The nine indicators by WRES year, BLMK ICB")[0]).toEqual(["Indicator", "Figure", "2022", "2023"]);
    const appointment = tableOf("Supplement to Table 3. Comparators, BLMK ICB");
    expect(appointment[1]?.slice(-2)).toEqual(["1.54", "2.31 (2021/22); 2.19 (2022/23)"]);
    for (const table of [6, 7, 8, 9])
      expect(tableOf(`Supplement to Table ${table}. Comparators, BLMK ICB`)).toHaveLength(3);
    expect(tableOf("Supplement to Table 6. Comparators, BLMK ICB")[2]?.slice(-2)).toEqual([
      "8.3%",
      "10.6% (survey 2021); 12.7% (survey 2022)"
    ]);
  });

  it("answers the report's three questions for each indicator, and gives the residents of each place", () => {
    for (const question of [
      "What is the data telling us",
      "What have we done over the last year",
      "What are we planning for 2023-24"
    ])
      expect(text.split(question)).toHaveLength(10);
    for (const share of ["Bedford", "Central Bedfordshire", "Luton", "Milton Keynes"]) expect(text).toContain(share);
  });
});
