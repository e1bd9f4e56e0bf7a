import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Source} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import type {Database} from "../machine/database.js";
import type {SuppliedFile} from "../stages.js";
import {csvRecords, readCsvHead} from "./csv.js";
import {LongRecordError, type CsvRecord} from "./csv-records.js";
import {fileName} from "./file-name.js";
import type {FoundFile} from "./find-files.js";
import {findHeader, type Header, type HeaderWords} from "./header.js";
import {headerFindings, mostColumns} from "./header-findings.js";
import {readParquetExtract} from "./parquet.js";
import {pickSheet} from "./pick-sheet.js";
import {createRawTable, dropBlankRows, dropRepeatedHeaders} from "./raw-table.js";
import {hiddenColumnFindings, rowFindings} from "./row-findings.js";
import {writeRowFile, type RowCount} from "./row-file.js";
import {secondHeader} from "./second-header.js";
import {textFindings} from "./text-findings.js";
import {scanText, type TextScan} from "./text-scan.js";
import {readWorkbook, WorkbookError} from "./xlsx.js";

/** A file that is in the database, with its header as it was found. */
export type LoadedFile = {supplied: SuppliedFile; header: Header; findings: Finding[]};

/** What reading a file needs besides the file. */
export type ReadContext = {
  database: Database;
  words: HeaderWords;
  scratch: string;
  /** What the file is called in the database: `raw_<table>`. */
  table: string;
};

/**
 * Loads one extract into `raw_<file>`. Null in `loaded` where nothing of it could be loaded; the findings say why.
 */
export async function readFile(
  file: FoundFile,
  source: Source,
  context: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  try {
    return await readers[file.kind](file, source, context);
  } catch (error) {
    const said = explain(error);
    if (!said) throw error;
    return {loaded: null, findings: [fileFinding("error", said.code, fileName(file.path), said.what, said.todo)]};
  }
}

const readers = {csv: readCsv, xlsx: readXlsx, parquet: readParquet};

/** What stopped a file from being read, where that is the file's own doing or the disk's. */
function explain(error: unknown): {code: string; what: string; todo: string} | null {
  if (error instanceof WorkbookError) return {code: "not-a-table", what: error.message, todo: error.todo};
  if (error instanceof LongRecordError)
    return {
      code: "not-a-table",
      what: `A row is not one of a table: ${error.message}.`,
      todo: "Export the extract again; a quotation mark may never be closed."
    };
  if (error instanceof Error && "code" in error && error.code === "ENOSPC")
    return {code: "disk-full", what: "There is no room on the disk to read it.", todo: `Make room in ${tmpdir()}.`};
  return null;
}

async function readCsv(
  file: FoundFile,
  source: Source,
  {database, words, scratch, table}: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  const scan = await scanText(file.path);
  const notes = textFindings(fileName(file.path), scan);
  if (notes.some(({level}) => level === "error")) return {loaded: null, findings: notes};
  const head = await readCsvHead(file.path, scan);
  if (!head) throw new LongRecordError("the first row is longer than any row of a table");
  const {header, findings} = findOrExplain(file, head, source, words);
  if (!header) return {loaded: null, findings: [...notes, ...findings]};
  const found = [...notes, ...findings];
  const place = {file, header, table, sheet: null, database};
  if (isPlain(scan, header, head)) {
    const refused = await createRawTable(database, table, file.path, header.columns, {numbered: false}).catch(() => 1);
    if (refused === 0) return {loaded: await finish(place, found), findings: []};
  }
  const count = await loadRecords(place, csvRecords(file.path, scan), {scratch, padded: false});
  return {loaded: await finish(place, found, count), findings: []};
}

