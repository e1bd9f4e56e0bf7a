import {mkdtemp, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {PartResult} from "./scale-part.js";
import {atMost, ratio, seconds, type Goal, type Line} from "./print.js";
import {runPart} from "./run-part.js";
import {scales, writeExtracts} from "./synthetic-extracts.js";

/** Copy and load take turns so many times, and the least of each counts: other programs only ever add to a time. */
const times = 3;

/** Loads made-up extracts of a size and sets the time against a bare copy of the same files to Parquet. */
export async function benchScale(size: keyof typeof scales): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), "wres-bench-"));
  try {
    const {organisations, staff, snapshots} = scales[size];
    const files = await writeExtracts(join(folder, "data"), scales[size]);
    let bytes = 0;
    for (const file of files) bytes += (await stat(file)).size;
    const part = (name: string) => runPart<PartResult>("scale-part.ts", [name, join(folder, "data"), folder]);
    const copies: PartResult[] = [];
    const loads: PartResult[] = [];
    for (let i = 0; i < times; i++) {
      copies.push(await part("copy"));
      loads.push(await part("load"));
    }
    const [copy, load] = [least(copies), least(loads)];
    const apart = await part("stages");
    const build = await part("build").catch((error: unknown) => String(error));
    const {count = 0, ...toParquet} = apart.stages;
    const megabytes = Math.max(load.megabytes, apart.megabytes, typeof build === "string" ? 0 : build.megabytes);
    const all = (result: PartResult): string =>
      `${seconds(result.seconds)}, ${seconds(result.cpuSeconds)} of work, ${Math.round(result.megabytes)} MB at most`;
    const multiple = (of: (result: PartResult) => number): [string, Goal] => [
      ratio(of(load), of(copy)),
      atMost(of(load) / of(copy), 3, "3 x")
    ];
    return [
      ["made up", `${organisations} organisations, ${staff * snapshots} rows, ${Math.round(bytes / 1e6)} MB of CSV`],
      ["bare copy to Parquet", all(copy)],
      ["load to Parquet", all(load)],
      ["load as a multiple of the copy, by the clock", ...multiple((result) => result.seconds)],
      ["load as a multiple of the copy, by the work of all cores", ...multiple((result) => result.cpuSeconds)],
      ["work of the load, one folder after another", spelled(toParquet)],
      ["counts of the cube, one folder after another", `${seconds(count)} of work`],
      ["an analyst's site data, all together", typeof build === "string" ? build : all(build)],
      ["most memory of all", `${Math.round(megabytes)} MB`, atMost(megabytes, 4000, "4 GB")]
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** The least that any run took, and the most memory that any had. */
function least(runs: readonly PartResult[]): PartResult {
  return {
    seconds: Math.min(...runs.map((run) => run.seconds)),
    cpuSeconds: Math.min(...runs.map((run) => run.cpuSeconds)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
    stages: {}
  };
}

/** `read 0.42 s, check 0.10 s`. */
function spelled(stages: PartResult["stages"]): string {
  return Object.entries(stages)
    .map(([stage, took]) => `${stage} ${seconds(took)}`)
    .join(", ");
}
