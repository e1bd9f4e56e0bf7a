import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {auditFolder, describeRecovered} from "./audit-folder.js";
import {auditSite} from "./audit-site.js";
import {BudgetExceeded, startBudget} from "./budget.js";
import {makeCertificate} from "./certificate.js";
import {readPrivateReports} from "./private-report.js";
import {readSite} from "./read-site.js";

export const usage =
  "audit DIR|FILE [--threshold N] [--rounded N] | audit DIR --private DIR [--certificate] [--seconds N]";

/** 0 safe, 1 a hidden number can be found, 2 contradictory or unreadable, 3 out of time. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * Audits a folder and prints what it found. With `--private`, the folder is a built site and is judged against the true
 * counts; without, it holds published tables of any origin, and every hidden number that can be found is listed.
 */
export async function main(args: string[]): Promise<ExitCode> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      private: {type: "string"},
      certificate: {type: "boolean", default: false},
      seconds: {type: "string", default: "30"},
      threshold: {type: "string", default: "5"},
      rounded: {type: "string", default: "1"}
    }
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(`no folder given. Usage: ${usage}`);
  const left = startBudget(Number(values.seconds));
  try {
    if (values.private === undefined) {
      const [threshold, rounded] = [wholeOf("threshold", values.threshold), wholeOf("rounded", values.rounded)];
      return await reportFolder(folder, {threshold, rounded, left});
    }
    return await reportSite(folder, {privateFolder: values.private, certificate: values.certificate, left});
  } catch (error) {
    if (!(error instanceof BudgetExceeded)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 3;
  }
}

function wholeOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`--${name}: found "${text}". Give a whole number from 1, for example --${name} 5.`);
}

async function reportFolder(
  folder: string,
  options: {threshold: number; rounded: number; left: () => number}
): Promise<ExitCode> {
  const found = await auditFolder(folder, options);
  process.stdout.write(describeRecovered(found));
  if (found.shown + found.hidden === 0) {
    process.stderr.write(
      "No table could be read, so nothing is said of what can be found. Tables are read from CSV, XLSX, HTML, PDF and pasted text (tabs or bars between cells), with ethnic groups in the rows or in the columns, and from CSV in the layout of published.csv.\n"
    );
    return 2;
  }
  return found.recovered.length > 0 ? 1 : found.contradictions.length > 0 ? 2 : 0;
}

async function reportSite(
  folder: string,
  {privateFolder, certificate, left}: {privateFolder: string; certificate: boolean; left: () => number}
): Promise<ExitCode> {
  const reports = await readPrivateReports(privateFolder);
  const site = await readSite(folder);
  const audit = await auditSite(site, reports, left);
  for (const line of audit.unsafe) process.stderr.write(`unsafe: ${line}\n`);
  for (const line of audit.contradictions) process.stderr.write(`contradiction: ${line}\n`);
  if (audit.unsafe.length > 0) return 1;
  if (audit.contradictions.length > 0) return 2;
  if (certificate) {
    const made = await makeCertificate(folder, site.files, {audit, reports});
    await writeFile(join(folder, "certificate.json"), JSON.stringify(made, null, 1));
  }
  for (const {
    organisation,
    audit: {narrowest, bounded}
  } of audit.organisations) {
    const open =
      narrowest === null
        ? "no small count is hidden"
        : `every hidden small count leaves at least ${narrowest} values open`;
    process.stdout.write(
      `${organisation}: safe; ${open}${bounded > 0 ? `, but for ${bounded} that figures already in print narrow further` : ""}\n`
    );
  }
  return 0;
}

if (process.argv[1]?.endsWith("audit/cli.ts")) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`audit: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
