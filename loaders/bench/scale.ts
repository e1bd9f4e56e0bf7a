import {mkdtemp, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {PartResult} from "./scale-part.js";
import {atMost, ratio, seconds, type Goal, type Line} from "./print.js";
import {runPart} from "./run-part.js";
import {scales, writeExtracts} from "./synthetic-extracts.js";

/** How often a copy and a load are run in turns: what else the machine does changes from one minute to the next. */
const turns = 3;

type Turn = {copy: PartResult; load: PartResult};

/** Loads made-up extracts of a size and sets the time against a bare copy of the same files to Parquet. */
export async function benchScale(size: keyof typeof scales): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), "wres-bench-"));
  try {
    const {organisations, staff, snapshots} = scales[size];
    const files = await writeExtracts(join(folder, "data"), scales[size]);
    let bytes = 0;
    for (const file of files) bytes += (await stat(file)).size;
    const part = (name: string) => runPart<PartResult>("scale-part.ts", [name, join(folder, "data"), folder]);
    const taken: Turn[] = [];
    for (let i = 0; i < turns; i++) taken.push({copy: await part("copy"), load: await part("load")});
    const apart = await part("stages");
    const build = await part("build").catch((error: unknown) => String(error));
    const {count = 0, ...toParquet} = apart.stages;
    const parts = [...taken.map(({load}) => load), apart, ...(typeof build === "string" ? [] : [build])];
    const megabytes = Math.max(...parts.map((each) => each.megabytes));
    return [
      ["made up", `${organisations} organisations, ${staff * snapshots} rows, ${Math.round(bytes / 1e6)} MB of CSV`],
      ...taken.flatMap(({copy, load}): Line[] => [
        ["bare copy to Parquet", all(copy)],
        ["load to Parquet", all(load)]
      ]),
      ["load as a multiple of the copy, by the clock", ...multiple(taken, (result) => result.seconds)],
      ["load as a multiple of the copy, by the work of all cores", ...multiple(taken, (result) => result.cpuSeconds)],
      ["work of the load, one folder after another", spelled(toParquet)],
      ["counts of the cube, one folder after another", `${seconds(count)} of work`],
      ["an analyst's site data, all together", typeof build === "string" ? build : all(build)],
      ["most memory of all", `${Math.round(megabytes)} MB`, atMost(megabytes, 4000, "4 GB")]
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function all({seconds: took, cpuSeconds, megabytes}: PartResult): string {
  return `${seconds(took)}, ${seconds(cpuSeconds)} of work, ${Math.round(megabytes)} MB at most`;
}

/** The load as a multiple of the copy of the same turn: the middle one of the turns, with the least and the most. */
function multiple(taken: readonly Turn[], of: (result: PartResult) => number): [string, Goal] {
  const multiples = taken.map(({copy, load}) => of(load) / of(copy)).sort((a, b) => a - b);
  const middle = multiples[Math.floor(multiples.length / 2)] ?? NaN;
  const [least = NaN, most = NaN] = [multiples[0], multiples.at(-1)];
  return [`${ratio(middle, 1)} (${least.toFixed(2)} to ${most.toFixed(2)})`, atMost(middle, 3, "3 x")];
}

/** `read 0.42 s, check 0.10 s`. */
function spelled(stages: PartResult["stages"]): string {
  return Object.entries(stages)
    .map(([stage, took]) => `${stage} ${seconds(took)}`)
    .join(", ");
}
