import {readdir, stat} from "node:fs/promises";
import {basename, dirname, join, relative, resolve} from "node:path";
import {filesOfPeople, source, type SourceName} from "../../src/registry/sources.js";
import type {Elsewhere, Organisation} from "../../src/registry/organisation.js";
import {fileFinding, type Finding} from "../check/finding.js";
import type {FoundFile} from "../read/find-files.js";
import {findHeader} from "../read/header.js";
import {countStatement, isCounted, knownColumns, quoted, tableName} from "./count-statement.js";
import {hostOf, openSnapshot, ServerError, type Snapshot} from "./postgres.js";

type Sql = Extract<Elsewhere, {sql: string}>;

/** What was asked of a server, as findings name it: `workforce of hr.staff at db.example, by staff_key`. */
function sourceName(name: SourceName, {sql, table, key, count = false}: Sql): string {
  const from = table ?? "the query";
  const how = count ? ", counted there" : key === undefined ? "" : `, by ${key}`;
  return `${name} of ${from} at ${hostOf(sql)}${how}`.replaceAll(/[/\\:*?"<>|]/g, "-");
}

/**
 * Fetches the extracts that organisation.json says are elsewhere, each as a file: those of one server as they all stood
 * at one moment, into `scratch`. Where one fails it is left out, with a finding that says why and what to do.
 */
export async function fetchElsewhere(
  folder: string,
  organisation: Pick<Organisation, "sources" | "columns" | "breakdowns">,
  {scratch, inFolder}: {scratch: string; inFolder: readonly SourceName[]}
): Promise<{files: FoundFile[]; findings: Finding[]}> {
  const files: FoundFile[] = [];
  const findings: Finding[] = [];
  const snapshots = new Map<string, Promise<Snapshot>>();
  const open = (url: string): Promise<Snapshot> => {
    const opened = snapshots.get(url) ?? openSnapshot(url);
    snapshots.set(url, opened);
    return opened;
  };
  try {
    for (const [key, elsewhere] of Object.entries(organisation.sources)) {
      const name = key as SourceName;
      if (inFolder.includes(name)) {
        findings.push(saidTwice(name));
        continue;
      }
      if ("parquet" in elsewhere) {
        const found = await parquetFiles(resolve(folder, elsewhere.parquet));
        files.push(...found.map((path): FoundFile => ({name, path, kind: "parquet"})));
        if (found.length === 0) findings.push(noParquet(name, relative(folder, resolve(folder, elsewhere.parquet))));
        continue;
      }
      try {
        const path = join(scratch, sourceName(name, elsewhere));
        const snapshot = await open(elsewhere.sql);
        const {statement, refused} = await statementFor(name, elsewhere, organisation, snapshot);
        if (refused) findings.push(refused);
        if (statement === null) continue;
        await snapshot.write(statement, path);
        files.push({name, path, kind: "csv"});
      } catch (error) {
        if (!(error instanceof ServerError)) throw error;
        findings.push(fileFinding("error", "server", sourceName(name, elsewhere), error.message, error.todo));
      }
    }
  } finally {
    for (const snapshot of snapshots.values()) await snapshot.then(({close}) => close()).catch(() => undefined);
  }
  return {files, findings};
}

/** What is asked for an extract: its rows as they are, in the order of the key, or counted by what is needed. */
async function statementFor(
  name: SourceName,
  elsewhere: Sql,
  {columns: aliases, breakdowns}: Pick<Organisation, "columns" | "breakdowns">,
  snapshot: Snapshot
): Promise<{statement: string | null; refused?: Finding}> {
  const {table, query, key, count = false} = elsewhere;
  const from = query === undefined ? tableName(table ?? "", "postgres") : `(${query.replace(/;\s*$/, "")}\n)`;
  const found = await snapshot.columns(`${from} as extract`);
  if (!count) {
    const order = key === undefined ? "" : `\norder by ${quoted(key, "postgres")}`;
    const kept = found.filter((header) => header !== key).map((header) => quoted(header, "postgres"));
    return {statement: `select ${kept.join(", ")}\nfrom ${from} as extract${order}`};
  }
  const words = {
    aliases: aliases[name] ?? {},
    own: filesOfPeople.includes(name) ? breakdowns.map(({column}) => column) : []
  };
  const header = findHeader([{row: 1, fields: found}], source(name), words);
  const known = knownColumns(header?.columns ?? []);
  const refuse = (what: string, todo: string) => ({
    statement: null,
    refused: fileFinding("error", "server-count", sourceName(name, elsewhere), what, todo)
  });
  if (!isCounted(source(name)))
    return refuse(
      "Its rows are not people, so they cannot be counted.",
      "Take count out: the rows are read as they are."
    );
  if ((header?.columns ?? []).some(({column}) => column === "post"))
    return refuse(
      "It has a column post, which joins the rows of one person: counting would lose who has several.",
      "Take count out, or leave out the column post."
    );
  if ((header?.doubled ?? []).length > 0)
    return refuse(
      `More than one of its columns can be meant by ${(header?.doubled ?? []).map(({column}) => column).join(", ")}.`,
      "Say which in organisation.json under columns."
    );
  return {statement: countStatement(known, `${from} as extract`, "postgres")};
}

function saidTwice(name: SourceName): Finding {
  return fileFinding(
    "error",
    "two-files",
    name,
    `organisation.json says that ${name} is elsewhere, and the folder has a file of it too: only one can be meant.`,
    "Take the file away, or the entry under sources."
  );
}

function noParquet(name: SourceName, path: string): Finding {
  return fileFinding(
    "error",
    "no-parquet",
    path,
    `There is no Parquet file there, and organisation.json says that ${name} is.`,
    "Give a file, a folder, or a pattern such as extracts/workforce-*.parquet, from the organisation's folder."
  );
}

/** The Parquet files at a path: one, all below a folder, or those whose names fit a pattern. In the order of their paths. */
async function parquetFiles(path: string): Promise<string[]> {
  const at = await stat(path).catch(() => null);
  if (at?.isFile()) return [path];
  const folder = at?.isDirectory() ? path : dirname(path);
  const names = await readdir(folder, {recursive: at?.isDirectory() ?? false}).catch((): string[] => []);
  const pieces = basename(path)
    .split("*")
    .map((piece) => piece.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const fits = at?.isDirectory() ? /\.parquet$/i : new RegExp(`^${pieces.join(".*")}$`);
  return names
    .filter((name) => fits.test(name) && /\.parquet$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
