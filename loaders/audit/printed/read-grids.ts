import {readFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {parseHTML} from "linkedom";
import {csvParser} from "../../read/csv-records.js";
import {readWorkbook} from "../../read/xlsx.js";
import {gridOf, placedGrids, textGrids, type Grid, type Placed} from "./grid.js";

/** What a printed file holds: its tables, its text, and why it could not be read. */
type Printed = {grids: Grid[]; text: string; problem: string | null};

const readers: Readonly<Record<string, (path: string, file: string) => Promise<Printed>>> = {
  ".csv": readCsvGrid,
  ".tsv": readText,
  ".txt": readText,
  ".md": readText,
  ".html": readHtml,
  ".htm": readHtml,
  ".xlsx": readWorkbookGrids,
  ".pdf": readPdf
};

/** Whether printed tables are looked for in a file of this name. */
export function isPrinted(path: string): boolean {
  return extname(path).toLowerCase() in readers;
}

/** The printed tables of one file below a folder, whatever their layout; a file that cannot be read says why. */
export async function readGrids(folder: string, path: string): Promise<Printed> {
  const reader = readers[extname(path).toLowerCase()];
  if (!reader) return {grids: [], text: "", problem: "it is of a kind that is not read"};
  try {
    return await reader(path, join(folder, path));
  } catch (error) {
    return {grids: [], text: "", problem: error instanceof Error ? error.message : String(error)};
  }
}

async function readCsvGrid(path: string, file: string): Promise<Printed> {
  const rows: string[][] = [];
  const parser = csvParser(({fields}) => rows.push(fields));
  parser.write((await readFile(file, "utf8")).replace(/^\ufeff/, ""));
  parser.end();
  return {grids: [gridOf(path, "", rows)], text: "", problem: null};
}

async function readText(path: string, file: string): Promise<Printed> {
  const text = await readFile(file, "utf8");
  return {grids: textGrids(path, text), text, problem: null};
}

async function readHtml(path: string, file: string): Promise<Printed> {
  const {document} = parseHTML(await readFile(file, "utf8"));
  for (const hidden of document.querySelectorAll("script, style, template")) hidden.remove();
  const grids = [...document.querySelectorAll("table")].map((table) => {
    const caption = table.querySelector("caption")?.textContent ?? headingAbove(table);
    return gridOf(path, caption, spread(table));
  });
  for (const table of document.querySelectorAll("table")) table.remove();
  return {grids, text: document.body.textContent, problem: null};
}

/** The cells of a table, with a cell that spans several standing in the first of them. */
function spread(table: Element): string[][] {
  const rows: string[][] = [];
  const taken = new Set<string>();
  [...table.querySelectorAll("tr")].forEach((row, y) => {
    const cells: string[] = [];
    let x = 0;
    for (const cell of row.querySelectorAll("th, td")) {
      while (taken.has(`${y},${x}`)) cells[x++] = "";
      const span = (name: string): number => Math.min(100, Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1));
      const [across, down] = [span("colspan"), span("rowspan")];
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < across; dx++) taken.add(`${y + dy},${x + dx}`);
      cells[x++] = cell.textContent;
      for (let dx = 1; dx < across; dx++) cells[x++] = "";
    }
    rows.push(cells);
  });
  return rows;
}

function headingAbove(table: Element): string {
  for (let at = table.previousElementSibling; at; at = at.previousElementSibling)
    if (at.textContent.trim() !== "") return at.textContent;
  return "";
}

async function readWorkbookGrids(path: string, file: string): Promise<Printed> {
  const {sheets} = await readWorkbook(file);
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const rows: string[][] = [];
    for await (const {fields} of sheet.records()) rows.push(fields);
    grids.push(gridOf(path, sheet.name, rows));
  }
  return {grids, text: "", problem: null};
}

async function readPdf(path: string, file: string): Promise<Printed> {
  // Loaded only where there is a PDF to read.
  const {getDocumentProxy} = await import("unpdf");
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const grids: Grid[] = [];
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const {items} = await (await pdf.getPage(page)).getTextContent();
    const lines = linesOf(items as readonly Item[]);
    grids.push(...placedGrids(path, lines));
    texts.push(lines.map((line) => line.map(({text}) => text).join(" ")).join("\n"));
  }
  return {grids, text: texts.join("\n"), problem: null};
}

/** A piece of text of a PDF page: its words, their width, and where they stand. */
type Item = {str: string; width: number; height: number; transform: readonly number[]};

/** The lines of a page from top to bottom, each in pieces where more than a letter's width is free between words. */
function linesOf(items: readonly Item[]): Placed[][] {
  const byLine = new Map<number, Item[]>();
  for (const item of items) {
    if (item.str.trim() === "") continue;
    const y = Math.round((item.transform[5] ?? 0) / 3);
    const at = [y, y - 1, y + 1].find((each) => byLine.has(each)) ?? y;
    byLine.set(at, [...(byLine.get(at) ?? []), item]);
  }
  return [...byLine]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => {
      const pieces: Placed[] = [];
      for (const {str, width, height, transform} of line.sort(
        (a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0)
      )) {
        const x = transform[4] ?? 0;
        const last = pieces.at(-1);
        if (last && x - last.end < Math.max(2, height * 0.6))
          Object.assign(last, {text: `${last.text} ${str}`, end: x + width});
        else pieces.push({text: str, x, end: x + width});
      }
      return pieces;
    });
}
