import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {open, readdir, stat} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {sources, type SourceName} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";

/** A file of the data contract, found in a folder. */
export type FoundFile = {name: SourceName; path: string; kind: "csv" | "xlsx" | "parquet"};

/** Files in a folder that belong there without being extracts. */
const companions = [
  "organisation.json",
  "datapackage.json",
  "commentary",
  "released",
  "notebooks",
  "confirmed-words.csv"
];

const readable = /\.(csv|xlsx|parquet)$/i;

/** Most files of a kind that are read together. */
const mostParts = 200;

/**
 * The extracts of a folder, in the order of the data contract, and what is wrong with the folder. Several files of a kind
 * (`workforce-2019.csv`, `workforce 2020.xlsx`) stand one after another, in the order of their names. A file that is
 * needed may be `elsewhere`.
 */
export async function findFiles(
  folder: string,
  {elsewhere = []}: {elsewhere?: readonly SourceName[]} = {}
): Promise<{files: FoundFile[]; findings: Finding[]}> {
  const label = basename(folder);
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => !isOfAProgram(name)).sort();
  } catch (error) {
    return {files: [], findings: [unreadable(label, error)]};
  }
  const findings: Finding[] = [];
  const files: FoundFile[] = [];
  for (const {name, required} of sources) {
    const found = names.filter((each) => readable.test(each) && sourceOf(each) === name);
    if (found.length === 0 && required && !elsewhere.includes(name)) findings.push(missing(label, name));
    const twice = found.filter((each) => found.some((other) => other !== each && stem(other) === stem(each)));
    if (twice.length > 0) {
      const what = `The folder has ${twice.join(" and ")}, and only one of them can be meant.`;
      findings.push(fileFinding("error", "two-files", twice[0] ?? "", what, "Keep one and take the other away."));
      continue;
    }
    if (found.length > 1) findings.push(...(await copies(folder, found)));
    if (found.length > mostParts) {
      const what = `The folder has ${found.length} files of ${name}, and at most ${mostParts} are read together.`;
      findings.push(fileFinding("error", "too-many-files", found[0] ?? "", what, "Put them together in fewer files."));
      continue;
    }
    for (const each of found) {
      const path = join(folder, each);
      const problem = await openProblem(path);
      if (problem) findings.push(unreadable(each, problem));
      else files.push({name, path, kind: extname(each).slice(1).toLowerCase() as FoundFile["kind"]});
    }
  }
  return {files, findings: [...findings, ...strays(names)]};
}

/** What programs leave beside the files that they have open: nobody's extract. */
function isOfAProgram(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

/** The file of the contract that a name is of: `workforce`, `workforce-2019`, `Workforce 2020 (final)`; null where of none. */
function sourceOf(name: string): SourceName | null {
  const whole = stem(name);
  const found = sources.find(({name: each}) => whole === each || new RegExp(`^${each}[\\s_.(-]`).test(whole));
  return found?.name ?? null;
}

/** Files of a kind that are the same byte for byte: people would be counted twice. */
async function copies(folder: string, names: readonly string[]): Promise<Finding[]> {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const name of names) {
    const content = await fingerprint(join(folder, name));
    const other = content === null ? undefined : seen.get(content);
    if (other !== undefined)
      findings.push(
        fileFinding(
          "error",
          "same-file",
          name,
          `The file is the same as ${other}, byte for byte: everybody in it would be counted twice.`,
          "Take one of the two away."
        )
      );
    else if (content !== null) seen.set(content, name);
  }
  return findings;
}

async function fingerprint(path: string): Promise<string | null> {
  if (!(await stat(path).catch(() => null))?.isFile()) return null;
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return null;
  }
  return hash.digest("hex");
}

const spreadsheets = [".xls", ".xlsb", ".xlsm", ".ods", ".numbers", ".tsv"];

const otherFormats: Readonly<Record<string, string>> = {
  ".xls": "an old Excel workbook (.xls)",
  ".xlsb": "a binary Excel workbook (.xlsb)",
  ".xlsm": "an Excel workbook with macros (.xlsm)",
  ".ods": "an OpenDocument spreadsheet (.ods)",
  ".numbers": "a Numbers spreadsheet",
  ".tsv": "text with tabs (.tsv)",
  ".txt": "a text file (.txt)",
  ".sav": "an SPSS file (.sav)",
  ".dta": "a Stata file (.dta)",
  ".rds": "an R file (.rds)",
  ".pdf": "a PDF",
  ".zip": "a ZIP archive",
  ".gz": "a packed file (.gz)"
};

/** Files that nobody reads: an extract in a format that is not read is an error, a misspelt name a warning. */
function strays(names: readonly string[]): Finding[] {
  const known = sources.map(({name}) => name).join(", ");
  return names.flatMap((name): Finding[] => {
    const ending = extname(name).toLowerCase();
    const format = otherFormats[ending];
    const of = sourceOf(name);
    const isSpreadsheet = spreadsheets.includes(ending);
    if (format !== undefined && of !== null && (isSpreadsheet || stem(name) === of))
      return [
        fileFinding(
          "error",
          "other-format",
          name,
          `The file is ${format}, which is not read: the ${of} extract would be missing without a word.`,
          "Open it, save it as an Excel workbook (.xlsx) or as CSV (UTF-8), and take this one away."
        )
      ];
    if (!(readable.test(name) || isSpreadsheet) || of !== null || companions.includes(name)) return [];
    return [
      fileFinding(
        "warning",
        "unknown-file",
        name,
        "The file is not one of the data contract and was not read.",
        `If it is an extract, name it after one of ${known}, with .csv, .xlsx or .parquet.`
      )
    ];
  });
}

function missing(folder: string, name: string): Finding {
  return fileFinding(
    "error",
    "missing-file",
    folder,
    `The folder has no ${name}.csv, ${name}.xlsx or ${name}.parquet, which every indicator needs.`,
    `Save the ${name} extract in the folder under that name.`
  );
}

/** What stands in the way of reading a file, found by trying; null where nothing does. A pipe is never opened: it may never end. */
async function openProblem(path: string): Promise<unknown> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return {code: "EISDIR"};
    if (!info.isFile()) return {code: "NOTFILE"};
    await (await open(path, "r")).close();
    return null;
  } catch (error) {
    return error;
  }
}

const reasons: Readonly<Record<string, [what: string, todo: string]>> = {
  ENOENT: ["is not there", "Check the name of the folder."],
  ENOTDIR: ["is not a folder", "Name the folder that holds the extracts."],
  EISDIR: ["is a folder, not a file", "Put the extract itself in its place."],
  NOTFILE: ["is a pipe or device, not a file, and was not opened", "Save the extract as a plain file in its place."],
  EACCES: ["may not be read by this user", "Ask for permission to read it, or copy it to a folder of your own."],
  EPERM: ["may not be read by this user", "Ask for permission to read it, or copy it to a folder of your own."]
};

/** A finding for a file or folder that cannot be opened. */
export function unreadable(label: string, error: unknown): Finding {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
  const [what, todo] = reasons[code] ?? [`cannot be read (${code})`, "Try to open it with another program."];
  return fileFinding("error", "unreadable", label, `It ${what}.`, todo);
}

function stem(name: string): string {
  return basename(name, extname(name)).toLowerCase();
}
