import type {Claim} from "../../src/audit/claims.js";
import {claimsOfLine} from "../../src/audit/row-claims.js";
import {auditCube, type CubeAudit} from "../audit/audit-cube.js";
import {startBudget} from "../audit/budget.js";
import {auditGaps, type PayAudit} from "../audit/pay/audit-gaps.js";
import {protect, withholdGaps, type ProtectInput, type Protected} from "../protect/protect.js";
import type {KeptRelease} from "../protect/released.js";

/** A protected cube that its audit has passed or, after the last round, has not. */
export type Safe = {
  cube: Protected;
  verdict: "safe" | "unsafe";
  /** How often the tables were protected: 1 where the audit found nothing the first time. */
  rounds: number;
  seconds: number;
  /** What the audit finds in the cube: addresses and how many values are left open, never a count. */
  audit: CubeAudit;
  /** What it finds in the pay gaps. */
  payAudit: PayAudit;
};

type Options = {
  /** What the organisation keeps of its releases; null without one. */
  kept?: KeptRelease | null;
  /** Told at the start of each round after the first, with how many counts the audit found. */
  onRound?: (round: number, found: number) => void;
};

const mostRounds = 6;

/**
 * Protects an organisation's tables, audits them, and protects what the audit finds as well, until it finds nothing.
 * A count that is found a second time takes the counts along that it stands in sums with.
 */
export async function makeSafe(input: ProtectInput, {kept = null, onRound}: Options = {}): Promise<Safe> {
  const started = performance.now();
  const found = new Map<string, number>();
  for (let rounds = 1; ; rounds++) {
    const guard = {
      protect: [...found].filter(([, times]) => times === 1).map(([address]) => address),
      withhold: [...found].filter(([, times]) => times > 1).map(([address]) => address)
    };
    const cube = await protect(input, {kept, guard});
    const audit = await auditCube(cube.cells, settingsOf(cube), startBudget(cube.record.rules.auditSeconds));
    const exposed = [...audit.unsafe.map(({address}) => address), ...audit.shownSmall];
    const safe = exposed.length + audit.contradictions.length === 0;
    if (safe || exposed.length === 0 || rounds === mostRounds) {
      const {cube: whole, payAudit} = await withSafeGaps(cube);
      const isSafe = safe && payAudit.unsafe.length + payAudit.contradictions.length === 0;
      const seconds = (performance.now() - started) / 1000;
      return {cube: whole, verdict: isSafe ? "safe" : "unsafe", rounds, seconds, audit, payAudit};
    }
    for (const address of exposed) found.set(address, (found.get(address) ?? 0) + 1);
    onRound?.(rounds + 1, exposed.length);
  }
}

/** Sums of pay that are opened up before no more is hidden: each takes one more gap away. */
const mostSums = 40;

/** Hides more gaps of every sum that the audit works somebody's pay out of, until it works out none. */
async function withSafeGaps(cube: Protected): Promise<{cube: Protected; payAudit: PayAudit}> {
  const {magnitudes, released} = cube.report.pay;
  const withhold: string[] = [];
  for (let made = cube; ; made = withholdGaps(cube, withhold)) {
    const left = startBudget(made.record.rules.auditSeconds);
    const payAudit = await auditGaps(made.gaps, {pay: magnitudes, released}, left);
    const found = [...new Set(payAudit.unsafe.flatMap(({relation}) => relation ?? []))];
    if (found.length === 0 || withhold.length > mostSums) return {cube: made, payAudit};
    withhold.push(...found);
  }
}

function settingsOf({report, record}: Protected): Parameters<typeof auditCube>[1] {
  const {id, labels} = report.organisation;
  const inPrint = report.published.flatMap((line): Claim[] =>
    claimsOfLine(line, {organisation: id, labels, bases: ["known", "all"]})
  );
  const {truth, nestings, released} = report;
  return {rules: record.rules, truth, nestings, released, inPrint};
}
