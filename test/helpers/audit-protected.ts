import {claimsOfLine} from "../../src/audit/row-claims.js";
import type {Claim} from "../../src/audit/claims.js";
import {cellColumns, type Cell} from "../../src/registry/cell.js";
import {auditCube, type CubeAudit, type CubeSettings} from "../../loaders/audit/audit-cube.js";
import {startBudget} from "../../loaders/audit/budget.js";
import type {PrivateReport} from "../../loaders/audit/private-report.js";
import type {FoundSite} from "../../loaders/audit/read-site.js";
import type {Protected} from "../../loaders/protect/protect.js";

/** Audits the cells of a protected cube, as they are or as a test has changed them. */
export function auditProtected(made: Protected, cells: readonly Cell[] = made.cells): Promise<CubeAudit> {
  return auditCube(cells, settingsOf(made), startBudget(20));
}

function settingsOf({report, record}: Protected): CubeSettings {
  const {id, labels} = report.organisation;
  const inPrint = report.published.flatMap((line): Claim[] =>
    claimsOfLine(line, {organisation: id, labels, bases: ["known", "all"]})
  );
  return {...record, truth: report.truth, nestings: report.nestings, released: report.released, inPrint};
}

/** Whether an audit found nothing. */
export function isSafe({unsafe, shownSmall, contradictions}: CubeAudit): boolean {
  return unsafe.length + shownSmall.length + contradictions.length === 0;
}

/** A site that holds the protected cube and nothing else, to add to. */
export function siteOf({cells}: Pick<Protected, "cells">): FoundSite {
  return {
    tables: [{path: "cube.parquet", columns: cellColumns, rows: cells}],
    texts: [],
    sourceMaps: [],
    unread: [],
    beyond: [],
    files: ["cube.parquet"]
  };
}

/** The private report that a build keeps of a protection. */
export function privateReportOf({report, record}: Protected): PrivateReport {
  return {...report, record: {...record}};
}
