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
import {createRawTable, dropBlankRows} from "./raw-table.js";
import {writeRowFile, type RowCount} from "./row-file.js";
import {textFindings} from "./text-findings.js";
import {scanText, type TextScan} from "./text-scan.js";
import {readWorkbook, WorkbookError} from "./xlsx.js";

/** A file that is in the database, with its header as it was found. */
export type LoadedFile = {supplied: SuppliedFile; header: Header; findings: Finding[]};

/** What reading a file needs besides the file. */
export type ReadContext = {database: Database; words: HeaderWords; scratch: string};

/**
 * Loads one extract into `raw_<file>`. Null in `loaded` where nothing of it could be loaded; the findings say why.
 */
export async function readFile(
  file: FoundFile,
  source: Source,
  context: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  try {
    return await (file.kind === "csv" ? readCsv : readXlsx)(file, source, context);
  } catch (error) {
    const said = explain(error);
    if (!said) throw error;
    return {loaded: null, findings: [fileFinding("error", said.code, fileName(file.path), said.what, said.todo)]};
  }
}

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
  {database, words, scratch}: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  const scan = await scanText(file.path);
  const notes = textFindings(fileName(file.path), scan);
  if (notes.some(({level}) => level === "error")) return {loaded: null, findings: notes};
  const head = await readCsvHead(file.path, scan);
  if (!head) throw new LongRecordError("the first row is longer than any row of a table");
  const {header, findings} = findOrExplain(file, head, source, words);
  if (!header) return {loaded: null, findings: [...notes, ...findings]};
  if (isPlain(scan, header, head)) {
    const refused = await createRawTable(database, file.name, file.path, header.columns, {numbered: false}).catch(
      () => 1
    );
    if (refused === 0) return {loaded: await finish(file, header, [...notes, ...findings], database), findings: []};
  }
  const count = await loadRecords(file, header, csvRecords(file.path, scan), {database, scratch, padded: false});
  return {loaded: await finish(file, header, [...notes, ...findings], database, count), findings: []};
}

async function readXlsx(
  file: FoundFile,
  source: Source,
  {database, words, scratch}: ReadContext
): Promise<{loaded: LoadedFile | null; findings: Finding[]}> {
  const workbook = await readWorkbook(file.path);
  const notes = workbook.otherSheets.length
    ? [
        fileFinding(
          "note",
          "other-sheets",
          fileName(file.path),
          `Only the first sheet was read; the workbook has ${workbook.otherSheets.length} more.`,
          "Move the extract to the first sheet if it is on another."
        )
      ]
    : [];
  const head: CsvRecord[] = [];
  for await (const record of workbook.records()) if (head.push(record) === 60) break;
  const {header, findings} = findOrExplain(file, head, source, words);
  if (!header) return {loaded: null, findings: [...notes, ...findings]};
  const count = await loadRecords(file, header, workbook.records(), {database, scratch, padded: true});
  return {loaded: await finish(file, header, [...notes, ...findings], database, count), findings: []};
}

function findOrExplain(
  file: FoundFile,
  head: readonly CsvRecord[],
  source: Source,
  words: HeaderWords
): {header: Header | null; findings: Finding[]} {
  const widest = Math.max(0, ...head.map(({fields}) => fields.length));
  const header = widest > mostColumns ? null : findHeader(head, source, words);
  return {header, findings: headerFindings(fileName(file.path), {header, head, source, words})};
}

/** Whether the engine's own reader counts rows as a spreadsheet does: one header in line one, and no blank lines. */
function isPlain(scan: TextScan, header: Header, head: readonly CsvRecord[]): boolean {
  const {encoding, blankLines, mixedEndings} = scan;
  const headerFields = head[0]?.fields ?? [];
  const oneLine = headerFields.every((field) => !/[\r\n]/.test(field));
  return encoding === "utf-8" && !blankLines && !mixedEndings && header.row === 1 && oneLine;
}

async function loadRecords(
  file: FoundFile,
  header: Header,
  records: AsyncIterable<CsvRecord>,
  {database, scratch, padded}: {database: Database; scratch: string; padded: boolean}
): Promise<RowCount> {
  const path = join(scratch, `${file.name}.csv`);
  const count = await writeRowFile(path, records, {headerRow: header.row, width: header.columns.length, padded});
  const refused = await createRawTable(database, file.name, path, header.columns, {numbered: true});
  if (refused > 0) throw new Error(`${fileName(file.path)}: ${refused} rows were written that the engine cannot read`);
  return count;
}

async function finish(
  file: FoundFile,
  header: Header,
  findings: Finding[],
  database: Database,
  {ragged, firstRagged}: Pick<RowCount, "ragged" | "firstRagged"> = {ragged: 0, firstRagged: null}
): Promise<LoadedFile> {
  const kept = await dropBlankRows(database, file.name, header.columns);
  if (ragged > 0)
    findings.push({
      level: "error",
      code: "ragged-row",
      file: fileName(file.path),
      ...(firstRagged !== null && {row: firstRagged}),
      count: ragged,
      what: "The row does not have one field for each column, or a quotation mark in it is not closed.",
      do: "Put quotation marks around fields that hold a comma, and export the file again."
    });
  const columns = header.columns.filter(({column}) => column !== null);
  return {
    header,
    findings,
    supplied: {
      name: file.name,
      path: file.path,
      rows: kept + ragged,
      columns: Object.fromEntries(columns.map(({header: heading, column}) => [heading, column ?? ""])),
      leftOut: []
    }
  };
}
