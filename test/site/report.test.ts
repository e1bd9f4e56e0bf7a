import {readFile} from "node:fs/promises";
import {join} from "node:path";
import ExcelJS from "exceljs";
import {extractText, getDocumentProxy} from "unpdf";
import {beforeAll, describe, expect, it} from "vitest";
import {pagesOf} from "../../loaders/site/print-report.js";
import type {Figure} from "../../src/figures/figure-types.js";
import {formatCounts, formatRange, formatValue} from "../../src/words/format.js";
import {headline} from "../../src/figures/headline.js";
import {readView} from "../../src/writing/static.js";
import type {View} from "../../src/figures/view.js";
import {indicators} from "../../src/registry/index.js";
import {dist} from "../helpers/site.js";

let view: View;
let figures: Figure[];
let html: string;
beforeAll(async () => {
  process.env.WRES_PROFILE = "published";
  view = await readView();
  figures = view.figures({breakdowns: []});
  html = await readFile(join(dist, "report.html"), "utf8");
});

/** Text as it is read, whatever the lines it was broken into. */
const squeezed = (text: string): string => text.replaceAll(/\s/g, "");

/** The headings of the report's parts, in order. */
const parts = (): string[] =>
  [...html.matchAll(/data-heading="([^"]+)"/g)].map(([, heading = ""]) => heading.replaceAll("&amp;", "&"));

describe("the report as PDF, beside its page", () => {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  let pages: string[];
  let begins: Record<string, number>;
  beforeAll(async () => {
    const bytes = new Uint8Array(await readFile(join(dist, "report.pdf")));
    begins = await pagesOf(bytes);
    pdf = await getDocumentProxy(new Uint8Array(bytes));
    pages = (await extractText(pdf, {mergePages: false})).text.map(squeezed);
  });

  /** The words of the pages that a part stands on. The words of a table may come after all others of its page. */
  const wordsOf = (heading: string): string => {
    const all = parts();
    const next = all[all.indexOf(heading) + 1] ?? heading;
    return pages.slice((begins[squeezed(heading)] ?? 0) - 1, begins[squeezed(next)]).join("");
  };

  it("is tagged, says its language, and bears the report's name", async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({Marked: true});
    const {info} = await pdf.getMetadata();
    expect(info).toMatchObject({
      Language: "en-GB",
      Title: `${view.organisation.name}: Workforce Race Equality Standard report 2019/20`
    });
  });

  it("has the parts that boards know, in their order", () => {
    expect(parts().map((heading) => heading.replace(/^(Indicator \d).*/, "$1"))).toEqual([
      "Board summary",
      "Introduction",
      "Key findings",
      ...indicators.map(({number}) => `Indicator ${number}`),
      "Ethnicity pay gap",
      "RAG summary",
      "Board table",
      "Action plan",
      "How the figures were made"
    ]);
  });

  it("gives in its contents a link to each part, and the page that it begins on", async () => {
    const links = (await (await pdf.getPage(1)).getAnnotations()) as {subtype: string; dest: unknown}[];
    expect(links.filter(({subtype, dest}) => subtype === "Link" && dest).length).toBeGreaterThanOrEqual(parts().length);
    for (const heading of parts()) {
      const page = begins[squeezed(heading)] ?? 0;
      expect(pages[page - 1], `page ${page}`).toContain(squeezed(heading));
      expect(pages[0]).toContain(`${squeezed(heading)}${page}`);
    }
  });

  it("begins with two pages for a board", () => {
    const [summary = 0, introduction = 0] = ["Board summary", "Introduction"].map((each) => begins[squeezed(each)]);
    expect([summary, introduction]).toEqual([2, 4]);
  });

  it("numbers every page", () => {
    expect(pages.length).toBeGreaterThan(9);
    pages.forEach((text, index) => expect(text).toContain(`Page${index + 1}of${pages.length}`));
  });

  it("says the head of a table again on its next page", () => {
    const [first, last] = ["Non-clinicalBand2", "MedicalConsultant"].map((row) =>
      pages.findIndex((text) => text.includes(row) && text.includes("PercentageBMEstaff"))
    );
    expect(first).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(first ?? 0);
  });

  it("cuts no chart in two, and describes each in words", async () => {
    const seen = new Map<string, number[]>();
    for (let number = 1; number <= pages.length; number++)
      for (const alt of figuresIn(await (await pdf.getPage(number)).getStructTree()))
        seen.set(alt, [...(seen.get(alt) ?? []), number]);
    expect(seen.size).toBeGreaterThanOrEqual(indicators.length);
    for (const [alt, on] of seen) expect([alt, on.length]).toEqual([alt, 1]);
  });

  it.each(indicators)("holds the latest figures of indicator $number", (indicator) => {
    const {title, number} = indicator;
    const found = headline(figures, indicator);
    const text = wordsOf(`Indicator ${number}. ${title}`);
    for (const figure of [found?.figure, ...(found?.rates ?? [])]) {
      expect(text).toContain(squeezed(formatValue(figure as Figure)));
      if (figure?.unit === "percent") expect(text).toContain(squeezed(formatCounts(figure)));
    }
    // Indicator 1 is rated by the grouped bands that stand out, the others by their headline.
    if (number > 1) {
      expect(text).toContain(squeezed(`The range is ${formatRange(found?.figure as Figure)}`));
      expect(wordsOf("RAG summary")).toContain(squeezed(formatRange(found?.figure as Figure)));
    }
    expect(wordsOf("Board table")).toContain(squeezed(formatValue(found?.figure as Figure)));
  });
});

