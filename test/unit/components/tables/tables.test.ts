import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {
  bandShares,
  figure,
  groupRates,
  hidden,
  ladder,
  ratios,
  ratiosWithoutNumber
} from "../../../../src/components/fixtures.js";
import {DataTable, tableData} from "../../../../src/components/tables/data-table.js";
import {FigureTable, labelOf} from "../../../../src/components/tables/figure-table.js";
import {HeatTable} from "../../../../src/components/tables/heat-table.js";
import {disadvantageMark, representationMark} from "../../../../src/components/tables/mark.js";
import {PeriodTable} from "../../../../src/components/tables/period-table.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

describe("FigureTable(figures, options)", () => {
  const table = FigureTable(groupRates, {
    caption: "Appointments",
    rowHeading: "Ethnic group",
    remarks: ({group}) => (group === "Black" ? ["u"] : [])
  });

  it("gives counts, value and range of each figure", () => {
    expect(textsOf(table, "thead th")).toEqual(["Ethnic group", "People", "Percentage", "Range (95%)"]);
    expect(textsOf(table, "tbody tr:nth-child(4) > *")).toEqual(["White", "341 of 3,005", "11.3%", "10.3% to 12.5%"]);
  });

  it("opens a hidden cell to its reason in words, and keys what it uses", () => {
    const cell = table.querySelector("tbody tr:nth-child(5) details");
    expect(textOf(cell?.querySelector("summary") ?? null)).toBe("[c], hidden to protect people: why?");
    expect(textOf(cell)).toContain("could reveal something about a person");
    expect(textsOf(table, ".notes dt")).toEqual(["[c]", "[u]", "[z]"]);
    expect(textsOf(table, "abbr.remark")).toEqual(["[u]"]);
  });

  it("is a named region that takes focus, with a caption and scopes", () => {
    const region = table.querySelector('[role="region"][tabindex="0"]');
    expect(region?.getAttribute("aria-label")).toBe("Table: Appointments");
    expect(textOf(table.querySelector("caption"))).toBe("Appointments");
    expect(table.querySelectorAll('tbody th[scope="row"]').length).toBe(6);
  });

  it("links to its rows as CSV: unrounded, hidden as [c], and as shown where a cell shows a mark besides", () => {
    const link = table.querySelector("a[download]");
    const csv = decodeURIComponent(link?.getAttribute("href") ?? "").split("\r\n");
    expect(link?.getAttribute("download")).toBe("appointments.csv");
    expect(csv[0]?.replace(/^.*\uFEFF/, "")).toBe('Ethnic group,People,Percentage,"Percentage, as shown",Range (95%)');
    expect(csv[2]).toMatch(/^Black,[^%]*,\d+\.\d+% \[u\],/);
    expect(csv[4]).toBe(`White,"341 of 3,005",${(100 * 341) / 3005},11.3%,10.3% to 12.5%`);
    expect(csv[5]).toBe("Other,[c],[c],[c],[c]");
  });

  it("has a verdict column only where figures have verdicts", () => {
    const judged = FigureTable([...ratios, ...ratiosWithoutNumber], {caption: "Ratios"});
    expect(textsOf(judged, "thead th").at(-1)).toBe("Verdict");
    expect(textsOf(judged, "tbody td:last-child").slice(0, 2)).toEqual([
      "○No clear gap, larger gap not ruled out",
      "?Possible gap, not enough data"
    ]);
  });

  it("says that there are no rows", () => {
    expect(textOf(FigureTable([], {caption: "Nothing"}))).toBe(
      "Nothing There are no rows for what was asked.".replace(" ", "")
    );
  });
});

describe("labelOf(figures)", () => {
  it("says what differs", () => {
    const label = labelOf([figure({level: "Band 2", group: "BME"}), figure({level: "Band 3", group: "BME"})]);
    expect(label(figure({level: "Band 3", group: "BME"}))).toBe("Band 3");
  });

  it("says the group where nothing differs", () => {
    expect(labelOf([figure({group: "White/BME"})])(figure({group: "White/BME"}))).toBe("White compared with BME");
  });
});

