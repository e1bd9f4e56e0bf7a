import {join} from "node:path";
import {build} from "../build.js";
import {check} from "../check.js";
import {writeRowParts} from "../collect.js";
import {openDatabase} from "../database.js";
import {derive} from "../derive.js";
import {literal} from "../literal.js";
import {measure} from "../measure.js";
import {read} from "../read.js";
import {organisationFolders} from "../settings.js";

/** What one part of the scale bench took (by the clock, and of all cores together), in a process of its own so that its memory is its own. */
export type PartResult = {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  stages: Readonly<Record<string, number>>;
};

/** Seconds by stage, of all cores together. */
type Laps = Record<string, number>;

const parts: Readonly<Record<string, (data: string, out: string) => Promise<Laps>>> = {
  copy: bareCopy,
  load,
  build: async (data, out) => {
    await build({data, profile: "analyst", out: join(out, "build")});
    return {};
  }
};

/** The least that can be done: the same CSV files to Parquet in one statement, nothing read, checked or derived. */
async function bareCopy(data: string, out: string): Promise<Laps> {
  const database = await openDatabase();
  const query = `select * from read_csv(${literal(join(data, "*", "workforce.csv"))})`;
  await database.run(`copy (${query}) to ${literal(join(out, "bare.parquet"))} (format parquet, compression zstd)`);
  database.close();
  return {};
}

/** What the loaders do up to row-level Parquet, stage by stage, and then the counts of the cube. */
async function load(data: string, out: string): Promise<Laps> {
  const laps: Laps = {};
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    const before = cpu();
    const result = await work();
    laps[stage] = (laps[stage] ?? 0) + cpu() - before;
    return result;
  };
  for (const folder of await organisationFolders(data)) {
    const database = await timed("open", () => openDatabase());
    const raw = await timed("read", () => read(folder, database));
    const validated = await timed("check", () => check(raw, database));
    const derived = await timed("derive", () => derive(validated, database));
    await timed("write", () => writeRowParts(derived, join(out, "rows"), database));
    await timed("count", () => measure(derived, database));
    await timed("open", () => Promise.resolve(database.close()));
  }
  return laps;
}

/** What this process has used so far, of all cores together: steadier than the clock on a busy machine. */
function cpu(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

const [name = "", data = "", out = ""] = process.argv.slice(2);
const part = parts[name];
if (!part) throw new Error(`scale-part: found "${name}". Give one of ${Object.keys(parts).join(", ")}.`);
const [started, startedWork] = [performance.now(), cpu()];
const stages = await part(data, out);
const result: PartResult = {
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: cpu() - startedWork,
  megabytes: process.resourceUsage().maxRSS / 1024,
  stages
};
process.send?.(result);
