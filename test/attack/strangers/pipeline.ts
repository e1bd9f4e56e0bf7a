import {auditCube, type CubeAudit} from "../../../loaders/audit/audit-cube.js";
import {startBudget} from "../../../loaders/audit/budget.js";
import {collect, type OrganisationData} from "../../../loaders/publish/collect.js";
import type {Protected, ProtectInput} from "../../../loaders/protect/protect.js";
import type {KeptRelease} from "../../../loaders/protect/released.js";
import {makeSafe} from "../../../loaders/safe/make-safe.js";
import {claimsOfLine} from "../../../src/audit/row-claims.js";
import {addressKey, type ReadCount} from "../attacker/counts.js";
import {toCount} from "../attacker/read-cube.js";

// The product's own way from a folder to what it publishes, as a judge needs it. The attacker sees nothing of this.

/** What an organisation's folder came to. */
export type Judged = {
  data: OrganisationData;
  made: Protected;
  /** Published counts as a reader finds them. */
  counts: ReadCount[];
  /** True counts by address. */
  truth: Map<string, number>;
  /** Seconds of work that protecting took, whatever else the machine did. */
  seconds: number;
};

/** Protects an organisation's folder, with its earlier release where there is one. */
export async function protectFolder(
  folder: string,
  {earlier = null}: {earlier?: Pick<Judged, "made"> | null} = {}
): Promise<Judged> {
  const data = await collect(folder);
  const started = process.cpuUsage();
  const {cube: made} = await makeSafe(inputOf(data), {kept: earlier && keptOf(earlier.made)});
  return {
    data,
    made,
    counts: made.cells.map((cell) => toCount(cell)),
    truth: new Map(data.measures.cells.map((cell) => [addressKey(toCount(cell)), cell.count ?? 0])),
    seconds: secondsSince(started)
  };
}

/** What `npm run release` keeps of a protected organisation. */
const keptOf = ({cells, gaps, report: {truth, nestings, pay}}: Protected): KeptRelease => ({
  ...{cells, truth, nestings},
  pay: {gaps, magnitudes: pay.magnitudes}
});

function secondsSince(started: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(started);
  return (user + system) / 1e6;
}

const inputOf = (data: OrganisationData): ProtectInput => ({
  measures: data.measures,
  open: {published: data.open.published as ProtectInput["open"]["published"]}
});

/** What the product's own audit says of a protected organisation; empty where it may be published. */
export async function auditWords({made: {cells, record, report}}: Pick<Judged, "made">): Promise<string[]> {
  const {id, labels} = report.organisation;
  const inPrint = report.published.flatMap((line) =>
    claimsOfLine(line, {organisation: id, labels, bases: ["known", "all"]})
  );
  const audit: CubeAudit = await auditCube(
    cells,
    {...record, nestings: report.nestings, truth: report.truth, released: report.released, inPrint},
    startBudget(60)
  );
  return [
    ...audit.unsafe.map(({address, values}) => `${address}: ${values} values`),
    ...audit.shownSmall.map((address) => `${address}: shown`),
    ...audit.contradictions.map((each) => `contradiction: ${each}`)
  ];
}
