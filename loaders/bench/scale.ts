import {mkdtemp, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {PartResult} from "./scale-part.js";
import {atMost, ratio, seconds, type Line} from "./print.js";
import {runPart} from "./run-part.js";
import {scales, writeExtracts} from "./synthetic-extracts.js";

/** Loads made-up extracts of a size and sets the time against a bare copy of the same files to Parquet. */
export async function benchScale(size: keyof typeof scales): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), "wres-bench-"));
  try {
    const {organisations, staff, snapshots} = scales[size];
    const files = await writeExtracts(join(folder, "data"), scales[size]);
    let bytes = 0;
    for (const file of files) bytes += (await stat(file)).size;
    const part = (name: string) => runPart<PartResult>("scale-part.ts", [name, join(folder, "data"), folder]);
    const [copy, load, build] = [
      await part("copy"),
      await part("load"),
      await part("build").catch((error: unknown) => String(error))
    ];
    const {count = 0, ...toParquet} = load.stages;
    const loaded = Object.values(toParquet).reduce((sum, each) => sum + each, 0);
    const stages = Object.entries(toParquet).map(([stage, took]) => `${stage} ${seconds(took)}`);
    const all = ({cpuSeconds, seconds: took, megabytes}: PartResult): string =>
      `${seconds(cpuSeconds)} of work in ${seconds(took)}, ${Math.round(megabytes)} MB at most`;
    return [
      ["made up", `${organisations} organisations, ${staff * snapshots} rows, ${Math.round(bytes / 1e6)} MB of CSV`],
      ["bare copy to Parquet", all(copy)],
      ["load to Parquet", `${seconds(loaded)} of work (${stages.join(", ")})`],
      ["load as a multiple of the copy", ratio(loaded, copy.cpuSeconds), atMost(loaded / copy.cpuSeconds, 3, "3 x")],
      [
        "most memory while it loads and counts",
        `${Math.round(load.megabytes)} MB`,
        atMost(load.megabytes, 4000, "4 GB")
      ],
      ["load and the counts of the cube", all(load)],
      ["counts as a multiple of the copy", ratio(count, copy.cpuSeconds)],
      ["an analyst's site data, all together", typeof build === "string" ? build : all(build)]
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
