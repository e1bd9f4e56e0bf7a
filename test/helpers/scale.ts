import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {check} from "../../loaders/check.js";
import {openDatabase} from "../../loaders/database.js";
import {literal} from "../../loaders/literal.js";
import {read} from "../../loaders/read.js";

/**
 * Times the loading of made-up extracts to Parquet against a bare COPY of the same CSV, and prints the ratio with the
 * most memory held. Run as `npx tsx test/helpers/scale.ts [STAFF] [ORGANISATIONS]`; by default 1.5 million staff at
 * three snapshots in one extract.
 */
const [staff = 1_500_000, organisations = 1] = process.argv.slice(2).map(Number);
const snapshots = ["2018-03-31", "2019-03-31", "2020-03-31"];
const root = await mkdtemp(join(tmpdir(), "wres-scale-"));
const folders = Array.from({length: organisations}, (_, i) => join(root, `organisation-${i + 1}`));

/** One of some words for each row, the same on every run. */
const pick = (seed: number, words: readonly string[]): string =>
  `[${words.map(literal).join(", ")}][1 + (hash(i, ${seed}) % ${words.length})::integer]`;

const rows = `
  select [${snapshots.map(literal).join(", ")}][1 + i % 3] as snapshot,
    ${pick(1, ["A White - British", "CA White English", "H Indian", "N African", "PC Nigerian", "Z Not Stated"])} as "Ethnic Origin",
    ${pick(2, ["NHS|XR05|Review Body Band 5", "NHS|XR02|Review Body Band 2", "Band 8a"])} as "Pay Scale",
    ${pick(3, ["clinical", "non-clinical"])} as category, ${pick(4, ["Permanent", "Bank"])} as "Assignment Category",
    ${pick(5, ["Nursing and Midwifery Registered", "Administrative and Clerical"])} as "Staff Group",
    'Directorate ' || hash(i, 6) % 40 as "Org L4", ${pick(7, ["Female", "Male"])} as "Gender",
    ${pick(8, ["16 to 24", "25 to 34", "35 to 49", "50 and over"])} as "Age Band"
  from range(${Math.round((staff / organisations) * snapshots.length)}) as t(i)`;

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

const writer = await openDatabase();
for (const folder of folders) {
  await mkdir(folder);
  await writeFile(
    join(folder, "organisation.json"),
    JSON.stringify({name: "Made up", shortName: "Made up", type: "trust"})
  );
  await writer.run(`copy (${rows}) to ${literal(join(folder, "workforce.csv"))} (header)`);
}
const parquet = literal(join(root, "out.parquet"));
const bare = await timed(async () => {
  for (const folder of folders)
    await writer.run(
      `copy (from read_csv(${literal(join(folder, "workforce.csv"))}, all_varchar = true)) to ${parquet}`
    );
});
writer.close();

const loaded = await timed(async () => {
  for (const folder of folders) {
    const database = await openDatabase({memoryLimit: "3GB"});
    await check(await read(folder, database), database);
    await database.run(`copy workforce to ${parquet}`);
    database.close();
  }
});
const memory = process.resourceUsage().maxRSS / 2 ** 20;
console.log(`${staff.toLocaleString("en-GB")} staff, ${snapshots.length} snapshots, ${organisations} extracts`);
console.log(`bare COPY ${bare.toFixed(1)} s; loaded ${loaded.toFixed(1)} s; ratio ${(loaded / bare).toFixed(2)}`);
console.log(`most memory ${memory.toFixed(1)} GB`);
await rm(root, {recursive: true});
