import type {RowAccount} from "../stages.js";
import type {Finding} from "./finding.js";
import {formatFindings} from "./format-findings.js";

/** Raised where extracts have errors: nothing may be built from them. The message lists every error. */
export class CheckError extends Error {
  readonly findings: readonly Finding[];
  readonly files: readonly RowAccount[];

  constructor({findings, files}: {findings: readonly Finding[]; files: readonly RowAccount[]}) {
    const errors = findings.filter(({level}) => level === "error");
    super(`The extracts have errors, and nothing was built from them.\n\n${formatFindings(errors)}`);
    this.findings = findings;
    this.files = files;
  }
}
