import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {inspect} from "../../../loaders/check/check.js";
import {openEngine, type Engine} from "../../../loaders/machine/database.js";
import {read} from "../../../loaders/read/read.js";
import {manglers} from "../../helpers/manglers.js";
import {csvFiles, diceOf, goodExtracts, writeFiles, type Extracts, type Mangled} from "../../helpers/mangled.js";

/** How many mangled folders are tried: `WRES_MANGLED=2000 WRES_SEED=1` is the whole search; a fault names its seed. */
const tries = Number(process.env.WRES_MANGLED ?? 23);
const first = Number(process.env.WRES_SEED ?? 1);

/** Different good folders that are mangled. */
const folders = 7;

const names = Object.keys(manglers);

/** What a folder says: its typed tables as sorted text by file, and its findings that are errors or warnings. */
type Told = {tables: Map<string, string>; findings: string[]};

async function told(files: Mangled["files"], engine: Engine): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), "wres-mangled-"));
  const database = await engine.open();
  try {
    const settings = {name: "Test NHS Trust", shortName: "Test", type: "trust", places: ["directorate"]};
    await writeFile(join(folder, "organisation.json"), JSON.stringify(settings));
    await writeFiles(folder, files);
    const {findings, supplied} = await inspect(await read(folder, database), database);
    const tables = new Map<string, string>();
    for (const name of supplied) {
      const columns = await database.rows<{name: string}>(`select column_name as name from (describe ${name})`);
      const rows = await database.rows(
        columns.some((each) => each.name === "count")
          ? `select * exclude (count), sum(count)::double as people from ${name} group by all having sum(count) > 0 order by all`
          : `from ${name} order by all`
      );
      tables.set(name, JSON.stringify(rows));
    }
    const serious = findings.filter(({level}) => level !== "note");
    return {tables, findings: serious.map(({level, code, file, column}) => `${level} ${code} ${file} ${column ?? ""}`)};
  } finally {
    database.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** The files that were changed, and the workforce, without which there is no folder. */
function onlyChanged(files: Mangled["files"], good: Mangled["files"]): Mangled["files"] {
  const own = Object.entries(files).filter(([name, content]) => name === "workforce.csv" || good[name] !== content);
  const changed = new Set(own.map(([name]) => kindOf(name)));
  return Object.fromEntries(Object.entries(files).filter(([name]) => changed.has(kindOf(name))));
}

const kindOf = (name: string): string =>
  /workforce|recruitment|training|disciplinary|survey|population|benchmarks/.exec(name)?.[0] ?? name;

describe("good extracts that something happened to", () => {
  it(`give the same figures, or a finding: ${tries} of them`, async () => {
    const engine = await openEngine({threads: 2});
    const silent: string[] = [];
    const seen = {same: 0, found: 0};
    const known = new Map<number, {good: Extracts; before: Told}>();
    try {
      for (let seed = first; seed < first + tries; seed++) {
        const start = known.get(seed % folders);
        const good = start?.good ?? goodExtracts(diceOf(seed % folders));
        const before = start?.before ?? (await told(csvFiles(good), engine));
        known.set(seed % folders, {good, before});
        if (!start) expect([seed, before.findings]).toEqual([seed, []]);
        const name = names[seed % names.length] ?? "";
        const {files, done} = (await manglers[name]?.(good, diceOf(seed))) ?? {files: {}, done: ""};
        const after = await told(onlyChanged(files, csvFiles(good)), engine);
        if (after.findings.length > 0) seen.found += 1;
        else if ([...after.tables].every(([table, rows]) => before.tables.get(table) === rows)) seen.same += 1;
        else silent.push(`seed ${seed}: ${name}: ${done}`);
      }
    } finally {
      engine.close();
    }
    console.log(`mangled extracts: ${seen.same} with the same figures, ${seen.found} with a finding`);
    expect(silent).toEqual([]);
    if (tries >= names.length) expect(seen.same).toBeGreaterThan(tries / 10);
  }, 7_200_000);
});
