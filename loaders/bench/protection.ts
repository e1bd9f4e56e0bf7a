import {collect} from "../collect.js";
import {benchProtection} from "../protect/bench.js";
import type {PrintedFigure} from "../../src/lib/view.js";
import {organisationFolders} from "../settings.js";
import {atMost, ratio, seconds, type Line} from "./print.js";

/** Protects and audits the first organisation of a data folder, and sets it against the audit alone. */
export async function benchProtectionOf(data: string): Promise<Line[]> {
  const [folder = data] = await organisationFolders(data);
  const {measures, open} = await collect(folder);
  const before = process.resourceUsage().maxRSS / 1024;
  const made = await benchProtection({measures, open: {published: open.published as PrintedFigure[]}});
  const both = made.protectSeconds + made.auditSeconds;
  return [
    ["counts under protection", String(made.cells)],
    ["hidden as small", String(made.primary)],
    ["hidden to protect those", String(made.secondary)],
    ["share of counted value hidden", `${(made.valueHidden * 100).toFixed(2)} %`],
    ["protect", seconds(made.protectSeconds)],
    ["audit", seconds(made.auditSeconds)],
    ["protect and audit", seconds(both), atMost(both, 30, "30 s")],
    ["protect and audit against audit alone", ratio(both, made.auditSeconds)],
    ["largest memory before it, loading the extracts", `${Math.round(before)} MB`],
    ["largest memory of the process", `${Math.round(made.megabytes)} MB`, atMost(made.megabytes, 300, "300 MB")]
  ];
}
