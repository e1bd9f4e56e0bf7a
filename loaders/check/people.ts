import {id} from "../../src/database/sql.js";
import type {SourceName} from "../../src/registry/sources.js";
import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";

/** Share of people of unknown ethnicity above which every figure is in doubt, as the method page explains. */
const mostUnknown = 0.05;

/** Numbers of people that cannot be right, or that put figures in doubt. */
export const people: DataCheck = async (context) => [
  ...(await unknownEthnicity(context, "workforce", "snapshot", "employment = 'substantive'")),
  ...(await unknownEthnicity(context, "recruitment", "year", "true")),
  ...(await unknownEthnicity(context, "training", "year", "employment = 'substantive'")),
  ...(await unknownEthnicity(context, "disciplinary", "year", "true", 1)),
  ...(await unknownEthnicity(context, "board", "snapshot", "true", 1)),
  ...(await unknownEthnicity(context, "pay", "snapshot", "employment = 'substantive'")),
  ...(await moreThanStaff(context, "disciplinary")),
  ...(await moreThanStaff(context, "training")),
  ...(await stagesThatNobodyLeft(context))
];

async function unknownEthnicity(
  {database, files}: CheckContext,
  name: SourceName,
  period: "snapshot" | "year",
  where: string,
  /** Fewest people that say anything: one of a few is above any share. */
  fewest = 0
): Promise<Finding[]> {
  const file = files.find((each) => each.name === name);
  if (!file) return [];
  const periods = await database.rows<{period: string}>(`
    select ${period} as period from ${id(name).text} where not _refused and ${where}
    group by ${period} having sum(count) filter (not_known) > greatest(${fewest}, ${mostUnknown} * sum(count)) order by ${period}`);
  return periods.map(({period: found}) => ({
    level: "warning",
    code: "ethnicity-not-known",
    file: fileName(file.path),
    count: 0,
    column: "ethnicity",
    what: `The ethnicity of more than ${mostUnknown * 100} per cent of people is not known in ${found}.`,
    do: "Read figures with care: see how far they could lie either way. Ask people to complete their record."
  }));
}

/** People are counted once a year; more people than staff means that cases or courses were counted. */
async function moreThanStaff({database, files}: CheckContext, name: "disciplinary" | "training"): Promise<Finding[]> {
  const file = files.find((each) => each.name === name);
  if (!file || !files.some((each) => each.name === "workforce")) return [];
  const found = await database.rows<{year: string; employment: string; row: number; rows: number}>(`
    with staff as (
      select left(snapshot, 4)::integer as ends, employment, eth2, sum(count) as people
      from workforce where not _refused and snapshot like '%-03-31' group by all
    ), counted as (
      select year, employment, eth2, sum(count) as people, min(_row) as row, count(*) as rows
      from ${name} where not _refused group by all
    )
    select c.year, c.employment, min(c.row) as row, sum(c.rows) as rows
    from counted c join staff s on s.ends = left(c.year, 4)::integer + 1 and s.employment = c.employment and s.eth2 = c.eth2
    where c.people > s.people group by c.year, c.employment order by c.year`);
  return found.map(({year, employment, row, rows}) => ({
    level: "warning",
    code: "more-than-staff",
    file: fileName(file.path),
    row,
    count: rows,
    column: "year",
    found: year,
    what: `More ${employment} people are counted than there were staff of their group at the end of the year.`,
    do: `Count each person once a year, not each ${name === "training" ? "course" : "case"}.`
  }));
}

/** A year in which every shortlisted application was appointed, or none of many, is likely to lack rows. */
async function stagesThatNobodyLeft({database, files}: CheckContext): Promise<Finding[]> {
  const file = files.find(({name}) => name === "recruitment");
  if (!file) return [];
  const years = await database.rows<{year: string; row: number; rows: number; appointed: number}>(`
    select year, min(_row) as row, count(*) as rows, coalesce(sum(count) filter (stage = 'appointed'), 0) as appointed
    from recruitment where not _refused and stage <> 'applied'
    group by year having (sum(count) >= 20 and appointed = 0) or (sum(count) = appointed and appointed > 0) order by year`);
  return years.map(({year, row, rows, appointed}) => ({
    level: "warning",
    code: "recruitment-stages",
    file: fileName(file.path),
    row,
    count: rows,
    column: "stage",
    found: year,
    what:
      appointed === 0
        ? "Nobody was appointed in the year."
        : "Everybody who was shortlisted in the year was appointed.",
    do: "Look whether the extract has every application, with the furthest stage it reached and not its current status."
  }));
}
