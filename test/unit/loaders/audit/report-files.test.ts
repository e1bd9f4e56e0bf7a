import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {numbersBeyondPage} from "../../../../loaders/audit/report-files.js";
import {readSite} from "../../../../loaders/audit/read-site.js";
import {toXlsx} from "../../../../src/saving/xlsx.js";

const page = `<h1>A report</h1><p>BME people were 1,234 of 5,678 staff (21.7%).</p>`;

/** A PDF of one line, as plain as a reader accepts. */
const pdfOf = (text: string): string => {
  const content = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  return `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`;
};

const workbookOf = (...values: number[]): Promise<Uint8Array> =>
  toXlsx([{title: "Staff", headings: ["Staff"], rows: values.map((value) => [value]), notes: []}], {
    title: "A report",
    about: [],
    notes: []
  });

describe("numbersBeyondPage(file, html)", () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "wres-files-"))));
  const beyond = async (name: string, content: string | Uint8Array): Promise<number | null> => {
    await writeFile(join(folder, name), content);
    return numbersBeyondPage(join(folder, name), page);
  };

  it("finds no number in a PDF that says what its page says, and counts those that it alone says", async () => {
    expect(await beyond("report.pdf", pdfOf("BME people were 1,234 of 5,678 staff, 21.7%"))).toBe(0);
    expect(await beyond("report.pdf", pdfOf("Of 1,234 staff, 17 and 29"))).toBe(2);
  });

  it("takes the number of a page at its foot for what it is", async () => {
    expect(await beyond("report.pdf", pdfOf("1,234 of 5,678 staff Page 1 of 1"))).toBe(0);
    expect(await beyond("report.pdf", pdfOf("1,234 of 5,678 staff Page 17 of 29"))).toBe(2);
  });

  it("finds the same in a workbook", async () => {
    expect(await beyond("report.xlsx", await workbookOf(1234, 5678, 21.7))).toBe(0);
    expect(await beyond("report.xlsx", await workbookOf(1234, 17))).toBe(1);
  });

  it("does not read what this project does not write", async () => {
    expect(await beyond("report.pdf", "no PDF")).toBeNull();
    expect(await beyond("report.xlsx", "no workbook")).toBeNull();
  });

  it("lets a report's files stand beside its page, and no other file of their kind", async () => {
    await writeFile(join(folder, "report.html"), page);
    await writeFile(join(folder, "report.pdf"), pdfOf("Of 1,234 staff, 17"));
    await writeFile(join(folder, "report.xlsx"), await workbookOf(1234));
    await writeFile(join(folder, "other.xlsx"), await workbookOf(1234));
    const {beyond: more, unread} = await readSite(folder);
    expect({more, unread}).toEqual({more: ["report.pdf"], unread: ["other.xlsx"]});
  });
});
