import {id} from "../../src/database/sql.js";
import {filesOfPeople, type SourceName} from "../../src/registry/sources.js";
import {fileName} from "../read/file-name.js";
import type {DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";

/** Fewest rows that say anything: of this many true counts, all are multiples of five once in ten million files. */
const fewest = 10;

/**
 * Files of which every count is a multiple of five: they were rounded before they were exported, as published tables
 * are, and every figure made of them would be wrong by a little without a word.
 */
export const roundedCounts: DataCheck = async ({database, files, supplied}) => {
  const findings: Finding[] = [];
  for (const name of filesOfPeople.filter((each) => supplied.has(each))) {
    const file = files.find((each) => each.name === name);
    const [found] = await database.rows<{rows: number; row: number; rounded: boolean | null; tens: boolean | null}>(
      `select count(*) as rows, min(_row) as row, ${divisible(name, 5)} as rounded, ${divisible(name, 10)} as tens
       from ${id(name).text} where not _refused and ${countsOf(name).join(" + ")} > 0`
    );
    if (!file || !found?.rounded || found.rows < fewest) continue;
    findings.push({
      level: "warning",
      code: "rounded-counts",
      file: fileName(file.path),
      row: found.row,
      count: found.rows,
      column: countsOf(name).join(", "),
      what: `Every count is a multiple of ${found.tens ? "ten" : "five"}: they seem to be rounded, and so would be every figure.`,
      do: "Export the true counts; they are protected before anything is published."
    });
  }
  return findings;
};

const countsOf = (name: SourceName): string[] => (name === "survey" ? ["yes", "responses"] : ["count"]);

const divisible = (name: SourceName, by: number): string =>
  countsOf(name)
    .map((column) => `bool_and(${column} % ${by} = 0)`)
    .join(" and ");
