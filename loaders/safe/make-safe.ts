import type {Claim} from "../../src/audit/claims.js";
import {claimsOfLine} from "../../src/audit/row-claims.js";
import {auditCube, type CubeAudit} from "../audit/audit-cube.js";
import {startBudget} from "../audit/budget.js";
import {protect, type ProtectInput, type Protected} from "../protect/protect.js";
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
      const seconds = (performance.now() - started) / 1000;
      return {cube, verdict: safe ? "safe" : "unsafe", rounds, seconds, audit};
    }
    for (const address of exposed) found.set(address, (found.get(address) ?? 0) + 1);
    onRound?.(rounds + 1, exposed.length);
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
