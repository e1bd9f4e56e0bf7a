import {open, readdir} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {sources, type SourceName} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";

/** A file of the data contract, found in a folder. */
export type FoundFile = {name: SourceName; path: string; kind: "csv" | "xlsx"};

/** Files in a folder that belong there without being extracts. */
const companions = ["organisation.json", "datapackage.json", "commentary", "released"];

/** The extracts of a folder, in the order of the data contract, and what is wrong with the folder. */
export async function findFiles(folder: string): Promise<{files: FoundFile[]; findings: Finding[]}> {
  const label = basename(folder);
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    return {files: [], findings: [unreadable(label, error)]};
  }
  const findings: Finding[] = [];
  const files: FoundFile[] = [];
  for (const {name, required} of sources) {
    const found = names.filter((each) => /\.(csv|xlsx)$/i.test(each) && stem(each) === name);
    const [first, second] = found;
    if (first === undefined) {
      if (required) findings.push(missing(label, name));
      continue;
    }
    if (second !== undefined) {
      const what = `The folder has ${found.join(" and ")}, and only one of them can be meant.`;
      findings.push(fileFinding("error", "two-files", first, what, "Keep one and take the other away."));
      continue;
    }
    const path = join(folder, first);
    const problem = await openProblem(path);
    if (problem) findings.push(unreadable(first, problem));
    else files.push({name, path, kind: first.toLowerCase().endsWith(".csv") ? "csv" : "xlsx"});
  }
  return {files, findings: [...findings, ...strays(names)]};
}

/** Tables in the folder that the data contract does not know: a misspelt name would otherwise pass unseen. */
function strays(names: readonly string[]): Finding[] {
  const known = new Set<string>(sources.map(({name}) => name));
  return names
    .filter((name) => !name.startsWith(".") && !companions.includes(name))
    .filter((name) => /\.(csv|xlsx|xlsm|xlsb|xls|tsv|ods)$/i.test(name))
    .filter((name) => !(known.has(stem(name)) && /\.(csv|xlsx)$/i.test(name)))
    .map((name) =>
      fileFinding(
        "warning",
        "unknown-file",
        name,
        "The file is not one of the data contract and was not read.",
        `If it is an extract, name it after one of ${[...known].join(", ")}, with .csv or .xlsx.`
      )
    );
}

function missing(folder: string, name: string): Finding {
  return fileFinding(
    "error",
    "missing-file",
    folder,
    `The folder has no ${name}.csv or ${name}.xlsx, which every indicator needs.`,
    `Save the ${name} extract in the folder under that name.`
  );
}

/** What stands in the way of reading a file, found by trying; null where nothing does. */
async function openProblem(path: string): Promise<unknown> {
  try {
    const file = await open(path, "r");
    const info = await file.stat();
    await file.close();
    return info.isFile() ? null : {code: "EISDIR"};
  } catch (error) {
    return error;
  }
}

const reasons: Readonly<Record<string, [what: string, todo: string]>> = {
  ENOENT: ["is not there", "Check the name of the folder."],
  ENOTDIR: ["is not a folder", "Name the folder that holds the extracts."],
  EISDIR: ["is a folder, not a file", "Put the extract itself in its place."],
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