describe("the report's tables as a workbook, beside its page", () => {
  const workbook = new ExcelJS.Workbook();
  beforeAll(async () => void (await workbook.xlsx.readFile(join(dist, "report.xlsx"))));

  type Marked = ExcelJS.Worksheet & {tables: Record<string, {table: {tableRef: string}}>};
  const sheets = (): Marked[] => workbook.worksheets.slice(3) as Marked[];

  /** The cells of a sheet's table, without its headings. */
  const cellsOf = (sheet: Marked): unknown[][] => {
    const [, start = "", end = ""] =
      /^A(\d+):[A-Z]+(\d+)$/.exec(Object.values(sheet.tables)[0]?.table.tableRef ?? "") ?? [];
    return (sheet.getRows(Number(start) + 1, Number(end) - Number(start)) ?? []).map((row) =>
      (row.values as unknown[]).slice(1)
    );
  };

  it("has a cover, contents and notes, then every table of the page on a sheet of its own", () => {
    expect(workbook.worksheets.slice(0, 3).map(({name}) => name)).toEqual(["Cover", "Contents", "Notes"]);
    expect(sheets().length).toBe((html.match(/<table[ >]/g) ?? []).length);
    for (const sheet of sheets()) expect([sheet.name, Object.keys(sheet.tables).length]).toEqual([sheet.name, 1]);
    expect(sheets().map(({name}) => name)).toEqual(
      expect.arrayContaining([
        "Changes",
        "Table_1",
        "Table_2_Bank_staff",
        "Table_10",
        "Ratings",
        "Board_table",
        "Action_plan"
      ])
    );
  });

  it("merges nothing, leaves no cell empty, and says [c] and nothing more where a number is hidden", () => {
    const hidden = new Set<unknown>();
    for (const sheet of sheets()) {
      expect([sheet.name, sheet.hasMerges]).toEqual([sheet.name, false]);
      const cells = cellsOf(sheet).flat();
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) {
        expect([sheet.name, cell === null || cell === undefined || cell === ""]).toEqual([sheet.name, false]);
        if (String(cell).includes("[c]")) hidden.add(cell);
      }
    }
    expect([...hidden]).toEqual(["[c]"]);
  });

  it.each(indicators)("has the latest figures of indicator $number as numbers", (indicator) => {
    const {figure, rates} = headline(figures, indicator) ?? {figure: null, rates: []};
    const sheet = sheets().find(({name}) => name === `Table_${indicator.number + 1}`);
    const numbers = new Set(sheet ? cellsOf(sheet).flat() : []);
    // A survey's table has the two percentages; its difference stands in the board table.
    const wanted = indicator.compare.statistic === "difference" ? rates : [figure];
    expect(wanted.length).toBeGreaterThan(0);
    for (const each of wanted) expect(numbers).toContain(each?.value);
    const board = sheets().find(({name}) => name === "Board_table");
    expect(new Set(board ? cellsOf(board).flat() : [])).toContain(figure?.value);
    for (const rate of rates)
      if (rate.indicator !== 9)
        for (const count of [rate.numerator, rate.denominator]) expect(numbers).toContain(count);
  });
});

type Tag = {role?: string; alt?: string; children?: Tag[]};

/** The descriptions of the drawings in a page's tags. */
function figuresIn(tree: object | null): string[] {
  const node = (tree ?? {}) as Tag;
  const own = node.role === "Figure" && node.alt ? [node.alt] : [];
  return [...own, ...(node.children ?? []).flatMap(figuresIn)];
}
