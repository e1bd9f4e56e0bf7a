import {beforeAll, describe, expect, it} from "vitest";
import {cellKey, cellColumns, type Cell} from "../../src/registry/cell.js";
import {auditSite, type SiteAudit} from "../../loaders/audit/audit-site.js";
import {startBudget} from "../../loaders/audit/budget.js";
import type {FoundSite, FoundTable, FoundText} from "../../loaders/audit/read-site.js";
import {protect, type Protected} from "../../loaders/protect/protect.js";
import {auditProtected, isSafe, privateReportOf, siteOf} from "../helpers/audit-protected.js";
import {madeUpEvents, madeUpInput} from "../helpers/made-up-organisation.js";

let made: Protected;
/** A small hidden count of BME staff in a pay band whose known total is shown, with its true numbers. */
let hidden: {cell: Cell; count: number; base: number; percent: string};

beforeAll(async () => {
  made = await protect(madeUpInput(madeUpEvents({staff: 260})));
  const truth = new Map(made.report.truth.map((cell) => [cellKey(cell), cell.count ?? 0]));
  const shown = new Map(made.cells.map((cell) => [cellKey(cell), cell.count]));
  const found = made.cells.flatMap((cell) => {
    const base = shown.get(cellKey({...cell, group: "known"}));
    const count = truth.get(cellKey(cell)) ?? 0;
    const isOne =
      cell.breakdown === "pay band" &&
      cell.group === "BME" &&
      cell.measure === "headcount" &&
      cell.status === "suppressed";
    return isOne && count > 0 && count <= 5 && base
      ? [{cell, count, base, percent: `${((100 * count) / base).toFixed(1)}%`}]
      : [];
  });
  expect(found.length).toBeGreaterThan(0);
  hidden = found[0] as typeof hidden;
});

const audit = (change: Partial<FoundSite>): Promise<SiteAudit> => {
  const site = siteOf(made);
  const whole = {...site, ...change, tables: [...site.tables, ...(change.tables ?? [])]};
  return auditSite(whole, [privateReportOf(made)], startBudget(20));
};

const text = (kind: FoundText["kind"], words: string): FoundText[] => [{path: "page.html", kind, text: words}];
const table = (path: string, rows: readonly Record<string, unknown>[]): FoundTable[] => [
  {path, columns: Object.keys(rows[0] ?? {}), rows}
];

describe("what the audit of a site lets through", () => {
  it("the protected cube alone, and pages that say what it shows", async () => {
    const shown = made.cells.find(
      (cell) => cell.breakdown === "overall" && cell.group === "BME" && cell.status === "published"
    );
    const {unsafe, contradictions} = await audit({
      texts: text(
        "html",
        `<h1>Workforce</h1><p>${shown?.count ?? ""} BME staff in ${shown?.period ?? ""}. Hidden: [c].</p>`
      )
    });
    expect([unsafe, contradictions]).toEqual([[], []]);
  });
});

describe("leaks of percentages", () => {
  it("a percentage of a shown total in a table of a page", async () => {
    const {cell, percent} = hidden;
    const page = `<table><caption>Workforce by pay band</caption><thead><tr><th>Pay band</th><th>BME</th></tr></thead>
      <tbody><tr><th>${cell.level}</th><td>${percent}</td></tr></tbody></table>`;
    const {unsafe} = await audit({texts: text("html", page)});
    expect(unsafe.join()).toContain(cell.level);
  });

  it("in a sentence, a label that only screen readers get, and a data attribute", async () => {
    const {cell, percent} = hidden;
    const sentence = `In ${cell.level} ${percent} of the workforce are BME.`;
    for (const page of [
      `<p>${sentence}</p>`,
      `<svg role="img" aria-label="${sentence}"></svg>`,
      `<i data-tip="${sentence}"></i>`
    ])
      expect((await audit({texts: text("html", page)})).unsafe).not.toEqual([]);
  });

  it("in a sentence that somebody has judged, no more, and in every other", async () => {
    const {cell, percent} = hidden;
    const sentence = `In ${cell.level} ${percent} of the workforce are BME.`;
    const judged = {...privateReportOf(made), confirmed: [sentence]};
    const site = (words: string) => ({...siteOf(made), texts: text("html", `<p>${words}</p>`)});
    expect((await auditSite(site(sentence), [judged], startBudget(20))).unsafe).toEqual([]);
    expect((await auditSite(site(`Again: ${sentence}`), [judged], startBudget(20))).unsafe).not.toEqual([]);
  });

  it("as a figure in a data file, though its counts are left blank", async () => {
    const {cell, count, base} = hidden;
    const line = {...figureLine(cell), numerator: null, denominator: base, value: (100 * count) / base};
    expect((await audit({tables: table("figures.json", [line])})).unsafe.join()).toContain(cell.level);
  });

  it("not a percentage too coarse to tell", async () => {
    const {cell} = hidden;
    const vague = `<p>In ${cell.level} fewer than 50% of the workforce are BME.</p>`;
    expect((await audit({texts: text("html", vague)})).unsafe).toEqual([]);
  });
});

