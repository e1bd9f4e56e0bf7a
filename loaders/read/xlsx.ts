import {readFile, stat} from "node:fs/promises";
import {readLayout, type SheetLayout} from "./sheet-layout.js";
import {sheetRecords, type SheetRecord} from "./sheet-records.js";
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

/** A sheet of a workbook. `records` may be read more than once. */
export type WorkbookSheet = {
  name: string;
  layout: SheetLayout;
  records(): AsyncIterable<SheetRecord>;
};

/** A workbook as the eye sees it: its visible sheets in order, and those that are hidden, which are never read as the extract. */
export type Workbook = {sheets: readonly WorkbookSheet[]; hidden: readonly WorkbookSheet[]};

const megabyte = 2 ** 20;

/** Visible sheets that are looked through for the extract. */
const mostSheets = 20;

/** Most that a workbook may hold, packed and unpacked: a full sheet of a million rows fits. */
const limits = {packed: 200 * megabyte, sheet: 1000 * megabyte, strings: 200 * megabyte, part: 32 * megabyte};

/** Opens a workbook and finds its sheets. Throws `WorkbookError` where it is damaged, locked, or too large. */
export async function readWorkbook(path: string): Promise<Workbook> {
  if ((await stat(path)).size > limits.packed)
    throw new WorkbookError(`The workbook is larger than ${limits.packed / megabyte} MB.`, "Save the extract as CSV.");
  try {
    return await openWorkbook(await readFile(path));
  } catch (error) {
    throw workbookError(error);
  }
}

async function openWorkbook(archive: Buffer): Promise<Workbook> {
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
  const found = sheets.flatMap((sheet) => {
    const entry = entryOf(entries, targets.get(sheet.id) ?? "");
    return entry ? [{...sheet, entry}] : [];
  });
  const visible = found.filter(({hidden}) => !hidden);
  if (visible.length === 0)
    throw new WorkbookError(
      sheets.length > 0 ? "The workbook has no sheet that can be seen." : "The workbook has no sheet.",
      "Save it again from a spreadsheet, with the extract on a sheet that is not hidden."
    );
  const strings = readSharedStrings(textOf("xl/sharedStrings.xml", limits.strings));
  const formats = cellFormats(textOf("xl/styles.xml"));
  const open = async (some: typeof found): Promise<WorkbookSheet[]> => {
    const opened: WorkbookSheet[] = [];
    for (const {name, entry} of some.slice(0, mostSheets)) {
      const layout = await readLayout(unpackText(entry, limits.sheet));
      const context = {strings, formats, from1904, merges: layout.merges};
      opened.push({name, layout, records: () => guarded(sheetRecords(unpackText(entry, limits.sheet), context))});
    }
    return opened;
  };
  return {sheets: await open(visible), hidden: await open(found.filter(({hidden}) => hidden))};
}

async function* guarded(records: AsyncIterable<SheetRecord>): AsyncGenerator<SheetRecord> {
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

function readSheetList(xml: string): {
  sheets: {name: string; id: string; hidden: boolean}[];
  from1904: boolean;
} {
  const sheets: {name: string; id: string; hidden: boolean}[] = [];
  let from1904 = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind !== "open") continue;
    const of = (name: string): string | null => attribute(token.attributes, name);
    if (token.name === "sheet")
      sheets.push({
        name: of("name") ?? "",
        id: /:id\s*=\s*["']([^"']*)["']/.exec(token.attributes)?.[1] ?? "",
        hidden: /hidden/i.test(of("state") ?? "")
      });
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
