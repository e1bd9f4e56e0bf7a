import {join} from "node:path";
import {build} from "../build.js";
import {check} from "../check/check.js";
import {writeRowParts} from "../publish/collect.js";
import {openDatabase, openEngine} from "../machine/database.js";
import {derive} from "../derive/derive.js";
import {literal} from "../machine/literal.js";
import {measure} from "../measure/measure.js";
import {overFolders} from "../machine/over-folders.js";
import {read} from "../read/read.js";
import {organisationFolders} from "../machine/settings.js";

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
  stages,
  build: async (data, out) => {
    await build({data, profile: "analyst", out: join(out, "build")});
    return {};
  }
};

/**
 * The least that can be done: the same CSV files to Parquet in one statement, nothing read, checked or derived. DuckDB is
 * as it starts, with every core, so its readers have the help of each other; the compression is that of the loaders, and
 * so are the row groups, as long as DuckDB makes them by default.
 */
async function bareCopy(data: string, out: string): Promise<Laps> {
  const database = await openDatabase();
  const query = `select * from read_csv(${literal(join(data, "*", "workforce.csv"))})`;
  await database.run(`copy (${query}) to ${literal(join(out, "bare.parquet"))} (format parquet, compression zstd)`);
  database.close();
  return {};
}

/** What the loaders do up to row-level Parquet, folders side by side as a build does. */
async function load(data: string, out: string): Promise<Laps> {
  await overFolders(await organisationFolders(data), async (folder, engine) => {
    const database = await engine.open();
    const validated = await check(await read(folder, database), database);
    await writeRowParts(await derive(validated, database), join(out, "rows"), database);
    database.close();
  });
  return {};
}

/** The same and the counts of the cube, one folder after another, so that it can be told what each stage takes. */
async function stages(data: string, out: string): Promise<Laps> {
  const laps: Laps = {};
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    const before = cpu();
    const result = await work();
    laps[stage] = (laps[stage] ?? 0) + cpu() - before;
    return result;
  };
  const engine = await timed("open", () => openEngine({threads: 1}));
  for (const folder of await organisationFolders(data)) {
    const database = await timed("open", () => engine.open());
    const raw = await timed("read", () => read(folder, database));
    const validated = await timed("check", () => check(raw, database));
    const derived = await timed("derive", () => derive(validated, database));
    await timed("write", () => writeRowParts(derived, join(out, "rows"), database));
    await timed("count", () => measure(derived, database));
    await timed("open", () => Promise.resolve(database.close()));
  }
  engine.close();
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
const laps = await part(data, out);
const result: PartResult = {
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: cpu() - startedWork,
  megabytes: process.resourceUsage().maxRSS / 1024,
  stages: laps
};
process.send?.(result);
