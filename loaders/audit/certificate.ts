import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {extname, join} from "node:path";
import type {SiteAudit} from "./audit-site.js";
import type {PrivateReport} from "./private-report.js";

/** What ships with a site as `certificate.json`: how people in it are protected, and what exactly was checked. */
export type Certificate = {
  certificate: "wres-explorer disclosure audit";
  result: "safe";
  organisations: {
    /** The public record of its protection: rules, tables, counts shown and hidden. */
    protection: PrivateReport["record"];
    /** The fewest values that a hidden small count leaves open to a reader, as the audit found; null where none is hidden. */
    narrowest: number | null;
    /** Hidden small counts that figures already in print narrow further. */
    bounded: number;
  }[];
  /** SHA-256 of every data file that was audited, by its path in the site. */
  files: Readonly<Record<string, string>>;
};

const dataFiles = new Set([".parquet", ".json", ".csv"]);

/** The certificate of a site that has passed its audit. The same site gives the same certificate. Throws if it has not. */
export async function makeCertificate(
  folder: string,
  files: readonly string[],
  {audit, reports}: {audit: SiteAudit; reports: readonly PrivateReport[]}
): Promise<Certificate> {
  if (audit.unsafe.length > 0 || audit.contradictions.length > 0)
    throw new Error("certificate: the audit has not passed, so there is nothing to certify");
  const hashes: Record<string, string> = {};
  for (const path of files.filter((each) => dataFiles.has(extname(each)) && each !== "certificate.json"))
    hashes[path] = createHash("sha256")
      .update(await readFile(join(folder, path)))
      .digest("hex");
  const organisations = audit.organisations.flatMap(({organisation, audit: {narrowest, bounded}}) => {
    const report = reports.find((each) => each.organisation.id === organisation);
    return report ? [{protection: report.record, narrowest, bounded}] : [];
  });
  return {certificate: "wres-explorer disclosure audit", result: "safe", organisations, files: hashes};
}
