import {h} from "../../../components/h.js";
import {notebookDatabase} from "../../../database/notebook.js";
import {decodeText} from "../../../database/decode-text.js";
import {describeFailure} from "../../../database/db-error.js";
import {clearNan, columnsOf} from "../../../database/own-file.js";
import {fileKind, largestFile, tableName} from "../reckoning/file-table.js";
import type {SchemaTable} from "../../../database/schema.js";
import {id, sql} from "../../../database/sql.js";

/**
 * A place to choose or drop CSV and Parquet files. Each becomes a table of this page's database, and is gone when the page
 * is closed: it is read here and sent nowhere. `onTable` hears of each new table.
 */
export function Files({
  taken,
  onTable
}: {
  taken: () => readonly string[];
  onTable: (table: SchemaTable) => void;
}): HTMLElement {
  const status = h("p", {class: "files-status", role: "status"});
  const input = h("input", {type: "file", id: "notebook-files", multiple: true, accept: ".csv,.tsv,.txt,.parquet"});
  const list = h("ul", {class: "files-list"});
  const take = async (files: Iterable<File>): Promise<void> => {
    for (const file of files) {
      status.replaceChildren(`Reading ${file.name}…`);
      try {
        const table = await load(file, taken());
        onTable(table);
        list.append(h("li", null, h("code", null, table.name), ` ${table.note}`));
        status.replaceChildren(`${file.name} is the table ${table.name} now. It stays in this browser.`);
      } catch (error) {
        status.replaceChildren(`${file.name} was not taken: ${describeFailure(error).message}`);
      }
    }
    input.value = "";
  };
  input.addEventListener("change", () => void take(input.files ?? []));
  const node = h(
    "div",
    {class: "files"},
    h("label", {for: "notebook-files"}, "Join your own data"),
    h(
      "p",
      {class: "field-hint"},
      "Choose a CSV or Parquet file, or drop it here. It never leaves this browser, and is forgotten when the page is closed."
    ),
    input,
    status,
    list
  );
  node.addEventListener("dragover", (event) => {
    event.preventDefault();
    node.classList.add("files-over");
  });
  node.addEventListener("dragleave", () => node.classList.remove("files-over"));
  node.addEventListener("drop", (event) => {
    event.preventDefault();
    node.classList.remove("files-over");
    void take(event.dataTransfer?.files ?? []);
  });
  return node;
}

async function load(file: File, taken: readonly string[]): Promise<SchemaTable> {
  const kind = fileKind(file.name);
  if (!kind) throw new Error("It must be a CSV or Parquet file.");
  if (file.size === 0) throw new Error("It is empty.");
  if (file.size > largestFile)
    throw new Error(`It is larger than ${largestFile / 1_000_000} MB, more than a browser can hold.`);
  const name = tableName(file.name, taken);
  const database = await notebookDatabase();
  const bytes = await file.arrayBuffer();
  const decoded = kind === "csv" ? decodeText(bytes) : null;
  if (decoded) await database.insertCsv(name, decoded.text);
  else await database.insertParquet(name, bytes);
  await clearNan(database.query, name);
  const columns = await columnsOf(database.query, name);
  const [{rows} = {rows: 0}] = await database.query(sql`select count(*) as rows from ${id(name)}`);
  return {
    name,
    note: `${Number(rows).toLocaleString("en-GB")} rows of your file ${file.name}${
      decoded?.encoding ? `, read as ${decoded.encoding}: look whether accents and dashes came out right` : ""
    }`,
    columns: columns.map((column) => ({name: column.name, note: column.type.toLowerCase()}))
  };
}
