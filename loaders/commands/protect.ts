import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {overFolders} from "../machine/over-folders.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";
import {auditOwnWords} from "../own-words/own-words.js";
import {describeTellings, placeOf} from "../own-words/describe-words.js";
import type {Telling} from "../own-words/judge-words.js";
import {describePlan} from "../protect/describe-plan.js";
import {readReleased} from "../protect/released.js";
import {collect} from "../publish/collect.js";
import {makeSafe, type Safe} from "../safe/make-safe.js";
import {usefulness} from "../safe/usefulness.js";

export const usage = "protect [-- --data DIR] [--json]";

/**
 * Protects the tables of a folder and audits them, without making a site: what would be hidden, and whether the rest may
 * be published. Exit code 0 only where it may.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {data: {type: "string"}, json: {type: "boolean", default: false}}
  });
  const data = values.data === undefined ? settingsFromEnvironment().data : resolve(values.data);
  const folders = await organisationFolders(data);
  const organisations = await overFolders(folders, (folder, engine) => collect(folder, {engine}));
  const lines = [];
  for (const each of organisations) {
    const {id, shortName} = each.measures.organisation;
    const safe = await makeSafe(each, {
      kept: await readReleased(each.folder, id),
      onRound: (round, found) =>
        process.stderr.write(`${shortName}: round ${round}, ${found} counts could still be worked out\n`)
    });
    const {open} = await auditOwnWords(each, safe.cube);
    const publishable = safe.verdict === "safe" && open.length === 0;
    lines.push(lineOf(safe, open));
    if (!values.json) {
      process.stdout.write(`${describeSafe(safe, publishable)}\n`);
      if (open.length > 0) process.stdout.write(`${describeTellings(open, each.folder)}\n`);
    }
    if (!publishable) process.exitCode = 1;
  }
  if (values.json) process.stdout.write(`${JSON.stringify(lines.length === 1 ? lines[0] : lines)}\n`);
}

function lineOf(
  {cube, verdict, rounds, seconds, audit, payAudit}: Safe,
  words: readonly Telling[]
): Record<string, unknown> {
  const {cells, report} = cube;
  return {
    verdict: words.length > 0 ? "unsafe" : verdict,
    organisation: report.organisation.id,
    cells: cells.length,
    hidden: cells.filter(({status}) => status === "suppressed").length,
    small: audit.small,
    rounds,
    seconds: Math.round(seconds * 10) / 10,
    gaps: cube.gaps.length,
    hiddenGaps: cube.gaps.filter(({status}) => status === "suppressed").length,
    unsafe: [
      ...[...audit.unsafe, ...payAudit.unsafe].map(({address}) => address),
      ...audit.shownSmall,
      ...audit.contradictions,
      ...payAudit.contradictions,
      ...words.flatMap(({text, addresses}) => addresses.map((address) => `${placeOf(text)}: ${address}`))
    ]
  };
}

function describeSafe({cube, rounds, seconds, audit, payAudit}: Safe, publishable: boolean): string {
  const {headlines, ofHeadlines, people} = usefulness(cube.cells, cube.report.truth);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const hiddenGaps = cube.gaps.filter(({status}) => status === "suppressed").length;
  const hidden = cube.cells.filter(({status}) => status === "suppressed").length;
  return [
    describePlan(cube),
    `${hidden} of ${cube.cells.length} counts hidden, ${audit.small} of them small themselves.`,
    ...(cube.gaps.length > 0 ? [`${hiddenGaps} of ${cube.gaps.length} figures of pay hidden.`] : []),
    `${percent(headlines)} of ${ofHeadlines} headlines can be read; ${percent(people)} of people stand in counts shown.`,
    `${publishable ? "Safe to publish" : "NOT safe to publish"}, after ${rounds} ${rounds === 1 ? "round" : "rounds"} and ${seconds.toFixed(1)} seconds.`,
    ...audit.unsafe.map(({address, values}) => `unsafe: ${address}: leaves ${values} values open`),
    ...audit.shownSmall.map((address) => `unsafe: ${address}: a small count is shown`),
    ...payAudit.unsafe.map(({address, why}) => `unsafe: ${address}: ${why}`),
    ...[...audit.contradictions, ...payAudit.contradictions].map((line) => `contradiction: ${line}`)
  ].join("\n");
}