describe("PeriodTable(rows, options)", () => {
  const table = PeriodTable(bandShares, {
    caption: "Bands",
    rowHeading: "Pay band",
    valueHeading: "Percentage BME staff",
    countHeading: "Number of BME staff",
    counts: "columns",
    mark: ({value}) => (value !== null && value > 33 ? {symbol: "▲", word: "overrepresented", tone: "over"} : null)
  });

  it("has the printed table's headings: percentages, then numbers, the newest period first", () => {
    expect(textsOf(table, "thead th")).toEqual([
      "Pay band",
      "Percentage BME staff March 2020",
      "Percentage BME staff March 2019",
      "Percentage BME staff March 2018",
      "Number of BME staff March 2020",
      "Number of BME staff March 2019",
      "Number of BME staff March 2018"
    ]);
  });

  it("prints percentages, counts and marks as the report does", () => {
    expect(textsOf(table, "tbody tr:first-child > *")).toEqual([
      "Non-clinical Band 2",
      "33.1% ▲ overrepresented",
      "34.0% ▲ overrepresented",
      "34.6% ▲ overrepresented",
      "86 of 260",
      "90 of 265",
      "91 of 263"
    ]);
  });

  it("says no staff where there are none, and [c] where they are hidden", () => {
    expect(textsOf(table, "tbody tr:last-child > td")).toEqual(Array(6).fill("no staff"));
    expect(textsOf(table, "tbody tr:nth-child(7) summary")).toHaveLength(6);
  });

  it("prints statistics down and says [x] where a period is missing", () => {
    const ratio = figure({unit: "ratio", value: 1.97, period: "2018/19"});
    const statistics = PeriodTable(
      [
        {label: "Relative likelihood (White/BME)", figures: [ratio]},
        {
          label: "Number of White people",
          figures: [figure({period: "2017/18", value: 10.5, numerator: 342, denominator: 3253})],
          show: "counts"
        }
      ],
      {caption: "Recruitment"}
    );
    expect(textsOf(statistics, "tbody tr > *")).toEqual([
      "Relative likelihood (White/BME)",
      "1.97",
      "[x]",
      "Number of White people",
      "[x]",
      "342 of 3,253"
    ]);
  });
});

describe("HeatTable(figures, options)", () => {
  const table = HeatTable(
    bandShares.flatMap(({figures}) => figures),
    {caption: "Heat", rowHeading: "Pay band", row: ({level}) => level, column: ({period}) => period.slice(0, 4)}
  );

  it("shades from lowest to highest and leaves hidden cells unshaded", () => {
    const shade = (row: number): string[] =>
      [...table.querySelectorAll(`tbody tr:nth-child(${row}) td`)].map((cell) => cell.className);
    expect(shade(1)).toEqual(["numeric heat-5", "numeric heat-5", "numeric heat-5"]);
    expect(shade(5)).toEqual(["numeric heat-1", "numeric heat-1", "numeric heat-2"]);
    expect(shade(7)).toEqual(["numeric", "numeric", "numeric"]);
  });
});

describe("DataTable(rows, columns, options)", () => {
  it("leaves no cell empty, in print or in export", () => {
    const columns = [
      {heading: "A", value: () => "a"},
      {heading: "B", value: () => null}
    ];
    expect(textsOf(DataTable([1], columns, {caption: "T"}), "tbody tr > *")).toEqual(["a", "[x]"]);
    expect(tableData([1], columns, {caption: "T", notes: ["Source: x"]})).toEqual({
      title: "T",
      headings: ["A", "B"],
      rows: [["a", "[x]"]],
      notes: ["Source: x"]
    });
  });
});

describe("representationMark(comparison)", () => {
  const [band2, , band4, , band8b] = ladder.map(({comparison}) => comparison);

  it("follows p below 0.05 and the side", () => {
    expect([band2, band4, band8b].map((each) => representationMark(each)?.word)).toEqual([
      "overrepresented",
      "proportionate",
      "underrepresented"
    ]);
  });

  it("is null for a hidden comparison", () => {
    expect([representationMark(hidden({})), representationMark(null)]).toEqual([null, null]);
  });
});

describe("disadvantageMark(comparison)", () => {
  const [recruitment, , training] = ratios;

  it("marks what is adverse and clear", () => {
    expect(disadvantageMark(training && {...training, p: 0.001})?.word).toBe("disadvantaged");
    expect(disadvantageMark(training && {...training, p: 0.05})).toBeNull();
    expect(disadvantageMark(recruitment && {...recruitment, p: 0.001})).toBeNull();
  });
});
