import {readdir, readFile} from "node:fs/promises";
import {extname, join, relative, sep} from "node:path";
import {parquetMetadata, parquetReadObjects, parquetSchema} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {readCsv} from "./read-csv.js";
import {numbersBeyondPage, reportFile} from "./report-files.js";

export type Row = Readonly<Record<string, unknown>>;

/** A table found in a file: the names of its columns, nested ones among them, and its rows. */
export type FoundTable = {path: string; columns: readonly string[]; rows: readonly Row[]};

/** A file whose text is to be read as a person would. */
export type FoundText = {path: string; text: string; kind: "html" | "code" | "prose"};

/** Everything in a folder that could tell something, and the files that cannot be looked into. */
export type FoundSite = {
  tables: FoundTable[];
  texts: FoundText[];
  sourceMaps: string[];
  unread: string[];
  /** Reports as files that hold more than the page beside them. */
  beyond: string[];
  files: string[];
};

/** Formats that hold data the audit does not read: none may be published. */
const closed = new Set(
  ".duckdb .db .sqlite .arrow .arrows .feather .ipc .xlsx .xls .ods .zip .gz .br .zst .7z .tsv .ndjson .jsonl .pdf .rds .sav .pkl".split(
    " "
  )
);

/** Reads a folder and all below it. Paths are relative, with `/`, and sorted. */
export async function readSite(folder: string): Promise<FoundSite> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const site: FoundSite = {tables: [], texts: [], sourceMaps: [], unread: [], beyond: [], files};
  for (const path of files) {
    const kind = extname(path).toLowerCase();
    const read = (): Promise<Buffer> => readFile(join(folder, path));
    const [, report] = reportFile.exec(path) ?? [];
    if (report !== undefined && files.includes(`${report}.html`)) {
      const html = await readFile(join(folder, `${report}.html`), "utf8");
      const beyond = await numbersBeyondPage(join(folder, path), html);
      if (beyond !== 0) (beyond === null ? site.unread : site.beyond).push(path);
    } else if (closed.has(kind)) site.unread.push(path);
    else if (kind === ".parquet") site.tables.push(await readParquet(path, await read()));
    else if (kind === ".csv") site.tables.push(tableOf(path, readCsv((await read()).toString("utf8"))));
    else if (kind === ".map") site.sourceMaps.push(path);
    else if (kind === ".json") addJson(site, path, (await read()).toString("utf8"));
    else if (kind === ".html" || kind === ".htm")
      addText(site, {path, text: (await read()).toString("utf8"), kind: "html"});
    else if (kind === ".js" || kind === ".mjs")
      addText(site, {path, text: (await read()).toString("utf8"), kind: "code"});
    else if ([".md", ".txt", ".svg", ".xml"].includes(kind))
      addText(site, {path, text: (await read()).toString("utf8"), kind: "prose"});
  }
  return site;
}

async function readParquet(path: string, bytes: Buffer): Promise<FoundTable> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const columns = parquetSchema(parquetMetadata(file)).children.map(({element}) => element.name);
  return {path, columns, rows: await parquetReadObjects({file, compressors})};
}

function tableOf(path: string, rows: readonly Row[]): FoundTable {
  return {path, columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows};
}

function addJson(site: FoundSite, path: string, text: string): void {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    site.unread.push(path);
    return;
  }
  const visit = (value: unknown, at: string): void => {
    if (Array.isArray(value)) {
      const rows = value.filter(isRow);
      if (rows.length > 0) site.tables.push(tableOf(at, rows));
      value.forEach((each) => visit(each, at));
    } else if (isRow(value)) for (const [key, each] of Object.entries(value)) visit(each, `${at}#${key}`);
    else if (typeof value === "string" && value.length > 40) site.texts.push({path: at, text: value, kind: "prose"});
  };
  visit(content, path);
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Notes a text, and the rows of data that are written into it as JSON. */
function addText(site: FoundSite, found: FoundText): void {
  site.texts.push(found);
  if (/sourceMappingURL=data:/.test(found.text)) site.sourceMaps.push(found.path);
  const rows = [...found.text.matchAll(/\{[^{}]*"group"\s*:[^{}]*\}/g)].flatMap(([text]): Row[] => {
    try {
      const row: unknown = JSON.parse(text.replace(/&quot;/g, '"'));
      return isRow(row) ? [row] : [];
    } catch {
      return [];
    }
  });
  if (rows.length > 0) site.tables.push(tableOf(`${found.path} (inline)`, rows));
}
