import {formatFindings} from "./checks/format-findings.js";
import type {Finding} from "./checks/finding.js";
import type {Validated} from "./stages.js";

/** Extracts that no figure can be made from; its message lists every finding, so that all can be mended at once. */
export class CheckError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`the extracts have errors, so nothing was built.\n${formatFindings(findings)}`);
    this.name = "CheckError";
    this.findings = findings;
  }
}

/** The extracts, if they have no errors; warnings and notes travel on. Throws `CheckError` with every finding otherwise. */
export function refuseErrors(validated: Validated): Validated {
  if (validated.findings.some(({level}) => level === "error")) throw new CheckError(validated.findings);
  return validated;
}
