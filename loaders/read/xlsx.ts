import {readFile, stat} from "node:fs/promises";
import type {CsvRecord} from "./csv-records.js";
import {sheetRecords} from "./sheet-records.js";
import {cellFormats} from "./cell-formats.js";
import {attribute, XmlError, xmlTokens} from "./xml-tokens.js";
import {readZip, unpack, unpackText, ZipError, type ZipEntry} from "./zip-file.js";

/** A workbook that cannot be read: the message says what is wrong, `todo` what to do. */
export class WorkbookError extends Error {
  constructor(
    message: string,
    readonly todo: string
  ) {
    super(message);
  }
}

/** The first sheet of a workbook. `records` may be read more than once. */
export type Workbook = {sheet: string; otherSheets: readonly string[]; records(): AsyncIterable<CsvRecord>};

const megabyte = 2 ** 20;

/** Most that a workbook may hold, packed and unpacked: a full sheet of a million rows fits. */
const limits = {packed: 200 * megabyte, sheet: 1000 * megabyte, strings: 200 * megabyte, part: 32 * megabyte};

/** Opens a workbook and finds its first sheet. Throws `WorkbookError` where it is damaged, locked, or too large. */
export async function readWorkbook(path: string): Promise<Workbook> {
  if ((await stat(path)).size > limits.packed)
    throw new WorkbookError(`The workbook is larger than ${limits.packed / megabyte} MB.`, "Save the extract as CSV.");
  try {
    return openWorkbook(await readFile(path));
  } catch (error) {
    throw workbookError(error);
  }
}

function openWorkbook(archive: Buffer): Workbook {
  if (archive.subarray(0, 4).toString("hex") === "d0cf11e0")
    throw new WorkbookError(
      "The workbook is locked with a password, or in the old .xls format.",
      "Save it as an .xlsx workbook without a password."
    );
  if (archive.subarray(0, 2).toString("latin1") !== "PK")
    throw new WorkbookError("The file is not an Excel workbook.", "Save it as .xlsx, or name it .csv if it is text.");
  const entries = readZip(archive);
  const textOf = (name: string, limit = limits.part): string => {
    const entry = entryOf(entries, name);
    return entry ? unpack(entry, limit).toString("utf8") : "";
  };
  const {sheets, from1904} = readSheetList(textOf("xl/workbook.xml"));
  const targets = readTargets(textOf("xl/_rels/workbook.xml.rels"));
  const [first] = sheets;
  const entry = first && entryOf(entries, targets.get(first.id) ?? "");
  if (!first || !entry) throw new WorkbookError("The workbook has no sheet.", "Save it again from a spreadsheet.");
  const strings = readSharedStrings(textOf("xl/sharedStrings.xml", limits.strings));
  const formats = cellFormats(textOf("xl/styles.xml"));
  return {
    sheet: first.name,
    otherSheets: sheets.slice(1).map(({name}) => name),
    records: () => guarded(sheetRecords(unpackText(entry, limits.sheet), {strings, formats, from1904}))
  };
}

async function* guarded(records: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord> {
  try {
    yield* records;
  } catch (error) {
    throw workbookError(error);
  }
}

function workbookError(error: unknown): unknown {
  if (!(error instanceof ZipError || error instanceof XmlError)) return error;
  return new WorkbookError(
    `The workbook cannot be unpacked: ${error.message}.`,
    "Copy or download it again; if that does not help, save the extract as CSV."
  );
}

/** Names inside an archive are compared without case, as some programs write `xl/Workbook.xml`. */
function entryOf(entries: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry | undefined {
  const wanted = name.toLowerCase();
  return [...entries.values()].find((entry) => entry.name.toLowerCase().replaceAll("\\", "/") === wanted);
}

function readSheetList(xml: string): {sheets: {name: string; id: string}[]; from1904: boolean} {
  const sheets: {name: string; id: string}[] = [];
  let from1904 = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind !== "open") continue;
    const of = (name: string): string | null => attribute(token.attributes, name);
    if (token.name === "sheet")
      sheets.push({name: of("name") ?? "", id: /:id\s*=\s*["']([^"']*)["']/.exec(token.attributes)?.[1] ?? ""});
    if (token.name === "workbookPr") from1904 = ["1", "true"].includes(of("date1904") ?? "");
  }
  return {sheets, from1904};
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(xml)) {
    if (token.kind !== "open" || token.name !== "Relationship") continue;
    const target = attribute(token.attributes, "Target") ?? "";
    targets.set(attribute(token.attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") text += inText && !inReading ? token.text : "";
    else if (token.name === "t") inText = token.kind === "open" && !token.selfClosing;
    else if (token.name === "rPh") inReading = token.kind === "open" && !token.selfClosing;
    else if (token.name === "si" && token.kind === "open" && !token.selfClosing) text = "";
    else if (token.name === "si") strings.push(token.kind === "open" ? "" : text);
  }
  return strings;
}
