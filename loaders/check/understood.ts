import type {FileUnderstood, PeopleRead} from "../../src/figures/check-report.js";
import type {SourceName} from "../../src/registry/sources.js";
import {columnOf, filesOfPeople, source} from "../../src/registry/sources.js";
import type {Database} from "../machine/database.js";
import type {SuppliedFile} from "../stages.js";
import {fileName} from "../read/file-name.js";
import {mayRepeat} from "./identifiers/patterns.js";

/** What was understood of one file, asked of its typed table. */
export async function understandFile(file: SuppliedFile, database: Database): Promise<FileUnderstood> {
  const {name, parts, leftOut, columns} = file;
  return {
    name,
    from: (parts.length > 0 ? parts : [file]).map(({path, sheet, rows}) => ({file: fileName(path), sheet, rows})),
    columns: Object.entries(columns).map(([header, column]) => ({
      header: mayRepeat(header) ? header.trim() : "a header that is not repeated",
      column
    })),
    leftOut,
    people: filesOfPeople.includes(name) || name === "board" ? await peopleOf(name, database) : []
  };
}

async function peopleOf(name: SourceName, database: Database): Promise<PeopleRead[]> {
  const period = columnOf(source(name), "snapshot") ? "snapshot" : "year";
  const count = columnOf(source(name), "count") ? "count" : "responses";
  const rows = await database.rows<{period: string; eth: string; people: number}>(`
    select ${period}::varchar as period, eth2::varchar as eth, coalesce(sum(${count}), 0) as people
    from ${name} where not _refused and ${period} is not null group by all order by all`);
  const periods = [...new Set(rows.map((row) => row.period))];
  return periods.map((each) => {
    const own = rows.filter((row) => row.period === each);
    const groups = Object.fromEntries(own.map(({eth, people}) => [eth, people]));
    return {period: each, people: own.reduce((sum, {people}) => sum + people, 0), groups};
  });
}