async function readXlsx(
  file: FoundFile,
  source: Source,
  {database, words, scratch, table}: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  const workbook = await readWorkbook(file.path);
  const {sheet, head, findings: notes} = await pickSheet(fileName(file.path), workbook, source, words);
  const {header, findings} = findOrExplain(file, head, source, words);
  if (!header) return {loaded: null, findings: [...notes, ...findings]};
  const found = [...notes, ...findings, ...hiddenColumnFindings(fileName(file.path), header, sheet.layout)];
  const place = {file, header, table, sheet: sheet.name, database};
  const count = await loadRecords(place, sheet.records(), {scratch, padded: true});
  return {loaded: await finish(place, found, count), findings: []};
}

async function readParquet(
  file: FoundFile,
  source: Source,
  {database, words, table}: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  const {head, load} = await readParquetExtract(file.path, table, database);
  const {header, findings} = findOrExplain(file, [head], source, words);
  if (!header) return {loaded: null, findings};
  await load(header.columns);
  return {loaded: await finish({file, header, table, sheet: null, database}, findings), findings: []};
}

function findOrExplain(
  file: FoundFile,
  head: readonly CsvRecord[],
  source: Source,
  words: HeaderWords
): {header: Header | null; findings: Finding[]} {
  const widest = Math.max(0, ...head.map(({fields}) => fields.length));
  const found = widest > mostColumns ? null : findHeader(head, source, words);
  const said = headerFindings(fileName(file.path), {header: found, head, source, words});
  if (!found) return {header: null, findings: said};
  const {header, findings} = secondHeader(fileName(file.path), found, head, source);
  return {header, findings: [...said, ...findings]};
}

/** Whether the engine's own reader counts rows as a spreadsheet does: one header in line one, and no blank lines. */
function isPlain(scan: TextScan, header: Header, head: readonly CsvRecord[]): boolean {
  const {encoding, blankLines, mixedEndings} = scan;
  const headerFields = head[0]?.fields ?? [];
  const oneLine = headerFields.every((field) => !/[\r\n]/.test(field));
  return encoding === "utf-8" && !blankLines && !mixedEndings && header.lastRow === 1 && oneLine;
}

/** A file with its header, and where it goes. */
type Place = {file: FoundFile; header: Header; table: string; sheet: string | null; database: Database};

async function loadRecords(
  {file, header, table, database}: Place,
  records: AsyncIterable<CsvRecord>,
  {scratch, padded}: {scratch: string; padded: boolean}
): Promise<RowCount> {
  const path = join(scratch, `${table}.csv`);
  const count = await writeRowFile(path, records, {headerRow: header.lastRow, width: header.columns.length, padded});
  const refused = await createRawTable(database, table, path, header.columns, {numbered: true});
  if (refused > 0) throw new Error(`${fileName(file.path)}: ${refused} rows were written that the engine cannot read`);
  return count;
}

const nothingSeen = {ragged: 0, firstRagged: null, hidden: 0, firstHidden: null, formulas: 0};

async function finish(
  {file, header, table, sheet, database}: Place,
  findings: readonly Finding[],
  count: Omit<RowCount, "kept"> = nothingSeen
): Promise<LoadedFile> {
  const repeated = await dropRepeatedHeaders(database, table, header.columns);
  const kept = await dropBlankRows(database, table, header.columns);
  const columns = header.columns.filter(({column}) => column !== null);
  return {
    header,
    findings: [...findings, ...rowFindings(fileName(file.path), count), ...repeatedHeaderFindings(file, repeated)],
    supplied: {
      name: file.name,
      path: file.path,
      sheet,
      rows: kept + count.ragged + repeated.rows,
      columns: Object.fromEntries(columns.map(({header: heading, column}) => [heading, column ?? ""])),
      leftOut: [],
      parts: []
    }
  };
}

function repeatedHeaderFindings(file: FoundFile, {rows, first}: {rows: number; first: number | null}): Finding[] {
  if (rows === 0) return [];
  return [
    {
      level: "error",
      code: "repeated-header",
      file: fileName(file.path),
      ...(first !== null && {row: first}),
      count: rows,
      what: "The row repeats the header, as where one extract was pasted below another.",
      do: "Take the row out, and look that no people are in both parts."
    }
  ];
}
