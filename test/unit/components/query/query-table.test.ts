import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {QueryTable} from "../../../../src/components/query/query-table.js";

const text = (node: ParentNode, selector: string) =>
  [...node.querySelectorAll(selector)].map((each) => each.textContent);

describe("QueryTable(rows, {caption})", () => {
  const table = QueryTable(
    [
      {group: "BME", people: 12, on: new Date("2020-03-31"), at: new Date("2020-03-31T12:30:00Z"), clinical: true},
      {group: null, people: null, on: null, at: null, clinical: false}
    ],
    {caption: "Staff"}
  );

  it("has a column for each name of the query, in its order", () => {
    expect(text(table, "thead th")).toEqual(["group", "people", "on", "at", "clinical"]);
  });

  it("shows dates as they are written, and says null", () => {
    expect(text(table, "tbody td")).toEqual(
      ["BME", "12", "2020-03-31", "2020-03-31T12:30:00.000Z", "true"].concat(["null", "null", "null", "null", "false"])
    );
  });

  it("puts numbers to the right", () => {
    expect([...table.querySelectorAll("thead th")].map((each) => each.classList.contains("numeric"))).toEqual([
      false,
      true,
      false,
      false,
      false
    ]);
  });

  it("is named by its caption, and offers its rows as CSV", () => {
    expect(text(table, "caption")).toEqual(["Staff"]);
    expect(decodeURIComponent(table.querySelector("a[download]")?.getAttribute("href") ?? "")).toContain(
      "BME,12,2020-03-31"
    );
  });

  it("shows the first 500 rows of a long result and says so, and exports all", () => {
    const long = QueryTable(
      Array.from({length: 501}, (_, i) => ({i})),
      {caption: "Long"}
    );
    expect(long.querySelectorAll("tbody tr").length).toBe(500);
    expect(long.textContent).toContain("The first 500 of 501 rows.");
    expect(
      decodeURIComponent(long.querySelector("a[download]")?.getAttribute("href") ?? "")
        .trim()
        .split("\r\n").length
    ).toBe(502);
  });

  it("says that nothing was found", () => {
    expect(QueryTable([], {caption: "None"}).textContent).toContain("no rows for what was asked");
  });
});

describe("QueryTable(rows) without a caption", () => {
  it("is what a fenced SQL block shows, each with a caption of its own", () => {
    const captions = [QueryTable([{a: 1}]), QueryTable([{a: 1}, {a: 2}])].map((each) => text(each, "caption")[0] ?? "");
    expect(captions[0]).toMatch(/^Result \d+: 1 row$/);
    expect(captions[1]).toMatch(/^Result \d+: 2 rows$/);
    expect(captions[0]).not.toBe(captions[1]);
  });
});
