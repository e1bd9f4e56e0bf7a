import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {fileFinding} from "./finding.js";

/** Fewest staff of which a change of so much says anything. */
const fewestStaff = 50;

/** The dates that people were counted on: those of the standard, more than one, and one for each year of cases. */
export const snapshots: DataCheck = async (context) => {
  const {database, files} = context;
  const workforce = files.find(({name}) => name === "workforce");
  if (!workforce) return [];
  const file = fileName(workforce.path);
  const dates = await database.rows<{snapshot: string; row: number; count: number}>(
    "select snapshot, min(_row) as row, count(*) as count from workforce where not _refused group by snapshot order by snapshot"
  );
  const findings: Finding[] = dates
    .filter(({snapshot}) => !snapshot.endsWith("-03-31"))
    .map(({snapshot, row, count}) => ({
      level: "warning",
      code: "snapshot-date",
      file,
      row,
      count,
      column: "snapshot",
      found: snapshot,
      what: "The snapshot is not of 31 March, the day of the standard: no year of cases or training ends on it.",
      do: "Export the workforce as it was on 31 March, or correct the date."
    }));
  if (dates.length === 1)
    findings.push(
      fileFinding(
        "note",
        "one-snapshot",
        file,
        "There is one snapshot only, so no change over time can be shown.",
        "Add the snapshots of earlier years when they can be had.",
        "snapshot"
      )
    );
  return [
    ...findings,
    ...(await jumps(context, file)),
    ...(await yearsWithoutStaff(context)),
    ...(await boardsWithoutStaff(context))
  ];
};

/** Times as many staff as at the snapshot before or after, from which rows are more likely to be missing than people. */
const mostTimes = 2;

/** A snapshot with less than half, or more than twice, the staff of the one before it. */
async function jumps({database}: CheckContext, file: string): Promise<Finding[]> {
  const found = await database.rows<{snapshot: string; employment: string; row: number; rows: number}>(`
    with counted as (
      select snapshot, employment::varchar as employment, sum(count) as people, min(_row) as row, count(*) as rows
      from workforce where not _refused group by all
    ), beside as (
      select *, lag(people) over (partition by employment order by snapshot) as before from counted
    )
    select snapshot, employment, row, rows from beside
    where greatest(people, before) >= ${fewestStaff} and greatest(people, before) > ${mostTimes} * least(people, before)
    order by snapshot`);
  return found.map(({snapshot, employment, row, rows}) => ({
    level: "warning",
    code: "staff-jump",
    file,
    row,
    count: rows,
    column: "snapshot",
    found: snapshot,
    what: `There are less than half, or more than twice, as many ${employment} staff as at the snapshot before.`,
    do: "Look whether rows are missing, counted twice or of another day. If the organisation grew or shrank so, nothing needs to be done."
  }));
}

/** Cases and training are divided by the staff of the 31 March that ends their year, or their window of years. */
async function yearsWithoutStaff({database, files, organisation}: CheckContext): Promise<Finding[]> {
  const windows = {disciplinary: organisation.disciplinaryWindowYears, training: 1} as const;
  const findings: Finding[] = [];
  for (const [name, years] of Object.entries(windows)) {
    const file = files.find((each) => each.name === name);
    if (!file) continue;
    const missing = await database.rows<{year: string; employment: string; row: number; count: number}>(`
      select year, employment, min(_row) as row, count(*) as count from ${name}
      where not _refused and not exists (
        select 1 from workforce w where not w._refused and w.employment = ${name}.employment and w.snapshot like '%-03-31'
          and left(w.snapshot, 4)::integer between left(${name}.year, 4)::integer + 1 and left(${name}.year, 4)::integer + ${years})
      group by year, employment order by year, employment desc`);
    findings.push(
      ...missing.map(({year, employment, row, count}): Finding => ({
        level: "warning",
        code: "no-snapshot-for-year",
        file: fileName(file.path),
        row,
        count,
        column: "year",
        found: year,
        what: `The workforce has no ${employment} staff at the 31 March that ends the year, so no rate can be given for it.`,
        do: `Add the snapshot of ${Number(year.slice(0, 4)) + 1}-03-31 to the workforce.`
      }))
    );
  }
  return findings;
}

/** A board is compared with the workforce of the same day. */
async function boardsWithoutStaff({database, files}: CheckContext): Promise<Finding[]> {
  const file = files.find(({name}) => name === "board");
  if (!file) return [];
  const missing = await database.rows<{snapshot: string; row: number; count: number}>(`
    select snapshot, min(_row) as row, count(*) as count from board
    where not _refused and snapshot not in (select snapshot from workforce where not _refused)
    group by snapshot order by snapshot`);
  return missing.map(({snapshot, row, count}) => ({
    level: "warning",
    code: "no-snapshot-for-board",
    file: fileName(file.path),
    row,
    count,
    column: "snapshot",
    found: snapshot,
    what: "The workforce has no snapshot of this day, so the board cannot be compared with it.",
    do: "Add that snapshot to the workforce, or correct the date."
  }));
}
