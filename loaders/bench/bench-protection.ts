import {auditCube} from "../audit/audit-cube.js";
import {startBudget} from "../audit/budget.js";
import {claimsOfLine} from "../../src/audit/row-claims.js";
import {protect, type ProtectInput} from "../protect/protect.js";

/** What protecting and auditing an organisation's tables takes. */
export type ProtectionBench = {
  /** Unknowns of the joint system; those of small counts; those hidden for others' sake. */
  cells: number;
  primary: number;
  secondary: number;
  /** Part of the people counted in printed cells who stand in hidden ones, 0 to 1. */
  valueHidden: number;
  protectSeconds: number;
  auditSeconds: number;
  /** Protecting and auditing as a multiple of auditing alone: says more than seconds on a busy machine. */
  ratio: number;
  /** Largest memory of the process so far, in megabytes. */
  megabytes: number;
};

/** Protects an organisation's tables, audits the result, and says how long each took. Throws if the audit finds fault. */
export async function benchProtection(input: ProtectInput): Promise<ProtectionBench> {
  const started = performance.now();
  const {cells, record, report} = await protect(input);
  const protectedAt = performance.now();
  const {id, labels} = report.organisation;
  const inPrint = report.published.flatMap((line) =>
    claimsOfLine(line, {organisation: id, labels, bases: ["known", "all"]})
  );
  const audit = await auditCube(
    cells,
    {...record, truth: report.truth, nestings: report.nestings, released: report.released, inPrint},
    startBudget(record.rules.auditSeconds)
  );
  const ended = performance.now();
  if (audit.unsafe.length + audit.shownSmall.length + audit.contradictions.length > 0)
    throw new Error(`bench: the protected tables of ${id} do not pass the audit`);
  const [protectSeconds, auditSeconds] = [(protectedAt - started) / 1000, (ended - protectedAt) / 1000];
  const {primary, secondary, valueHidden, cells: unknowns} = report.statistics;
  return {
    cells: unknowns,
    primary,
    secondary,
    valueHidden,
    protectSeconds,
    auditSeconds,
    ratio: (protectSeconds + auditSeconds) / auditSeconds,
    megabytes: process.resourceUsage().maxRSS / 1024
  };
}
