import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {readWorkbook, WorkbookError} from "../../../../loaders/read/xlsx.js";
import {handmadeWorkbook, workbookBytes} from "../../../helpers/workbook.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-"));
});

async function open(bytes: Buffer) {
  const path = join(folder, "workforce.xlsx");
  await writeFile(path, bytes);
  return readWorkbook(path);
}

async function rowsOf(bytes: Buffer): Promise<[number, string[]][]> {
  const rows: [number, string[]][] = [];
  const [sheet] = (await open(bytes)).sheets;
  for await (const {row, fields} of sheet?.records() ?? []) rows.push([row, [...fields].map((field) => field ?? "")]);
  return rows;
}

async function fault(bytes: Buffer): Promise<WorkbookError> {
  try {
    await rowsOf(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error("the workbook was read");
}

describe("readWorkbook(path)", () => {
  it("reads words, numbers, dates, percentages, answers and the stored results of formulas as text", async () => {
    const bytes = await workbookBytes(
      {
        Sheet1: [
          ["text", 12, 0.8, new Date("2020-03-31"), new Date("4712-12-31"), 0.409, true, false],
          [{formula: "A1+B1", result: 3}, "a & <b>", " é ", "two\nlines", null, "last"]
        ]
      },
      {D1: "dd/mm/yyyy", E1: "yyyy-mm-dd", F1: "0.0%"}
    );
    expect(await rowsOf(bytes)).toEqual([
      [1, ["text", "12", "0.8", "2020-03-31", "4712-12-31", "40.9%", "yes", "no"]],
      [2, ["3", "a & <b>", " é ", "two\nlines", "", "last"]]
    ]);
  });

  it("keeps the text of a formula without a stored result", async () => {
    const rows = `<row><c r="A1"><f>B1+C1</f></c><c r="B1" t="str"><f>IF(1,"","")</f><v></v></c><c r="C1"><v>2</v></c></row>`;
    expect(await rowsOf(await handmadeWorkbook(rows))).toEqual([[1, ["=B1+C1", "", "2"]]]);
  });

  it("gives the sheets that can be seen, and names those that are hidden", async () => {
    const {sheets, hidden} = await open(
      await workbookBytes({Staff: [["a"]], Notes: [["b"]], Codes: [["c"]]}, {}, {hiddenSheets: ["Notes"]})
    );
    expect([sheets, hidden].map((some) => some.map(({name}) => name))).toEqual([["Staff", "Codes"], ["Notes"]]);
  });

  it("fills merged cells with their words, and never with their number", async () => {
    const bytes = await workbookBytes(
      {
        Sheet1: [
          ["North", "A", 5],
          [null, "B", null],
          ["South", "A", 7]
        ]
      },
      {},
      {merges: ["A1:A2", "C1:C2"]}
    );
    expect(await rowsOf(bytes)).toEqual([
      [1, ["North", "A", "5"]],
      [2, ["North", "B"]],
      [3, ["South", "A", "7"]]
    ]);
  });

  it("says which rows and columns are hidden from the eye", async () => {
    const bytes = await workbookBytes({Sheet1: [["a", "b"], ["c"], ["d"]]}, {}, {hiddenRows: [2], hiddenColumns: [2]});
    const [sheet] = (await open(bytes)).sheets;
    const rows: [number, boolean][] = [];
    for await (const {row, hidden} of sheet?.records() ?? []) rows.push([row, hidden]);
    expect(rows).toEqual([
      [1, false],
      [2, true],
      [3, false]
    ]);
    expect(sheet?.layout.hiddenColumns).toEqual([{from: 1, to: 1}]);
  });

  it("keeps the numbers of rows below a gap", async () => {
    expect(
      (await rowsOf(await workbookBytes({Sheet1: [["a"], [], [], ["b"]]}))).filter(([, [field]]) => field)
    ).toEqual([
      [1, ["a"]],
      [4, ["b"]]
    ]);
  });

  it("reads text inside cells, prefixed names, cells without address and absolute paths", async () => {
    const rows = `<x:row><x:c t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t>line &#163;</x:t></x:r></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>`;
    expect(await rowsOf(await handmadeWorkbook(rows, {prefix: "x", target: "/xl/Worksheets/Sheet1.XML"}))).toEqual([
      [1, ["inline £", "2"]]
    ]);
  });

  it("reads rich shared text without its reading aids, and days counted from 1904", async () => {
    const parts = {
      "xl/sharedStrings.xml": `<sst><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>not this</t></rPh></si><si><t/></si></sst>`,
      "xl/styles.xml": `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
    };
    const rows = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>42459</v></c><c r="D3" t="s"><v>1</v></c></row>`;
    const workbook = `<workbookPr date1904="1"/>`;
    expect(await rowsOf(await handmadeWorkbook(rows, {parts, workbook}))).toEqual([
      [3, ["rich text", "", "2020-03-31", ""]]
    ]);
  });

  it("expands no entity of a document's own", async () => {
    const rows = `<row><c t="str"><v>&boom; &amp;</v></c></row>`;
    expect(await rowsOf(await handmadeWorkbook(rows))).toEqual([[1, ["&boom; &"]]]);
  });

  it("says that a truncated workbook breaks off", async () => {
    const bytes = await workbookBytes({Sheet1: [["a"]]});
    expect((await fault(bytes.subarray(0, bytes.length / 2))).message).toContain("breaks off before its end");
  });

  it("says that a damaged workbook is damaged", async () => {
    const bytes = Buffer.from(await workbookBytes({Sheet1: Array.from({length: 50}, (_, i) => [`cell ${i}`, i * 7])}));
    const sheet = bytes.indexOf("xl/worksheets/sheet1.xml");
    bytes.fill(0xff, sheet + 40, sheet + 200);
    expect((await fault(bytes)).message).toContain("damaged");
  });

  it("stops unpacking a workbook that grows without end", async () => {
    const zeros = `<styleSheet>${" ".repeat(33 * 2 ** 20)}</styleSheet>`;
    const bomb = await handmadeWorkbook("", {parts: {"xl/styles.xml": zeros}});
    expect(bomb.length).toBeLessThan(2 ** 17);
    expect((await fault(bomb)).message).toContain("unpacks to more than 32 MB");
  });

  it.each([
    ["an old or locked workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "password"],
    ["text", Buffer.from("snapshot,ethnicity\n"), "not an Excel workbook"],
    ["nothing", Buffer.alloc(0), "not an Excel workbook"]
  ])("says what is wrong with %s", async (_, bytes, message) => {
    expect((await fault(bytes)).message).toContain(message);
  });

  it("says that a workbook has no sheet", async () => {
    expect((await fault(await handmadeWorkbook("", {parts: {"xl/workbook.xml": "<workbook/>"}}))).message).toContain(
      "no sheet"
    );
  });
});