/** The line of a count in the `published` layout. */
function figureLine({population, period, breakdown, level, group}: Cell): Record<string, unknown> {
  return {
    indicator: 1,
    population,
    period,
    breakdown,
    level,
    group,
    numerator: null,
    denominator: null,
    value: null,
    unit: "percent"
  };
}

describe("leaks of counts", () => {
  it("a hidden count in a sentence, a table cell, a note or inline data", async () => {
    const {cell, count} = hidden;
    const pages = [
      `<p>${cell.level}: ${count} BME staff in post.</p>`,
      `<table><caption>Workforce</caption><tr><th>Pay band</th><th>BME</th></tr><tr><th>${cell.level}</th><td data-sort="${count}">[c]</td></tr></table>`,
      `<script type="application/json">[${JSON.stringify({...cell, count, status: "published"})}]</script>`
    ];
    for (const page of pages) {
      const found = [...page.matchAll(/\{[^{}]*"group"[^{}]*\}/g)].map(
        ([row]) => JSON.parse(row) as Record<string, unknown>
      );
      const change = found.length > 0 ? {tables: table("page.html (inline)", found)} : {texts: text("html", page)};
      const {unsafe, contradictions} = await audit(change);
      expect([...unsafe, ...contradictions]).not.toEqual([]);
    }
  });

  it("a printed report shipped along, unless the reader is known to have it", async () => {
    const {cell, count, base} = hidden;
    const line = {
      ...figureLine(cell),
      numerator: count,
      denominator: base,
      value: Number(((100 * count) / base).toFixed(1))
    };
    expect((await audit({tables: table("published.parquet", [line])})).unsafe).not.toEqual([]);
    const input = madeUpInput(madeUpEvents({staff: 260}), {
      published: [line],
      disclosure: {threshold: 5, surveyMinimum: 11, alreadyPublic: true}
    });
    const open = await protect(input);
    expect(open.record.alreadyPublic).toContain(cellKey(cell));
    expect(open.cells.find((each) => cellKey(each) === cellKey(cell))?.count).toBe(count);
    expect(isSafe(await auditProtected(open))).toBe(true);
  });
});

describe("leaks of labels, shapes and files", () => {
  it("a status that says why a count is hidden", async () => {
    const rows = made.cells.map((cell) => ({
      ...cell,
      status: cell.status === "suppressed" ? "secondary" : cell.status
    }));
    const site = {...siteOf(made), tables: [{path: "cube.parquet", columns: cellColumns, rows}]};
    const {unsafe} = await auditSite(site, [privateReportOf(made)], startBudget(20));
    expect(unsafe.join()).toContain("status says why");
  });

  it("a column beside the cube's, a column of identifiers, and rows of people", async () => {
    const rate = made.cells.map((cell) => ({...cell, rate: 0.5}));
    const person = [{snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 5"}];
    expect((await audit({tables: table("cube2.parquet", rate)})).unsafe.join()).toContain(
      '"rate" is not one of the cube'
    );
    expect((await audit({tables: table("a.json", [{nhs_number: "1"}])})).unsafe.join()).toContain("nhs_number");
    expect((await audit({tables: table("rows.parquet", person)})).unsafe.join()).toContain("records of people");
  });

  it("hidden counts kept under a mask", async () => {
    const rows = made.cells.map((cell) => ({...cell, count: cell.count ?? 3}));
    const site = {...siteOf(made), tables: [{path: "cube.parquet", columns: cellColumns, rows}]};
    const {unsafe} = await auditSite(site, [privateReportOf(made)], startBudget(20));
    expect(unsafe.join()).toContain("count without status published");
  });

  it("a source map and a database beside the Parquet", async () => {
    expect((await audit({sourceMaps: ["app.js.map"]})).unsafe).toHaveLength(1);
    expect((await audit({unread: ["cube.duckdb"]})).unsafe).toHaveLength(1);
  });

  it("a cube that the protection did not decide", async () => {
    const rows = made.cells.filter((_, at) => at !== 5);
    const site = {...siteOf(made), tables: [{path: "cube.parquet", columns: cellColumns, rows}]};
    const {contradictions} = await auditSite(site, [privateReportOf(made)], startBudget(20));
    expect(contradictions.join()).toContain("not what the protection decided");
  });

  it("counts of an organisation that nothing is known of", async () => {
    const stranger = made.cells.slice(0, 1).map((cell) => ({...cell, organisation: "other"}));
    expect((await audit({tables: table("other.parquet", stranger)})).contradictions.join()).toContain(
      "other: no private report"
    );
  });
});
