import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import type {CheckReport} from "../../src/figures/check-report.js";
import type {SurveyNote} from "../../src/figures/site.js";
import {listSeparator} from "../../src/database/people-queries.js";
import {id} from "../../src/database/sql.js";
import {accepted, inspect} from "../check/check.js";
import {formatMap} from "../check/format-understood.js";
import {isEmptyMap, pasteMap} from "../check/paste-map.js";
import {openDatabase, type Database, type Engine} from "../machine/database.js";
import {derive} from "../derive/derive.js";
import {literal} from "../machine/literal.js";
import {measure} from "../measure/measure.js";
import {read} from "../read/read.js";
import type {Measures} from "../stages.js";
import {readSurveyNotes} from "./survey-notes.js";
import {openTables, rowTables} from "../machine/tables.js";

/** Everything that one organisation's folder gives. */
export type OrganisationData = {
  folder: string;
  measures: Measures;
  /** Rows of the open tables, each with its organisation. */
  open: Record<(typeof openTables)[number], readonly Record<string, unknown>[]>;
  /** Parquet files of the row-level tables, where they were asked for. */
  rowParts: Partial<Record<(typeof rowTables)[number], string>>;
  /** What the survey extract notes of its rows. */
  surveyNotes: readonly SurveyNote[];
  /** What `check` says of the folder; true numbers of people are in it. */
  check: CheckReport;
};

/**
 * Takes one folder from extracts to measures. Row-level tables are written as Parquet below `rowFolder`, and only
 * where one is given; `engine` is one of its own unless given; `nesting` is found unless it is not needed. Throws `CheckError` with every finding where the extracts
 * have errors.
 */
export async function collect(
  folder: string,
  {rowFolder, engine, nesting = true}: {rowFolder?: string; engine?: Engine; nesting?: boolean} = {}
): Promise<OrganisationData> {
  const database = await (engine?.open() ?? openDatabase());
  try {
    const raw = await read(folder, database);
    const inspected = await inspect(raw, database);
    const validated = accepted(inspected);
    const measures = await measure(await derive(validated, database), database, {nesting});
    const {id} = measures.organisation;
    const open = {} as OrganisationData["open"];
    for (const name of openTables) {
      open[name] = measures.supplied.has(name)
        ? await database.rows(`select ${literal(id)} as organisation, * from ${name}`)
        : [];
    }
    const rowParts = rowFolder ? await writeRowParts(measures, rowFolder, database) : {};
    const map = pasteMap(inspected.understood, raw.likelyColumns);
    const report = {
      understood: inspected.understood,
      findings: inspected.findings,
      paste: isEmptyMap(map) ? null : formatMap(map)
    };
    return {folder, measures, open, rowParts, surveyNotes: await readSurveyNotes(database), check: report};
  } finally {
    database.close();
  }
}

/** Writes the derived rows of each row-level table as Parquet below a folder; returns the files by table. */
export async function writeRowParts(
  {organisation, supplied}: Pick<Measures, "organisation" | "supplied">,
  folder: string,
  database: Database
): Promise<OrganisationData["rowParts"]> {
  await mkdir(folder, {recursive: true});
  const parts: OrganisationData["rowParts"] = {};
  for (const name of rowTables.filter((each) => supplied.has(each))) {
    const path = join(folder, `${organisation.id}-${name}.parquet`);
    await database.run(
      `copy (${await rowsStatement(name, organisation.id, database)}) to ${literal(path)} (format parquet, compression zstd)`
    );
    parts[name] = path;
  }
  return parts;
}

/** The derived rows of a table as they go to Parquet: words as text, sorted, whatever the order of the extract. */
async function rowsStatement(
  name: (typeof rowTables)[number],
  organisation: string,
  database: Database
): Promise<string> {
  const columns = await database.rows<{column: string; type: string}>(
    `select column_name as "column", column_type as type from (describe derived_${name})`
  );
  const names = columns.map(({column}) => column);
  // What a row says beyond its population follows from the columns before it and the period.
  const order = [...names.slice(0, names.indexOf("population")), "period"].map((each) => id(each).text);
  const texts = columns.filter(({type}) => type.startsWith("ENUM")).map(({column}) => id(column).text);
  // A list would be lost on the way into a browser, so the band groups travel as one text.
  const listed = `nullif(array_to_string(band_groups, ${literal(listSeparator)}), '') as band_groups`;
  return `
    select ${literal(organisation)} as organisation,
      * replace (${[...texts.map((each) => `${each}::varchar as ${each}`), listed].join(", ")})
    from (from derived_${name} order by ${order.join(", ")})`;
}
