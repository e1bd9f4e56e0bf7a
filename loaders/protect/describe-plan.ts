import {protectedTableWords} from "../../src/database/protected-table.js";
import type {PrivateReport, ProtectionRecord} from "./record.js";

/**
 * What a protection hides, a line a table, for the terminal of whoever builds: the tables with most hidden first, those
 * that are left out, and which levels could be read together so that more can be shown. Never published.
 */
export function describePlan({
  record: {organisation, tables, leftOut},
  report: {proposals}
}: {
  record: Pick<ProtectionRecord, "organisation" | "tables" | "leftOut">;
  report: Pick<PrivateReport, "proposals">;
}): string {
  const shares = tables.map(({table, published, suppressed}) => ({
    table,
    suppressed,
    all: published + suppressed,
    share: suppressed / Math.max(1, published + suppressed)
  }));
  const some = shares.filter(({suppressed}) => suppressed > 0).sort((a, b) => b.share - a.share);
  const whole = shares.length - some.length;
  const lines = [
    `${organisation}: ${shares.length} published tables; ${whole} ${whole === 1 ? "shows" : "show"} every count.`,
    ...some.map(
      ({table, suppressed, all, share}) =>
        `${percent(share)} hidden in ${protectedTableWords(table)} (${suppressed} of ${all})`
    ),
    ...leftOut.map((table) => `left out, since most would be hidden: ${protectedTableWords(table)}`),
    ...proposals.map((proposal) => `to show more: ${proposal}`)
  ];
  return lines.join("\n  ");
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`.padStart(5);
}
