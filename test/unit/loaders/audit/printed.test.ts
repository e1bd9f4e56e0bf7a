import {cp, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {auditFolder, type FolderAudit} from "../../../../loaders/audit/audit-folder.js";
import {startBudget} from "../../../../loaders/audit/budget.js";
import {groupNamed} from "../../../../loaders/audit/printed/grid-layout.js";
import {printedValue} from "../../../../loaders/audit/printed/printed-value.js";
import {writeWorkbook} from "../../../helpers/workbook.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The audit of a folder that holds one file. */
async function auditOf(name: string, content: string | Buffer, rounded = 1): Promise<FolderAudit> {
  const folder = await mkdtemp(join(tmpdir(), "wres-printed-"));
  await writeFile(join(folder, name), content);
  return auditFolder(folder, {rounded, left: startBudget(30)});
}

/** What was found, as `place, group: value`. */
const found = ({recovered}: FolderAudit): string[] =>
  recovered.map(({address, low, high}) => {
    const parts = address.split("|");
    return `${[parts[3], parts[5], parts[8]].filter(Boolean).join(", ")}: ${low === high ? low : `${low} to ${high}`}`;
  });

/** Staff of four bands, three counts of them hidden by marks; each is a subtraction. */
const rows = [
  ["Pay band", "White", "BME", "Not known", "Total"],
  ["Band 8c", "14", "<5", "0", "16"],
  ["Band 8d", "9", "*", "1", "12"],
  ["Band 9", "6", "fewer than 5", "0", "7"],
  ["VSM", "1,008", "0", "0", "1,008"],
  ["Total", "1,037", "5", "1", "1,043"]
];
const three = ["Band 8c, BME: 2", "Band 8d, BME: 2", "Band 9, BME: 1"];

/** A page of PDF with these texts at these places, as small as one can be. */
function pdfOf(texts: readonly {text: string; x: number; y: number}[]): Buffer {
  const content = texts
    .map(({text, x, y}) => `BT /F 9 Tf 1 0 0 1 ${x} ${y} Tm (${text.replaceAll(/[()\\]/g, "\\$&")}) Tj ET`)
    .join("\n");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
  ];
  let pdf = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = pdf.length;
  return Buffer.from(
    `${pdf}xref\n0 6\n0000000000 65535 f \n${offsets.join("")}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  );
}

describe("auditFolder(folder), of a table in any layout", () => {
  const quoted = (cell: string): string => (cell.includes(",") ? `"${cell}"` : cell);
  const html = rows.map(
    (row, y) =>
      `<tr>${row.map((cell) => (y ? `<td>${cell.replace("<", "&lt;")}</td>` : `<th>${cell}</th>`)).join("")}</tr>`
  );
  it.each([
    ["wide CSV", "t.csv", rows.map((row) => row.map(quoted).join(",")).join("\n")],
    [
      "wide CSV, groups down",
      "t.csv",
      (rows[0] ?? []).map((_, x) => rows.map((row) => quoted(row[x] ?? "")).join(",")).join("\r\n")
    ],
    [
      "long CSV",
      "t.csv",
      [
        "Pay band,Ethnicity,Headcount",
        ...rows
          .slice(1)
          .flatMap(([band = "", ...counts]) =>
            counts.map((count, k) => `${band},${rows[0]?.[k + 1] ?? ""},${quoted(count)}`)
          )
      ].join("\n")
    ],
    ["HTML", "t.html", `<html><body><h2>Senior staff</h2><table>${html.join("")}</table></body></html>`],
    ["pasted text", "t.txt", `Senior staff\n\n${rows.map((row) => row.join("\t")).join("\n")}\n`],
    [
      "Markdown",
      "t.md",
      rows.map((row, y) => `| ${row.join(" | ")} |${y ? "" : "\n|---|---|---|---|---|"}`).join("\n")
    ],
    [
      "PDF",
      "t.pdf",
      pdfOf([
        {text: "Senior staff", x: 50, y: 760},
        ...rows.flatMap((row, y) => row.map((text, x) => ({text, x: 50 + 90 * x, y: 740 - 14 * y})))
      ])
    ]
  ])("finds the same hidden numbers in %s", async (_, name, content) => {
    const audit = await auditOf(name, content);
    expect(audit.read).toEqual([{path: name, tables: 1}]);
    expect([audit.hidden, audit.contradictions]).toEqual([3, []]);
    expect(found(audit).sort()).toEqual(three);
  });

  it("finds them in a workbook, on whatever sheet", async () => {
    const folder = await mkdtemp(join(tmpdir(), "wres-printed-"));
    await writeWorkbook(join(folder, "t.xlsx"), {Notes: [["These figures are published."]], "Table 1": rows});
    const audit = await auditFolder(folder, {left: startBudget(30)});
    expect(found(audit).sort()).toEqual(three);
  });

  it("finds a hidden number by a percentage, of everybody at the place or of another row", async () => {
    const share = await auditOf(
      "t.csv",
      "Band,White,BME,% White,% BME,Total\nBand 5,30,10,75,25,40\nBand 9,-,-,87.5,12.5,16\n"
    );
    expect(found(share)).toEqual(["Band 9, White: 14", "Band 9, BME: 2"]);
    const rate = await auditOf(
      "t.csv",
      "Stage,White,BME,Not known\nShortlisted,200,150,19\nAppointed,50,15,*\nChance of appointment,25%,10%,10.5%\n"
    );
    expect(found(rate)).toEqual(["Appointed, Not known: 2"]);
  });

  it("takes no percentage for what its own counts do not give", async () => {
    const audit = await auditOf(
      "t.csv",
      "Band,White,BME,% White,% BME,Total\nBand 5,30,10,57,39,40\nBand 9,*,*,57,39,16\n"
    );
    expect([found(audit), audit.contradictions]).toEqual([[], []]);
  });

  it("leaves a number open as far as its own mark does, and says nothing of groups that are not all there", async () => {
    expect(found(await auditOf("t.csv", "Band,White,BME\nBand 5,30,<3\nBand 9,4,≤ 2\n"))).toEqual([]);
    expect(found(await auditOf("t.csv", "Band,Asian,Black,Total\nBand 5,30,*,60\n"))).toEqual([]);
  });

  it("takes rounded numbers for ranges", async () => {
    const text = "Band,White,BME,Total\nBand 8d,15,[c],30\nBand 9,15,[c],20\nVSM,10,[c],10\n";
    expect(found(await auditOf("t.csv", text))).toEqual(["Band 8d, BME: 15", "Band 9, BME: 5", "VSM, BME: 0"]);
    // 10 of 10 may be 8 to 12 of 8 to 12: nobody, or up to 4.
    expect(found(await auditOf("t.csv", text, 5))).toEqual([]);
    expect(found(await auditOf("t.csv", text, 2))).toEqual(
      ["Band 8d, BME: 13 to 17", "Band 9, BME: 3 to 7", "VSM, BME: 0 to 2"].slice(2)
    );
  });

  it("says what it could not read, and reads the rest", async () => {
    const folder = await mkdtemp(join(tmpdir(), "wres-printed-"));
    await writeFile(join(folder, "t.csv"), "Band,White,BME,Total\nBand 9,6,*,7\n");
    await writeFile(join(folder, "old.xls"), "");
    await writeFile(join(folder, "broken.xlsx"), "PK");
    await writeFile(join(folder, "sickness.csv"), "Month,Days\nMay,12\n");
    const audit = await auditFolder(folder, {left: startBudget(30)});
    expect(found(audit)).toEqual(["Band 9, BME: 1"]);
    expect(audit.unread.map(({path}) => path)).toEqual(["broken.xlsx", "old.xls", "sickness.csv"]);
    expect(found(await auditFolder(join(folder, "t.csv"), {left: startBudget(30)}))).toEqual(["Band 9, BME: 1"]);
  });
});

describe("auditFolder(folder), of a report that hides counts of five or fewer and prints totals and percentages", () => {
  it("finds all ten of its dashes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "wres-printed-"));
    await cp(join(root, "test/helpers/icb-report.txt"), join(folder, "report.txt"));
    const audit = await auditFolder(folder, {left: startBudget(30)});
    const dashes = (await readFile(join(folder, "report.txt"), "utf8")).match(/\t‘[—-]’/g);
    expect([dashes?.length, audit.hidden]).toEqual([10, 10]);
    expect(found(audit)).toEqual([
      "2022, Band 1 - 7, Not known: 4",
      "2023, Band 1 - 7, Not known: 3",
      "2022, Band 8a - VSM, Not known: 4",
      "2023, Band 8a - VSM, Not known: 3",
      "2023, Band 1 - 7, BME: 5",
      "2022, Band 1 - 7, Not known: 2",
      "2023, Band 1 - 7, Not known: 2",
      "2022, Band 8a - VSM, Not known: 4",
      "2023, Band 8a - VSM, Not known: 5",
      "2022, appointed applicants, Not known: 2"
    ]);
  });
});

describe("printedValue(text)", () => {
  it.each([
    ["1,234", {kind: "count", value: 1234}],
    ["12.5%", {kind: "percent", value: 12.5}],
    ["‘—’", {kind: "hidden", low: 0, high: Infinity}],
    ["[c]", {kind: "hidden"}],
    ["..", {kind: "hidden"}],
    ["<5", {kind: "hidden", low: 0, high: 4}],
    ["≤5", {kind: "hidden", low: 0, high: 5}],
    ["Fewer than 5", {kind: "hidden", low: 0, high: 4}],
    ["5 or fewer", {kind: "hidden", low: 0, high: 5}],
    ["1 to 5", {kind: "hidden", low: 1, high: 5}],
    ["[z]", {kind: "none"}],
    ["2.31 times more likely", {kind: "none"}]
  ])("reads %s", (text, value) => {
    expect(printedValue(text)).toMatchObject(value);
  });
});

describe("groupNamed(text)", () => {
  it.each([
    ["% BME staff", "BME"],
    ["Number of White people (2022)", "White"],
    ["Black, Asian and minority ethnic", "BME"],
    ["Not disclosed", "Not known"],
    ["All staff", "everybody"],
    ["Band 5", null]
  ])("takes %s for %s", (text, group) => {
    expect(groupNamed(text)).toBe(group);
  });
});
