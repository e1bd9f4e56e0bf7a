import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {inspect} from "../../loaders/check/check.js";
import {openEngine, type Engine} from "../../loaders/machine/database.js";
import {read} from "../../loaders/read/read.js";
import {csvFiles, diceOf, goodExtracts, writeFiles, type Extracts, type Mangled} from "./mangled.js";
import {manglers} from "./manglers.js";

/** What became of mangled extracts: how many gave the same figures or a finding, and which gave others without a word. */
export type Searched = {same: number; found: number; silent: string[]; spoilt: string[]};

/** What a folder says: its typed tables as sorted text by file, and its findings that are errors or warnings. */
type Told = {tables: Map<string, string>; findings: string[]};

const names = Object.keys(manglers);

/** How many ways there are to mangle an extract. */
export const ways = names.length;

/** Different good folders that are mangled. */
const folders = 7;

/** Mangles good extracts by seed, from one seed on, and says what reading and checking make of them. */
export async function searchMangled({
  from,
  to,
  step = 1
}: {
  from: number;
  to: number;
  step?: number;
}): Promise<Searched> {
  const engine = await openEngine({threads: 1});
  const searched: Searched = {same: 0, found: 0, silent: [], spoilt: []};
  const known = new Map<number, {good: Extracts; before: Told}>();
  try {
    for (let seed = from; seed <= to; seed += step) {
      const start = known.get(seed % folders);
      const good = start?.good ?? goodExtracts(diceOf(seed % folders));
      const before = start?.before ?? (await told(csvFiles(good), engine));
      known.set(seed % folders, {good, before});
      if (!start && before.findings.length > 0) searched.spoilt.push(`seed ${seed}: ${before.findings.join(", ")}`);
      const name = names[seed % ways] ?? "";
      const {files, done} = (await manglers[name]?.(good, diceOf(seed))) ?? {files: {}, done: ""};
      const after = await told(onlyChanged(files, csvFiles(good)), engine);
      if (after.findings.length > 0) searched.found += 1;
      else if ([...after.tables].every(([table, rows]) => before.tables.get(table) === rows)) searched.same += 1;
      else searched.silent.push(`seed ${seed}: ${name}: ${done}`);
    }
  } finally {
    engine.close();
  }
  return searched;
}

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
