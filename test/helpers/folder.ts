import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

type Row = Readonly<Record<string, string | number | null>>;

/** Rows as CSV text, with the columns of all of them in the order they are first seen. */
export function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const field = (value: string | number | null | undefined): string => {
    const text = value == null ? "" : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return (
    [columns.join(","), ...rows.map((row) => columns.map((column) => field(row[column])).join(","))].join("\n") + "\n"
  );
}

/** An organisation's folder in a temporary place: organisation.json and one CSV for each file given. Returns its path. */
export async function organisationFolder(
  files: Readonly<Record<string, readonly Row[] | string>>,
  organisation: Readonly<Record<string, unknown>> = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wres-"));
  const settings = {name: "Test NHS Trust", shortName: "Test", type: "trust", ...organisation};
  await writeFile(join(folder, "organisation.json"), JSON.stringify(settings));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.csv`), typeof content === "string" ? content : csvOf(content));
  }
  return folder;
}

/** A small workforce at 31 March 2020: this many White and BME staff, all in one band. */
export function workforceRows(white: number, bme: number): Row[] {
  const row = {snapshot: "2020-03-31", pay_band: "Band 5", category: "clinical"};
  return [
    {...row, ethnicity: "A", count: white},
    {...row, ethnicity: "N", count: bme}
  ];
}
