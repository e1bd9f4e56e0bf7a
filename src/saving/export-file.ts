import {toCsv, type TableData} from "./csv.js";
import {toXlsx, type WorkbookInfo} from "./xlsx.js";

/** Gives the reader a file to save. Browser only. */
export function download(content: Blob | string, filename: string, {type = "text/plain;charset=utf-8"} = {}): void {
  const blob = typeof content === "string" ? new Blob([content], {type}) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves a table as CSV, in UTF-8 that Excel recognises. Browser only. */
export function downloadCsv(table: TableData, filename: string): void {
  download(`\uFEFF${toCsv(table)}`, filename, {type: "text/csv;charset=utf-8"});
}

/** Saves tables as an Excel workbook. Browser only. */
export async function downloadXlsx(tables: readonly TableData[], info: WorkbookInfo, filename: string): Promise<void> {
  const bytes = await toXlsx(tables, info);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  download(new Blob([new Uint8Array(bytes)], {type}), filename);
}

/** A view as a block for a notebook page: what was asked, the SQL that answers it, the answer in words, and its address. */
export function markdownBlock({
  title,
  sentence,
  sql,
  name,
  address
}: {
  title: string;
  sentence: string;
  sql: string;
  name: string;
  address: string;
}): string {
  const fence = sql.includes("```") ? "~~~~" : "```";
  return [
    `## ${title}`,
    "",
    sentence,
    "",
    `${fence}sql id=${name} display`,
    sql.trim(),
    fence,
    "",
    `[This view](${address})`,
    ""
  ].join("\n");
}
